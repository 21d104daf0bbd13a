import { describe, expect, it } from 'vitest';
import { narrowed } from '../../lib/session/narrow.ts';

describe('an edit made narrow', () => {
  it.each([
    ['we are sorry if the report was late.', 'we are sorry that the report was late.', 'if', 'that'],
    ['It will be fixed asap', 'It will be fixed by Monday', 'asap', 'by Monday'],
    ['Mistakes were made', 'We made mistakes', 'Mistakes were made', 'We made mistakes'],
    ['it was just a small glitch.', 'it was a glitch.', 'just a small', 'a'],
    ['sending it', 'sent it', 'sending', 'sent'],
    ['Toms forgot it', 'Tom forgot it', 'Toms', 'Tom'],
    ['We are sorry', 'We are sorry, and this is our mistake', '', ', and this is our mistake'],
    ['なるべく早く対応いたします。', '[日時]までに対応いたします。', 'なるべく早く', '[日時]までに'],
    ['ok 😀', 'ok 😁', '😀', '😁'],
  ])('%s → %s', (before, after, expected, text) => {
    const edit = narrowed({ start: 7, end: 7 + before.length }, before, after);
    expect([edit.expected, edit.text]).toEqual([expected, text]);
    expect(edit.end - edit.start).toBe(expected.length);
    const at = edit.start - 7;
    expect(before.slice(0, at) + edit.text + before.slice(at + expected.length)).toBe(after);
  });
});
