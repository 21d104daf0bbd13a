import { type LanguageData, languageOf } from '../judge/language.ts';
import { splitSentences } from '../judge/sentences.ts';
import { cleanUrl, nameFor, siteOf } from './address.ts';
import { type Spotter, spotterOf } from './data.ts';
import { clip, fold, foldLines } from './fold.ts';
import { labelOf } from './label.ts';
import { lettersIn } from './letters.ts';
import { languageIn, saidLanguage } from './page-language.ts';
import { FACT_KINDS, type Fact, LONGEST_FACT, type Source } from './source.ts';

/** So many sentences are taken, of so much text, in UTF-16 units. */
const MOST = 20;
const READ = 20_000;

/** What is known of the page that the selection stands on. */
export interface SelectedOn {
  url: string;
  title: string;
  /** What the page says of its language; '' where it says nothing. */
  lang: string;
}

/** The kind of a sentence: the first that its words say, or what happened, for somebody has chosen it. */
function kindOf(sentence: string, spotter: Spotter | null): Fact['kind'] {
  const says = spotter?.says(sentence);
  return FACT_KINDS.find((kind) => says?.has(kind)) ?? 'what';
}

function factsOf(line: string, language: LanguageData | undefined): Fact[] {
  const spotter = language ? spotterOf(languageOf(language)) : null;
  const label = spotter && labelOf({ text: line }, spotter);
  if (label?.value) return [{ kind: label.kind, text: clip(label.value, LONGEST_FACT) }];
  if (!language) return [{ kind: 'what', text: clip(line, LONGEST_FACT) }];
  const sentences = splitSentences(line, languageOf(language)).map(({ text }) => text);
  return sentences.map((text) => ({ kind: kindOf(text, spotter), text: clip(text, LONGEST_FACT) }));
}

/** The user's selection as a source: each of its sentences is a fact, and letters in it are taken. */
export function readSelection(text: string, on: SelectedOn, languages: readonly LanguageData[], now: string): Source {
  const lines = foldLines(text.slice(0, READ)).split('\n');
  const language = languageIn(lines.join('\n'), on.lang, languages);
  const blocks = lines.flatMap((line, at) =>
    line ? [{ text: line, broken: at > 0 && lines[at - 1] !== '', quote: 1 }] : [],
  );
  const url = cleanUrl(on.url);
  const title = fold(on.title).slice(0, 300);
  return {
    id: nameFor(url || title),
    url,
    site: siteOf(url),
    title,
    author: '',
    published: '',
    changed: '',
    lang: language?.language.code ?? saidLanguage(on.lang),
    facts: blocks.flatMap((block) => factsOf(block.text, language)).slice(0, MOST),
    letters: language ? lettersIn(blocks, language) : [],
    taken: now,
  };
}
