import type { Letter } from '../judge/letter.ts';
import { bareSubject } from '../templates/fields.ts';
import type { TopicData } from './data.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’&/-]*/gu;
/** A name is one to four words after its "the" or "our". */
const MOST_WORDS = 4;

/** The words of a text, each with whether nothing but a space parts it from the one before. */
function wordsOf(text: string): { word: string; lower: string; joined: boolean }[] {
  let end = -1;
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const joined = text.slice(end, index) === ' ';
    end = index + word.length;
    return { word, lower: word.toLowerCase().replace(/['’]s$/, ''), joined };
  });
}

/**
 * The first name of a thing in a text: a determiner and the words up to where the phrase must end, taken only where its
 * last word is one of `heads`. A phrase whose end is not sure is left.
 */
function nameIn(text: string, says: Record<string, string>, heads: ReadonlySet<string>, data: TopicData): string {
  const words = wordsOf(text);
  for (const [at, { lower }] of words.entries()) {
    const determiner = Object.hasOwn(says, lower) ? says[lower] : undefined;
    if (!determiner) continue;
    const name: string[] = [];
    let next = words[at + 1];
    while (next?.joined && !data.ends.includes(next.lower) && name.length <= MOST_WORDS) {
      name.push(next.word);
      next = words[at + 1 + name.length];
    }
    const head = name.at(-1)?.toLowerCase() ?? '';
    if (name.length && name.length <= MOST_WORDS && heads.has(head)) return [determiner, ...name].join(' ');
  }
  return '';
}

/** "invoice 2207", where a text has one such name and no other. */
function numberedIn(text: string, { numbered }: TopicData): string {
  const found = [...text.matchAll(/(\p{L}+) (?:no\.? ?|nr\.? ?|#)?(\d[\d/-]*)/giu)]
    .filter(([, noun]) => numbered.includes((noun as string).toLowerCase()))
    .map(([, noun, number]) => `${(noun as string).toLowerCase()} ${number}`);
  return new Set(found).size === 1 ? (found[0] as string) : '';
}

/** The names of a language's months and weekdays, as it writes them. */
function calendarNames(lang: string): Set<string> {
  const names = (options: Intl.DateTimeFormatOptions, count: number, dateOf: (index: number) => number) =>
    Array.from({ length: count }, (_, index) => new Intl.DateTimeFormat(lang, options).format(dateOf(index)));
  const months = names({ month: 'long', timeZone: 'UTC' }, 12, (month) => Date.UTC(2026, month, 15));
  return new Set([...months, ...names({ weekday: 'long', timeZone: 'UTC' }, 7, (day) => Date.UTC(2026, 0, day + 1))]);
}

/**
 * "the March report" from the subject "March report", where all of it is the name of a thing. The capital at its head may
 * be the word's own or the subject's: where neither the calendar nor the rest of the letter tells, it gives ''.
 */
function nameOfSubject(subject: string, elsewhere: string, data: TopicData, lang: string): string {
  const words = wordsOf(subject);
  const whole = words.map(({ word }) => word).join(' ') === subject && words.length <= MOST_WORDS;
  const head = words.at(-1)?.lower ?? '';
  if (!whole || !data.things.includes(head) || words.some(({ lower }) => data.ends.includes(lower))) return '';
  const [first, ...rest] = words.map(({ word, lower }) => (lower === head ? lower : word)) as [string, ...string[]];
  const small = first.toLowerCase();
  const seen = (form: string) => new RegExp(`[\\p{L},] ${form}(?![\\p{L}\\p{N}])`, 'u').test(elsewhere);
  const own = /\p{N}|\p{Lu}.*\p{Lu}|['’]s$/u.test(first) || calendarNames(lang).has(first) || seen(first);
  if (first !== small && !own && !seen(small)) return '';
  const name = [own ? first : small, ...rest].join(' ');
  return /['’]s$/u.test(first) ? name : `${data.article} ${name}`.trimStart();
}

/**
 * What the letter is about, as the client or the sender has called it: "the March report", "your site", "invoice 2207"; ''
 * where nobody has plainly said. Only a name that shares its noun with the subject counts: other things a letter names are
 * seldom what it is about.
 */
export function topicOf(letter: Letter, data: TopicData, lang: string): string {
  const subject = bareSubject(letter.subject);
  const said = letter.thread.findLast(({ from }) => from === 'client')?.text ?? '';
  const words = wordsOf(subject).map(({ lower }) => lower);
  const heads = words.filter((word) => word.length > 2 && !data.never.includes(word) && !data.ends.includes(word));
  const things = heads.filter((word) => word === words.at(-1) || data.things.includes(word));
  return (
    nameIn(said, data.clientSays, new Set(heads), data) ||
    nameIn(letter.draft, data.senderSays, new Set(things), data) ||
    numberedIn([subject, said, letter.draft].join('\n'), data) ||
    nameOfSubject(subject, `${said} ${letter.draft}`, data, lang)
  );
}
