export interface Change {
  before: string;
  removed: string;
  added: string;
  after: string;
}

const words = (text: string, locale: string): string[] =>
  [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);

/** What a rewrite changes: the words that both begin and end with, and those between them. */
export function findChange(old: string, fresh: string, locale: string): Change {
  const [a, b] = [words(old, locale), words(fresh, locale)];
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return {
    before: a.slice(0, head).join(''),
    removed: a.slice(head, a.length - tail).join(''),
    added: b.slice(head, b.length - tail).join(''),
    after: tail ? a.slice(-tail).join('') : '',
  };
}

/** Words as they are shown by themselves: without the space or comma that parts them from those before. */
export const withoutLead = (words: string): string => words.replace(/^[\s,，、;；]+/u, '').trimEnd();
