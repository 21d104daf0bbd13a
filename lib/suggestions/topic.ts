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

/** "the March report" from the subject "March report", where all of it is the name of a thing. */
function nameOfSubject(subject: string, elsewhere: string, data: TopicData): string {
  const words = wordsOf(subject);
  const whole = words.map(({ word }) => word).join(' ') === subject && words.length <= MOST_WORDS;
  const head = words.at(-1)?.lower ?? '';
  if (!whole || !data.things.includes(head) || words.some(({ lower }) => data.ends.includes(lower))) return '';
  // A word that is seen in small letters elsewhere, or is the thing itself, owes its capital to its place.
  const plain = words.map(({ word, lower }) => (lower === head || elsewhere.includes(` ${lower} `) ? lower : word));
  return (/['’]s$/u.test(plain[0] as string) ? plain : [data.article, ...plain]).join(' ');
}

/**
 * What the letter is about, as the client or the sender has called it: "the March report", "your site", "invoice 2207"; ''
 * where nobody has plainly said. Only a name that shares its noun with the subject counts: other things a letter names are
 * seldom what it is about.
 */
export function topicOf(letter: Letter, data: TopicData): string {
  const subject = bareSubject(letter.subject);
  const said = letter.thread.findLast(({ from }) => from === 'client')?.text ?? '';
  const words = wordsOf(subject).map(({ lower }) => lower);
  const heads = words.filter((word) => word.length > 2 && !data.never.includes(word) && !data.ends.includes(word));
  const things = heads.filter((word) => word === words.at(-1) || data.things.includes(word));
  return (
    nameIn(said, data.clientSays, new Set(heads), data) ||
    nameIn(letter.draft, data.senderSays, new Set(things), data) ||
    numberedIn([subject, said, letter.draft].join('\n'), data) ||
    nameOfSubject(subject, `${said} ${letter.draft}`, data)
  );
}
