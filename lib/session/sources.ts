import { type LanguageData, languageOf } from '../judge/language.ts';
import type { CheckName } from '../judge/letter.ts';
import { findTimes } from '../judge/promises/times.ts';
import { remember } from '../judge/remember.ts';
import type { Slot } from '../judge/slots.ts';
import { isOurs } from '../sources/address.ts';
import { sentenceFor } from '../sources/sentence.ts';
import type { Fact, FactKind, Source } from '../sources/source.ts';
import { valueFor } from '../sources/value.ts';
import { type Place, placeFor } from '../suggestions/place.ts';
import { linesOf } from '../templates/rich/lines.ts';
import type { SessionContext, Write } from './parts.ts';
import type { SessionActions, SourceOffer } from './state.ts';

/** So much of what fits a slot is offered. */
const MOST_FITTING = 3;

/** The data of a language with its words for pages; undefined until they are here. */
function dataFor(context: SessionContext, shelf: readonly Source[]): LanguageData | undefined {
  const data = context.language();
  const { code } = data.language;
  const words = context.pageWords.get(code);
  if (!words && shelf.length) void context.pageWords.load(code).then((came) => came && context.showAgain());
  if (!words) return undefined;
  // One object, for what is made of a language is remembered by it.
  data.sources ??= words;
  return data;
}

/** A fact as a sentence of the draft; what a page of the sender's own firm says as "we" may stand as it is. */
const said = ({ compose }: SessionContext, source: Source, fact: Fact, data: LanguageData, link: boolean): string =>
  sentenceFor(fact, source, data, { link, ours: isOurs(source.url, compose.me()?.address ?? '') });

/** The day of a time, as sources note theirs. @param now ms since 1970 */
const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);

/** Whether a fact counts its time from the day of its page ("yesterday", "in 30 minutes") and that day is over. */
function isOver({ text }: Fact, { taken }: Source, data: LanguageData, now: number): boolean {
  if (taken.slice(0, 10) === dayOf(now)) return false;
  const times = findTimes(text, languageOf(data));
  if (times.some(({ is }) => is.date)) return false;
  return times.some(({ is }) => is.days !== undefined || is.ahead !== undefined || is.none);
}

/** The user's sources as the sidebar shows them: each fact as the sentence that a click inserts. Null while nobody looks. */
export function offerSources(context: SessionContext): SourceOffer[] | null {
  const shelf = context.sources.get();
  if (!context.store.getState().sidebarOpen || !shelf.length) return null;
  const data = dataFor(context, shelf);
  if (!data) return null;
  const known = offersOf(shelf);
  // What the sentences come of, beside the shelf itself.
  const key = [data.language.code, context.compose.me()?.address, dayOf(context.now())].join(' ');
  const offers = known.get(key) ?? makeOffers(context, shelf, data);
  known.set(key, offers);
  return offers;
}

/** A shelf's offers are made once, not at each key. */
const offersOf = remember((_: readonly Source[]) => new Map<string, SourceOffer[]>());

function makeOffers(context: SessionContext, shelf: readonly Source[], data: LanguageData): SourceOffer[] {
  return shelf.map((source) => ({
    id: source.id,
    title: source.title || source.site,
    site: source.site,
    author: source.author,
    url: source.url,
    date: source.changed || source.published || source.taken,
    facts: source.facts.flatMap((fact, index) =>
      isOver(fact, source, data, context.now())
        ? []
        : [{ kind: fact.kind, index, sentence: said(context, source, fact, data, false) }],
    ),
    letters: source.letters.map(({ title }) => title || source.title),
  }));
}

/** What of the sources fits a slot, as it would stand there. */
export function fittingFacts(context: SessionContext, { label }: Slot): string[] {
  const shelf = context.sources.get();
  const data = dataFor(context, shelf);
  if (!data) return [];
  const found = shelf
    .filter(({ lang }) => lang === data.language.code)
    .flatMap((source) =>
      source.facts
        .filter((fact) => !isOver(fact, source, data, context.now()))
        .map((fact) => valueFor(fact, label, data)),
    )
    .filter((value) => value !== null);
  return [...new Set(found)].slice(0, MOST_FITTING);
}

/** The step that a fact belongs to, for a draft in which no caret was put. */
const STEP: Record<FactKind, CheckName> = {
  what: 'acknowledge',
  since: 'acknowledge',
  until: 'acknowledge',
  affected: 'acknowledge',
  cause: 'own',
  done: 'solve',
  next: 'follow_up',
};

/** A sentence at the caret, parted from the words around it; where there is none, where its step stands. */
function placeOf(context: SessionContext, kind: FactKind, sentence: string): Place | null {
  const { editable, store } = context;
  const data = context.language();
  const draft = editable.read();
  const at = editable.selection()?.end;
  const { judgement } = store.getState();
  if (at === undefined || at > draft.length) return judgement && placeFor(STEP[kind], draft, judgement, sentence, data);
  const space = data.language.spaced ? ' ' : '';
  const before = at > 0 && /\S/u.test(draft[at - 1] as string) ? space : '';
  const after = /\S/u.test(draft[at] ?? ' ') ? space : '';
  return { at, text: before + sentence + after };
}

/** What the user can do with sources. @param write puts text into the draft, and says where it could not */
export function makeSourceActions(
  context: SessionContext,
  write: Write,
): Pick<SessionActions, 'insertFact' | 'dropSource' | 'keepLetter'> {
  const { store, sources, library } = context;
  const find = (id: string) => sources.get().find((one) => one.id === id);
  return {
    async insertFact(id, index, link) {
      context.judgeNow();
      const source = find(id);
      const fact = source?.facts[index];
      if (!source || !fact) return;
      const place = placeOf(context, fact.kind, said(context, source, fact, context.language(), link));
      if (place) await write({ start: place.at, end: place.at }, place.text, '');
    },
    dropSource: (id) => void sources.drop(id),
    async keepLetter(id, index) {
      const source = find(id);
      const letter = source?.letters[index];
      if (!source || !letter) return;
      const { infos } = context.languages;
      const lang = infos.some(({ code }) => code === source.lang) ? source.lang : '';
      const words = {
        title: letter.title || source.title,
        when: '',
        group: source.site,
        lang,
        lines: linesOf(letter.text),
      };
      const kept = await library.keep(words).catch(() => null);
      store.setState({ notice: { key: kept ? 'notice.letterKept' : 'notice.templateFailed' } });
    },
  };
}
