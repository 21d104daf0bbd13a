import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSlots, slotBeside } from '../../lib/judge/slots.ts';

const labels = (text: string): string[] => findSlots(text).map(({ label }) => label);

test.each([
  ['Dear [client’s first name],', ['client’s first name']],
  ["You'll have [what] by [day and time].", ['what', 'day and time']],
  ['[Who] will do it', ['Who']],
  ['[date]', ['date']],
  ['invoice [number]: [wrong amount]', ['number', 'wrong amount']],
  ['We said ("[exact words]") so', ['exact words']],
  ['The [refund|redo] will', ['refund|redo']],
  ['[日付]までにお送りします', ['日付']],
  ["l'[objet] du [jour]", ['objet', 'jour']],
])('%j has open slots', (text, expected) => {
  expect(labels(text)).toEqual(expected);
});

test.each([
  ['a footnote', 'as shown [1] and [a]'],
  ['an editor’s remark', 'He wrote "recieved" [sic] and [edited] it'],
  ['a Markdown link', 'see [our status page](https://status.example) and [the docs][docs]'],
  ['a Markdown reference', '[docs]: https://docs.example'],
  ['a Markdown image', '![a screenshot] and ![a screenshot](x.png)'],
  ['a checkbox', '- [x] done\n- [ ] open'],
  ['code', 'rows[i], get(list)[index], \\[escaped]'],
  ['a tag in capitals', '[URGENT] [EXT] [JIRA-123]'],
  ['a mark of a mail host', '[image: logo.png] [cid:image001.png@01D] [https://example.com]'],
  ['two lines', 'an [open\nbracket] here'],
  ['a long remark', `[${'this is what I would add to it '.repeat(3)}]`],
  ['a word mended in a quotation', '“[W]e will be there” and "they [the printers] were late"'],
  ['quoted lines', '> we meet on [date]'],
  ['nested brackets', '[[date]] and [a [b] c]'],
])('%s is no slot', (_, text) => {
  expect(labels(text)).toEqual([]);
});

test('a slot gives its place and its choices', () => {
  const [slot] = findSlots('We will [refund | redo | repair] it');
  expect(slot).toEqual({ start: 8, end: 32, label: 'refund | redo | repair', choices: ['refund', 'redo', 'repair'] });
  expect(findSlots('by [day]')[0]?.choices).toEqual([]);
});

test('each slot is found at its place in any prose around it', () => {
  const prose = fc.string({ unit: fc.constantFrom('a', 'é', '。', ' ', '\n', '.', ',', '😀'), maxLength: 20 });
  fc.assert(
    fc.property(prose, prose, (before, after) => {
      const text = `${before} [day and time] ${after}`;
      const [slot] = findSlots(text);
      expect(text.slice(slot?.start, slot?.end)).toBe('[day and time]');
    }),
  );
});

test('the slots beside an offset', () => {
  const slots = findSlots('[one] and [two]');
  const [one, two] = slots;
  expect(slotBeside(slots, 0, 1)).toBe(one);
  expect(slotBeside(slots, 1, 1)).toBe(two);
  expect(slotBeside(slots, 15, 1)).toBeUndefined();
  expect(slotBeside(slots, 15, -1)).toBe(two);
  expect(slotBeside(slots, 10, -1)).toBe(one);
  expect(slotBeside(slots, 0, -1)).toBeUndefined();
});
