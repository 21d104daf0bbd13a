import type { LanguageInfo } from '../judge/language.ts';
import type { HintKind, Letter } from '../judge/letter.ts';
import { factsOf } from '../judge/rewrites/words.ts';
import { findSlots } from '../judge/slots.ts';

/** A number with what it counts, as far as that stands beside it: "€50", "12 %", "三天", "5 pm". */
const NUMBER =
  /(?:[$€£¥￥] ?)?(?<![\p{L}\d])\d(?:[\d.,:/]*\d)?(?: ?(?:[%％‰]|[$€£¥￥]|(?:am|pm|euros?|eur|usd|kr|nok)(?!\p{L})))?|[一二三四五六七八九十百千万两]+(?=[日月年時时分円元件個个天週周点])/giu;
/** A link, with or without its scheme. */
const LINK = /(?:https?:\/\/|www\.)\S+|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.[a-z]{2,}(?:\/\S*)?(?![\p{L}])/giu;

const squeeze = (text: string): string => text.toLowerCase().replace(/\s/gu, '');

/** A text without its slots: what stands in them is no fact yet. */
function withoutSlots(text: string): string {
  return findSlots(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

/** The numbers of a text in their order, each with what it counts. */
export const numbersIn = (text: string): string[] => [...text.matchAll(NUMBER)].map(([number]) => squeeze(number));

const linksIn = (text: string): string[] => [...text.matchAll(LINK)].map(([link]) => link.replace(/[.,;:!?)]+$/u, ''));

/** Everything that the sender has in front of them: facts from there are not invented. */
const known = ({ draft, subject, thread }: Letter): string =>
  [draft, subject, ...thread.flatMap(({ text, name }) => [text, name])].join('\n');

/** People of the thread by their names and the parts of them. */
const people = ({ thread }: Letter): string[] =>
  thread.flatMap(({ name }) => [name, ...name.split(/[\s·・]+/u)]).filter((name) => name.length > 1);

/** What of the old words is not in the new ones. `kind`: where a colleague is blamed, names may go. */
export function lostFacts(
  letter: Letter,
  old: string,
  words: string,
  kind: HintKind,
  language: LanguageInfo,
): string[] {
  const numbers = new Set(numbersIn(words));
  const names = kind === 'blame-teammate' ? [] : factsOf(old, kind, language).filter((fact) => !/\d/u.test(fact));
  return [
    ...numbersIn(old).filter((number) => !numbers.has(number)),
    ...[...names, ...people(letter).filter((name) => old.includes(name)), ...linksIn(old)].filter(
      (fact) => !words.includes(fact),
    ),
  ];
}

/** What the new words say that stands nowhere before the sender, their slots aside. */
export function inventedFacts(letter: Letter, words: string, language: LanguageInfo): string[] {
  const said = withoutSlots(words);
  const before = known(letter);
  const numbers = new Set(numbersIn(before));
  const others = [...factsOf(said, 'excuse', language).filter((fact) => !/\d/u.test(fact)), ...linksIn(said)];
  return [
    ...numbersIn(said).filter((number) => !numbers.has(number)),
    ...others.filter((fact) => !before.includes(fact)),
  ];
}

/** Whether the numbers that both have come in another order: "50 of the 500" is not "500 of the 50". */
export function reorders(old: string, words: string): boolean {
  const [before, after] = [numbersIn(old), numbersIn(words)];
  const both = (all: string[], other: string[]) => all.filter((number) => other.includes(number));
  return both(before, after).join(' ') !== both(after, before).join(' ');
}
