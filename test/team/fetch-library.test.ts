import { describe, expect, test, vi } from 'vitest';
import { fetchLibrary, LARGEST, libraryAddress, type TeamLibrary } from '../../lib/team/fetch-library.ts';

const URL_ = 'https://team.example/templates.json';
const NOW = '2026-03-10T09:00:00.000Z';
const file = (title: string) =>
  JSON.stringify({ amends: 'templates', version: 1, templates: [{ title, text: 'Dear {{client.firstName}},' }] });
const before: TeamLibrary = {
  url: URL_,
  etag: '"1"',
  checked: '2026-03-09T09:00:00.000Z',
  fetched: '2026-03-09T09:00:00.000Z',
  failed: '',
  templates: [{ title: 'Old', when: '', group: '', lang: '', lines: [{ runs: [{ text: 'Hello.' }] }] }],
};
const answering = (body: BodyInit | null, init?: ResponseInit) => vi.fn(async () => new Response(body, init));
const titles = ({ templates }: TeamLibrary) => templates.map(({ title }) => title);

test.each([
  ['https://team.example/t.json#x', 'https://team.example/t.json'],
  ['team.example/t.json', 'https://team.example/t.json'],
  ['  https://team.example ', 'https://team.example/'],
  ['http://team.example/t.json', null],
  ['https://me:secret@team.example/', null],
  ['file:///etc/passwd', null],
  ['javascript:alert(1)', null],
  ['', null],
])('the address %j is %j', (typed, address) => {
  expect(libraryAddress(typed)).toBe(address);
});

describe('a library', () => {
  test('comes with its templates and its ETag; nothing of the user goes along', async () => {
    const fetch = answering(file('New'), { headers: { etag: '"2"' } });
    const library = await fetchLibrary(URL_, null, fetch, NOW);
    expect(library).toMatchObject({ url: URL_, etag: '"2"', checked: NOW, fetched: NOW, failed: '' });
    expect(titles(library)).toEqual(['New']);
    const [address, init] = fetch.mock.calls[0] as unknown as [string, RequestInit];
    expect(address).toBe(URL_);
    expect(init).toMatchObject({ credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' });
    expect(init.headers).toEqual({ accept: 'application/json' });
  });

  test('that has not changed is not sent again', async () => {
    const fetch = answering(null, { status: 304 });
    const library = await fetchLibrary(URL_, before, fetch, NOW);
    expect((fetch.mock.calls[0] as unknown as [string, RequestInit])[1].headers).toMatchObject({
      'if-none-match': '"1"',
    });
    expect(library).toEqual({ ...before, checked: NOW });
  });

  test('at another address begins anew', async () => {
    const fetch = answering(file('New'));
    const library = await fetchLibrary('https://other.example/t.json', before, fetch, NOW);
    expect((fetch.mock.calls[0] as unknown as [string, RequestInit])[1].headers).not.toHaveProperty('if-none-match');
    expect(titles(library)).toEqual(['New']);
  });

  test.each<[string, () => Promise<Response>, string]>([
    ['there is no network', () => Promise.reject(new TypeError('failed')), 'unreachable'],
    ['the server is ill', async () => new Response('', { status: 503 }), 'unreachable'],
    ['the file is gone', async () => new Response('', { status: 404 }), 'missing'],
    ['a sign-in is wanted', async () => new Response('', { status: 401 }), 'refused'],
    ['it is a web page', async () => new Response('<html>'), 'not-templates'],
    ['it is other JSON', async () => new Response('{"name":"x"}'), 'not-templates'],
    ['it is no UTF-8', async () => new Response(new Uint8Array([123, 0xff, 0xfe])), 'not-templates'],
    [
      'it has too many',
      async () => new Response(JSON.stringify({ templates: Array(10_001).fill({ text: 'x' }) })),
      'not-templates',
    ],
    ['it never ends', async () => new Response(endless()), 'too-big'],
    ['it breaks off', async () => new Response(broken()), 'not-templates'],
  ])('is kept as it was where %s', async (_, fetch, failed) => {
    expect(await fetchLibrary(URL_, before, fetch, NOW)).toEqual({ ...before, checked: NOW, failed });
  });

  test('that fails the first time has no templates', async () => {
    const library = await fetchLibrary(URL_, null, () => Promise.reject(new TypeError('x')), NOW);
    expect(library).toMatchObject({ url: URL_, failed: 'unreachable', fetched: '', templates: [] });
  });
});

const endless = () =>
  new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(LARGEST / 4).fill(32)) });
const broken = () =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"amends":'));
      controller.error(new TypeError('gone'));
    },
  });
