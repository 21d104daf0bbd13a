import { overlaps } from '../judge/checks/evidence.ts';
import type { Draft } from '../judge/draft.ts';
import type { LanguageData } from '../judge/language.ts';
import type { Ask, Judgement } from '../judge/letter.ts';
import { remember } from '../judge/remember.ts';
import { isTimeLabel } from '../judge/rewrites/filled.ts';
import { findSlots, REMINDS, type Slot, slotName } from '../judge/slots.ts';
import { suggestionData } from './data.ts';

/** So many questions of a client get a slot: who leaves more open writes another letter. */
const ANSWERED = 2;
/** What it cost them clients tell early, in sentences of this many UTF-16 units: a pasted log is not searched. */
const LONGEST = 300;
const SENTENCES = 40;
/** Where a clause of a sentence ends: no comma within a number does, nor a stop, which is an abbreviation's; in a chat without marks a space does. */
const CLAUSE = /(?<!\d),|,(?!\d)|[;:!?…()，、；：。！？（）—–\n]|(?<=\p{Script=Han}) (?=\p{Script=Han})/u;

/** The expressions of a language for what clients say. */
const wordsOf = remember((language: LanguageData) => {
  const { when, harm } = suggestionData(language)?.client ?? {};
  const made = (source: string | undefined) => (source ? new RegExp(source, 'iu') : null);
  return { when: made(when), harm: made(harm) };
});

/** A question, with its mark or, in Japanese, its particle. */
const QUESTION = /(?:[?？]|か[。．]?)["'”’»」)]*$/u;

/** A client's question or request that the draft leaves open. */
interface Open {
  words: string;
  isQuestion: boolean;
}

/** What the client has asked and the draft leaves open, when it will be done before all else. */
export function openAsks({ clientSentences, language }: Draft, { asks }: Judgement): Open[] {
  const { when } = wordsOf(language.data);
  const isDue = ({ quote }: Ask) => when?.test(quote.slice(0, LONGEST)) ?? false;
  const isQuestion = (ask: Ask) =>
    clientSentences.some((sentence) => overlaps(sentence, ask) && QUESTION.test(sentence.text));
  return asks
    .filter(({ answered }) => !answered)
    .toSorted((a, b) => Number(isDue(b)) - Number(isDue(a)))
    .slice(0, ANSWERED)
    .map((ask) => ({ words: ask.quote, isQuestion: isQuestion(ask) || isDue(ask) }));
}

const labelOf = ({ label }: Slot): string => slotName(label).replaceAll('’', "'");
const labelsIn = (sentences: readonly string[]): string[] => sentences.flatMap((one) => findSlots(one).map(labelOf));

/** Whether a text has an open slot for what the client asked: it is begun to be answered. */
export function hasAnswerSlot(text: string, language: LanguageData): boolean {
  const { answer = [], answers = [], request = [] } = suggestionData(language)?.letter ?? {};
  const [asked, done] = [labelsIn([...answer, ...answers]), labelsIn(request)];
  // What will be done is a slot of many sentences: that it is asked for is told by what it reminds of.
  return findSlots(text).some(
    (slot) => asked.includes(labelOf(slot)) || (slot.label.includes(REMINDS) && done.includes(labelOf(slot))),
  );
}

/** What the client says that it cost them, up to the end of the clause; '' where the newest mail tells of nothing. */
export function harmTold({ clientSentences, language }: Draft): string {
  const { harm } = wordsOf(language.data);
  for (const { text, role } of clientSentences.slice(0, SENTENCES)) {
    const said = text.slice(0, LONGEST);
    // "Have we lost any data?" tells of no loss yet.
    const at = role === 'quoted' || QUESTION.test(text) ? -1 : (harm?.exec(said)?.index ?? -1);
    if (at >= 0) return said.slice(at).split(CLAUSE)[0]?.trim() ?? '';
  }
  return '';
}

/** A slot's label is no longer where it reminds its writer of words, in UTF-16 units. */
const LABEL = 55;
const MORE = '...';
/** So few letters remind of nothing: "what", "pls". */
const SCRAP = /^[\p{Script=Latin}'’ ]{0,4}$/u;

/** A label that reminds the slot's writer of somebody's words, cut short and in the letters that a label may have. */
function labelled(name: string, words: string): string {
  const said = words.replace(/[^\p{L}\p{M}\p{N}'’,.-]+/gu, ' ').replace(/^[ ,.-]+|[ ,.-]+$/g, '');
  if (SCRAP.test(said)) return name;
  const room = LABEL - name.length - REMINDS.length;
  if (said.length <= room) return name + REMINDS + said;
  // Where words are parted by spaces none is cut in two.
  const cut = said
    .slice(0, Math.max(0, room - MORE.length))
    .replace(/ [^ ]{0,15}$/u, '')
    .replace(/[ ,.-]+$/, '');
  return cut ? name + REMINDS + cut + MORE : name;
}

/** A sentence of whose slots each reminds its writer of the client's words: "[your answer – when is he coming]"; those of a time are left as they are. */
export function reminding(sentence: string, reminders: readonly string[], language: LanguageData): string {
  const left = [...reminders];
  return sentence.replace(/\[([^\]]+)\]/gu, (slot, label: string) =>
    left.length && !isTimeLabel(label, language) ? `[${labelled(slotName(label), left.shift() as string)}]` : slot,
  );
}
