import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { cleanUrl, isOurs } from '../../lib/sources/address.ts';
import { clip, fold } from '../../lib/sources/fold.ts';
import { isoOf } from '../../lib/sources/iso.ts';
import { readSelection } from '../../lib/sources/selection.ts';
import { addSource, dropOld, dropSource } from '../../lib/sources/shelf.ts';
import { type Source, SourceSchema } from '../../lib/sources/source.ts';
import { LANGUAGES, NOW } from './count.ts';

const selected = (text: string, url = 'https://a.example/1', taken = NOW): Source =>
  readSelection(text, { url, title: 'Status', lang: 'en' }, LANGUAGES, taken);

describe('the shelf', () => {
  it('has the newest first, each page once, and at most twelve', () => {
    const sources = Array.from({ length: 14 }, (_, n) => selected('Login fails.', `https://a.example/${n}`));
    const shelf = sources.reduce<Source[]>(addSource, []);
    expect(shelf.map(({ url }) => url.slice(-2))).toEqual([
      '13',
      '12',
      '11',
      '10',
      '/9',
      '/8',
      '/7',
      '/6',
      '/5',
      '/4',
      '/3',
      '/2',
    ]);
    const again = addSource(shelf, selected('Login works.', 'https://a.example/9'));
    expect(again.map(({ url }) => url.slice(-2)).slice(0, 2)).toEqual(['/9', '13']);
    expect(again).toHaveLength(12);
  });

  it('drops one at a click, and all after a week', () => {
    const [old, kept] = [
      selected('Login fails.', 'https://a.example/1', '2026-11-20T11:59:59Z'),
      selected('x', 'https://a.example/2', '2026-11-20T12:00:00Z'),
    ];
    expect(dropOld([kept, old, { ...old, taken: 'never' }], NOW)).toEqual([kept]);
    expect(dropSource([kept, old], old.id)).toEqual([kept]);
  });
});

describe('a selection', () => {
  it('gives each of its sentences', () => {
    const source = selected(
      'Since 9:14 UTC logins fail. It was caused by a full disk.\nNext update: 2 pm\nThe sky is blue.',
    );
    expect(source.facts).toEqual([
      { kind: 'what', text: 'Since 9:14 UTC logins fail.' },
      { kind: 'cause', text: 'It was caused by a full disk.' },
      { kind: 'next', text: '2 pm' },
      { kind: 'what', text: 'The sky is blue.' },
    ]);
    expect(v.is(SourceSchema, source)).toBe(true);
  });

  it('may be of nothing, or of any language', () => {
    expect(selected(' \n\u200B').facts).toEqual([]);
    expect(
      readSelection(
        'Der Server ist seit neun Uhr nicht erreichbar, und wir wissen nicht warum.',
        { url: '', title: '', lang: 'de' },
        LANGUAGES,
        NOW,
      ),
    ).toMatchObject({ lang: 'de', facts: [{ kind: 'what' }] });
  });
});

it.each([
  ['https://u:p@a.example/?utm_source=1&b=2&gclid=3', 'https://a.example/?b=2'],
  ['https://a.example/#/incident/4?x=1', 'https://a.example/#/incident/4?x=1'],
  ['https://a.example/p#update-3', 'https://a.example/p#update-3'],
  ['https://a.example/p#:~:text=cause', 'https://a.example/p'],
  ['https://a.example/p#access_token=abc', 'https://a.example/p'],
  ['javascript:alert(1)', ''],
  ['not an address', ''],
])('keeps of %s: %s', (given, kept) => {
  expect(cleanUrl(given)).toBe(kept);
});

it.each([
  ['https://status.acme.example/1', 'eva@acme.example', true],
  ['https://acme.example/', 'eva@acme.example', true],
  ['https://notacme.example/', 'eva@acme.example', false],
  ['https://acme.example/', '', false],
])('%s is of %s: %s', (url, address, ours) => {
  expect(isOurs(url, address)).toBe(ours);
});

it.each([
  ['2026-11-24', '2026-11-24'],
  ['2026-11-24 09:14', '2026-11-24T09:14'],
  ['2026-11-24T09:14:00+0100', '2026-11-24T09:14:00+0100'],
  ['Tue, 24 Nov 2026 09:14:00 GMT', '2026-11-24T09:14:00.000Z'],
  ['2026-13-41', ''],
  ['24/11/2026', ''],
  [7, ''],
])('reads the date %s as "%s"', (said, iso) => {
  expect(isoOf(said)).toBe(iso);
});

it('clips a passage at a sentence, or at a word', () => {
  expect(clip('One two. Three four five.', 12)).toBe('One two.');
  expect(clip('one two three four', 12)).toBe('one two…');
  expect(clip('障害が発生しました。復旧しました。', 12)).toBe('障害が発生しました。');
  expect(fold(' a\u00A0\u200Bb\n\tc ')).toBe('a b c');
});
