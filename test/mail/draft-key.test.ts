import { describe, expect, it } from 'vitest';
import { type DraftLook, makeDraftKeys } from '../../lib/mail/read/draft-key.ts';

const look = (more: Partial<DraftLook> = {}): DraftLook => ({
  ids: [],
  subject: 'March report',
  to: 'claire@harbourlane.example',
  text: 'Dear Claire, the report is late',
  ...more,
});

/** All that a key is asked of a body: which one it is, and whether it is still in the page. */
const body = () => ({ isConnected: true }) as HTMLElement;

describe('the name of a draft', () => {
  it('stays while it is written, addressed and saved for the first time', () => {
    const keyOf = makeDraftKeys('gmail', true);
    const editor = body();
    const key = keyOf(editor, look({ text: '', to: '', subject: '' }));
    expect(keyOf(editor, look({ to: '', subject: '' }))).toBe(key);
    expect(keyOf(editor, look({ subject: '' }))).toBe(key);
    expect(keyOf(editor, look({ ids: ['#msg-a:r1'] }))).toBe(key);
    expect(keyOf(editor, look({ ids: ['#msg-a:r1'], text: 'All new words' }))).toBe(key);
  });

  it('is the host’s own where there is one at first sight, so that another window gives the same', () => {
    const ids = ['#msg-a:r1', 'c0ffee'];
    expect(makeDraftKeys('gmail', true)(body(), look({ ids }))).toBe(
      makeDraftKeys('gmail', true)(body(), look({ ids })),
    );
  });

  it('stays when the body is built anew, saved or not', () => {
    for (const ids of [['#msg-a:r1'], []]) {
      const keyOf = makeDraftKeys('gmail', true);
      const old = body();
      const key = keyOf(old, look({ ids }));
      Object.assign(old, { isConnected: false });
      expect(keyOf(body(), look({ ids }))).toBe(key);
    }
  });

  it('stays when a few words more were written before the body was built anew, but not from a greeting alone', () => {
    const again = (text: string) => {
      const keyOf = makeDraftKeys('gmail', true);
      const old = body();
      const key = keyOf(old, look({ text }));
      Object.assign(old, { isConnected: false });
      return keyOf(body(), look({ text: `${text} and we are sorry` })) === key;
    };
    expect(again('Dear Claire, the report is late')).toBe(true);
    expect(again('Dear Claire,')).toBe(false);
  });

  it('differs between two windows, even with the same words in them', () => {
    const keyOf = makeDraftKeys('gmail', true);
    const [one, other] = [body(), body()];
    expect(keyOf(one, look())).not.toBe(keyOf(other, look()));
    expect(keyOf(one, look())).toBe(keyOf(one, look()));
  });

  it.each([
    ['by its ids', { ids: ['MSG_2'], subject: '', to: '', text: '' }],
    ['by its words and address, the ids being the same', { ids: ['MSG_1'], subject: '', to: '', text: '' }],
    [
      'by its words and address, there being no ids',
      { ids: [], subject: 'Other', to: 'x@y.example', text: 'Hello there' },
    ],
  ])('changes when the body is used for another draft: %s', (_, other) => {
    const keyOf = makeDraftKeys('outlook', false);
    const editor = body();
    const ids = other.ids.length ? ['MSG_1'] : [];
    const key = keyOf(editor, look({ ids }));
    const next = keyOf(editor, look(other));
    expect(next).not.toBe(key);
    expect(keyOf(editor, look({ ...other, text: `${other.text} and on` }))).toBe(next);
  });

  it('stays when all of the text is deleted and written anew', () => {
    const keyOf = makeDraftKeys('outlook', false);
    const editor = body();
    const key = keyOf(editor, look({ ids: ['MSG_1'] }));
    expect(keyOf(editor, look({ ids: ['MSG_1'], text: '' }))).toBe(key);
    expect(keyOf(editor, look({ ids: ['MSG_1'], text: 'Quite another beginning' }))).toBe(key);
  });
});
