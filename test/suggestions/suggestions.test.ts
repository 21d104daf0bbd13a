import { expect, test } from 'vitest';
import type { Judgement, Letter } from '../../lib/judge/letter.ts';
import { suggestionData } from '../../lib/suggestions/data.ts';
import { suggestionsFor } from '../../lib/suggestions/suggestions.ts';
import { judgement } from '../judgement.ts';
import { readLanguage } from '../run/languages.ts';

const en = readLanguage('en');
const LETTER: Letter = {
  sent_at: '2026-03-10T15:20:00+01:00',
  subject: 'Re: March report',
  thread: [{ from: 'client', name: 'Dana Ruiz', at: '', text: 'Where is our March report?' }],
  draft: 'Hi Dana,\n\nYou will have it on Thursday.\n\nIain',
};
const DANA = { 'client.firstName': 'Dana' };
const suggest = (read: Judgement, letter = LETTER, fields: Record<string, string> = DANA) =>
  suggestionsFor(en, letter, read, fields);

test('one to three sentences for each step that is not done, none for one that is', () => {
  const found = suggest(judgement({ solve: 'done', acknowledge: 'weak' }));
  expect(found.solve).toEqual([]);
  for (const sentences of [found.acknowledge, found.own, found.follow_up]) {
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.length).toBeLessThanOrEqual(3);
  }
});

test('a draft that is no repair gets none', () => {
  expect(Object.values(suggest(judgement({}, { applies: false }))).flat()).toEqual([]);
});

test('they name the thing as the client does, the client, and the day that the draft names', () => {
  const promised = { quote: '', start: 0, end: 0, due: '2026-03-12' };
  const found = suggest(judgement({}, { promises: [promised] }));
  expect(found.acknowledge.join('\n')).toContain('your March report');
  expect(found.own.join('\n')).toContain('Dana');
  expect(found.follow_up.join('\n')).toContain('on Thursday');
});

test('what is not known is a slot, and no name is left open', () => {
  const found = suggest(judgement({}, {}), { ...LETTER, subject: '', thread: [] }, {});
  expect(found.follow_up.join('\n')).toContain('on [day]');
  expect(Object.values(found).flat().join('\n')).not.toMatch(/first name|undefined|[{}]/);
});

test('a name stands only where the draft greets by it, or greets nobody', () => {
  const owned = (draft: string) => suggest(judgement(), { ...LETTER, draft }).own.join('\n');
  expect(owned('Hi dana,\n\nIt is late.')).toContain('Dana');
  expect(owned('It is late.')).toContain('Dana');
  expect(owned('Dear Ms Ruiz,\n\nIt is late.')).not.toContain('Dana');
});

test('a draft that has half of owning is offered the other half alone', () => {
  const { halves } = suggestionData(en)!;
  const drafted = (draft: string) => suggest(judgement({ own: 'weak' }), { ...LETTER, draft }).own;
  const [mine, ours] = [0, 3].map((from) => halves.admission.slice(from, from + 3));
  expect(drafted("We're sorry about the report.")).toEqual(ours);
  expect(drafted("I'm sorry about the report.")).toEqual(mine);
  const sorry = halves.apology.filter((text) => !text.startsWith('We'));
  expect(sorry.length).toBeLessThan(halves.apology.length);
  expect(drafted('I missed the deadline.')).toEqual(sorry);
});

test('words for one kind of trouble are offered where the letter plainly tells of it, and general ones elsewhere', () => {
  const { sentences } = suggestionData(en)!;
  const solved = (draft: string, text: string) =>
    suggest(judgement(), {
      ...LETTER,
      subject: '',
      draft,
      thread: [{ from: 'client', name: 'Dana', at: LETTER.sent_at, text }],
    }).solve;
  const down = solved(
    'Hi Dana,\n\nWe are sorry about the outage: the server was down.',
    'The site is down and has been offline all day.',
  );
  expect(down[0]).toBe(sentences.solve.outage?.[0]);
  expect(solved('Hi Dana,\n\nI am sorry about the leg.', 'One leg is broken.')[0]).toBe(sentences.solve.other[0]);
});

test('the polite "you" is written as the draft writes it, also behind a slot', () => {
  const lv = readLanguage('lv');
  const drafted = (draft: string) => {
    const found = suggestionsFor(lv, { ...LETTER, lang: 'lv', thread: [], draft }, judgement(), {});
    return Object.values(found).flat().join('\n');
  };
  expect(drafted('Labdien!\n\nRēķins būs jūsu e-pastā.')).not.toMatch(/[\p{L}\]] J(?:ums|ūs|ūsu)(?!\p{L})/u);
  expect(drafted('Labdien!\n\nRēķins būs Jūsu e-pastā.')).toMatch(/\] Jums piezvanīšu/);
});

test('a language without suggestions gives none', () => {
  expect(Object.values(suggestionsFor({ ...en, suggestions: undefined }, LETTER, judgement(), DANA)).flat()).toEqual(
    [],
  );
});
