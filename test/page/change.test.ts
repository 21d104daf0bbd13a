import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween, shiftSpan } from '../../lib/page/change.ts';

const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é') });

describe('changeBetween', () => {
  it.each([
    ['same', 'same', null],
    ['', 'a', { start: 0, removed: 0, inserted: 1 }],
    ['I am sory', 'I am sorry', { start: 8, removed: 0, inserted: 1 }],
    ['one two three', 'one three', { start: 5, removed: 4, inserted: 0 }],
    ['one two', 'one 2 two', { start: 4, removed: 0, inserted: 2 }],
    ['aaa', 'aa', { start: 2, removed: 1, inserted: 0 }],
    ['old', 'new', { start: 0, removed: 3, inserted: 3 }],
  ])('from %j to %j', (before, after, change) => {
    expect(changeBetween(before, after)).toEqual(change);
  });

  it('makes of any text any other', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { start, removed, inserted } = changeBetween(before, after) ?? { start: 0, removed: 0, inserted: 0 };
        expect(before.slice(0, start) + after.slice(start, start + inserted) + before.slice(start + removed)).toBe(
          after,
        );
      }),
    );
  });
});

describe('shiftSpan', () => {
  const moved = (before: string, text: string, phrase: string) => {
    const start = before.indexOf(phrase);
    const span = shiftSpan({ start, end: start + phrase.length }, changeBetween(before, text)!, text);
    return span && text.slice(span.start, span.end);
  };

  it.each([
    ['typed before', 'I am sorry now', 'Ana, I am sorry now', 'sorry'],
    ['typed after', 'I am sorry now', 'I am sorry now, Ana', 'sorry'],
    ['a line before', 'I am sorry', '\nI am sorry', 'sorry'],
    ['a full stop right after', 'I am sorry', 'I am sorry.', 'sorry'],
    ['taken away before', 'Well, I am sorry', 'I am sorry', 'sorry'],
  ])('keeps a phrase: %s', (_, before, text, phrase) => {
    expect(moved(before, text, phrase)).toBe(phrase);
  });

  it.each([
    ['typed into', 'I am sorry now', 'I am soxrry now', 'sorry'],
    ['a letter more', 'I am sorr now', 'I am sorry now', 'sorr'],
    ['all replaced', 'I am sorry', 'You wait', 'sorry'],
    ['cut', 'I am so sorry', 'I am sorry', 'so sorry'],
  ])('gives a phrase up: %s', (_, before, text, phrase) => {
    expect(moved(before, text, phrase)).toBeNull();
  });

  it('never moves a span onto other words', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(20), fc.nat(20), (before, text, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const change = changeBetween(before, text);
        if (end > before.length || !change) return;
        const span = shiftSpan({ start, end }, change, text);
        if (span) expect(text.slice(span.start, span.end)).toBe(before.slice(start, end));
      }),
    );
  });
});
