import { type LanguageData, languageOf } from '../judge/language.ts';
import { capital } from '../judge/rewrites/words.ts';
import { splitSentences } from '../judge/sentences.ts';
import { type SourcesData, sourcesOf, spotterOf } from './data.ts';
import type { Fact, Source } from './source.ts';
import { withoutSlots } from './value.ts';

/** How a sentence is inserted. */
export interface Inserted {
  /** With the page's address. */
  link: boolean;
  /** The page is the sender's own: its "we" is theirs. */
  ours?: boolean;
}

const ENDED = /[.!?。！？…]["'”’»」』)）]*$/u;
const LAST_STOP = /[.!?。！？]["'”’»」』]*$/u;

const put = (frame: string, values: Record<string, string>): string =>
  frame.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** A text within quotation marks has none of the same kind. */
const inner = (text: string): string =>
  text
    .replace(/[“”„«»]/gu, '"')
    .replace(/「/gu, '『')
    .replace(/」/gu, '』');

/** The page's words with its title, for what the draft can't say as its own. */
function quoted(fact: Fact, { title, site, url }: Source, { frames }: SourcesData): string {
  const text = inner(withoutSlots(fact.text)).replace(/[.。]$/u, '');
  return put(frames.quote, { title: inner(withoutSlots(title || site || url)), text });
}

/** What a label named, in the frame of its kind; whole sentences stand as they are. */
function framed({ kind, text }: Fact, { frames }: SourcesData, language: LanguageData): string {
  const bare = withoutSlots(text);
  const sentences = splitSentences(bare, languageOf(language));
  if (ENDED.test(bare) && sentences.length > 0) return capital(bare);
  const [, frame = '{text}'] = frames[kind].find(([pattern]) => new RegExp(pattern, 'iu').test(bare)) ?? [];
  const whole = capital(put(frame, { text: bare }));
  return ENDED.test(whole) ? whole : `${whole}${frames.stop}`;
}

/** The address before the last stop, in brackets, or at the end of what has no stop. */
function withLink(sentence: string, url: string, { frames }: SourcesData): string {
  if (!url) return sentence;
  const link = put(frames.link, { url });
  const stop = LAST_STOP.exec(sentence)?.[0] ?? '';
  return stop.length === 1 ? `${sentence.slice(0, -1)}${link}${stop}` : `${sentence}${link}`;
}

/**
 * A fact as a sentence of the draft. Where the page is in another language than the draft, or speaks as people who are not
 * the sender, its words are quoted with its title. In a language without `sources.json`: the page's words as they are.
 * @param language the draft's
 */
export function sentenceFor(fact: Fact, source: Source, language: LanguageData, { link, ours }: Inserted): string {
  const data = sourcesOf(language);
  if (!data) return withoutSlots(fact.text);
  const theirs = !ours && spotterOf(languageOf(language))?.says(fact.text).has('we');
  const foreign = source.lang !== language.language.code;
  const sentence = foreign || theirs ? quoted(fact, source, data) : framed(fact, data, language);
  return link ? withLink(sentence, source.url, data) : sentence;
}
