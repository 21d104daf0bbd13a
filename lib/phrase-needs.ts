import { type AST, RegExpParser } from '@eslint-community/regexpp';
import type { LanguageData } from './judge/language.ts';
import { phraseSource } from './judge/pattern.ts';

/**
 * What a text must contain for a phrase to be worth looking for: one of these pieces, as `bare` in `judge/phrase-finder.ts`
 * gives the text, of two to twelve UTF-16 units each; null where nothing is certain. Computed when the extension is built, so that the judge can pass over nearly
 * all phrases by a look at the letters.
 */
export type Needs = string[] | null;

const LONGEST = 12;
const MOST_ALTERNATIVES = 300;

/** The better of two: longer pieces say more, and fewer of them too. */
function better(a: Needs, b: Needs): Needs {
  if (!a || !b) return a ?? b;
  const worth = (pieces: string[]) =>
    Math.min(...pieces.map(({ length }) => Math.min(length, LONGEST))) - pieces.length / 40;
  return worth(b) > worth(a) ? b : a;
}

function needsOfAll(alternatives: AST.Alternative[]): Needs {
  const all: string[] = [];
  for (const alternative of alternatives) {
    const needs = needsOfSequence(alternative.elements);
    if (!needs) return null;
    all.push(...needs);
  }
  return all.length <= MOST_ALTERNATIVES ? all : null;
}

const isSpace = (element: AST.Element): boolean =>
  element.type === 'CharacterSet' && element.kind === 'space' && !element.negate;

/** What an element always is in a bare text: a letter, the one space of a gap, or the apostrophe of either form; '' for any other. */
function plainOf(element: AST.Element): string {
  if (element.type === 'Character') return String.fromCodePoint(element.value).toLowerCase();
  if (element.type === 'Quantifier' && element.min === 1 && isSpace(element.element)) return ' ';
  return element.type === 'CharacterClass' && element.raw === "['’‘]" ? "'" : '';
}

function needsOfSequence(elements: AST.Element[]): Needs {
  let best: Needs = null;
  let run = '';
  const endRun = () => {
    if (run.length >= 2) best = better(best, [run]);
    run = '';
  };
  for (const element of elements) {
    const plain = plainOf(element);
    if (plain) {
      run += plain;
      continue;
    }
    endRun();
    if (element.type === 'Group' || element.type === 'CapturingGroup')
      best = better(best, needsOfAll(element.alternatives));
    if (element.type === 'Quantifier' && element.min > 0) best = better(best, needsOfSequence([element.element]));
  }
  endRun();
  return best;
}

/** What the source of an expression (flags `iu`) needs. Throws where it is no expression. */
export function needsOf(source: string): Needs {
  const needs = needsOfAll(new RegExpParser().parsePattern(source, 0, source.length, { unicode: true }).alternatives);
  return needs && [...new Set(needs.map((piece) => piece.slice(0, LONGEST)))];
}

function needsOfPhrase(phrase: string, data: LanguageData, cue: string): Needs {
  try {
    return needsOf(phraseSource(phrase, data.words));
  } catch (error) {
    throw new Error(`${data.language.code}, cue ${cue}, “${phrase}”: ${(error as Error).message}`);
  }
}

/** The language with `needs` on every cue, one entry a phrase. Throws, naming the phrase, where one is no expression. */
export function withNeeds(data: LanguageData): LanguageData {
  const cues = Object.entries(data.cues).map(([file, entries]) => [
    file,
    Object.fromEntries(
      Object.entries(entries).map(([name, cue]) => [
        name,
        { ...cue, needs: cue.phrases.map((phrase) => needsOfPhrase(phrase, data, `${file}.${name}`)) },
      ]),
    ),
  ]);
  return { ...data, cues: Object.fromEntries(cues) };
}
