import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../pages/labels.ts';
import { composeOf, composesOf, draftText, HOSTS, openPage } from './open.ts';

const CLAIRE = { name: 'Claire Whitfield', address: 'claire.whitfield@harbourlane.example' };
const TOMAS = { name: 'Tomas Berg', address: 'tomas.berg@northbridge.example' };
const DRAFT = 'Dear Claire,\nthe report is late.';

interface Case {
  scene: string;
  kind: 'new' | 'reply' | 'forward';
  editors: number;
  subject: string;
  to: (typeof CLAIRE)[];
}

const SCENES: Record<string, Case[]> = {
  gmail: [
    { scene: 'popup', kind: 'new', editors: 1, subject: '', to: [CLAIRE] },
    { scene: 'several', kind: 'new', editors: 2, subject: '', to: [CLAIRE] },
    { scene: 'signature', kind: 'new', editors: 1, subject: '', to: [CLAIRE] },
    { scene: 'window', kind: 'new', editors: 1, subject: '', to: [CLAIRE] },
    { scene: 'reply', kind: 'reply', editors: 1, subject: 'Re: March sales report', to: [CLAIRE] },
    { scene: 'reply-quote', kind: 'reply', editors: 1, subject: 'Re: March sales report', to: [CLAIRE] },
    { scene: 'forward', kind: 'forward', editors: 1, subject: 'Fwd: March sales report', to: [] },
  ],
  outlook: [
    { scene: 'new', kind: 'new', editors: 1, subject: 'March sales report', to: [CLAIRE] },
    { scene: 'signature', kind: 'new', editors: 1, subject: 'March sales report', to: [CLAIRE] },
    { scene: 'tabs', kind: 'new', editors: 2, subject: 'March sales report', to: [CLAIRE] },
    { scene: 'reply', kind: 'reply', editors: 1, subject: 'March sales report', to: [CLAIRE] },
    { scene: 'reply-collapsed', kind: 'reply', editors: 1, subject: 'March sales report', to: [CLAIRE] },
    { scene: 'forward', kind: 'forward', editors: 1, subject: 'Fw: March sales report', to: [] },
  ],
};
const EMPTY: Record<string, string[]> = { gmail: ['inbox', 'thread', 'preview'], outlook: ['inbox'] };
const LOOKS = [...INTERFACE_LANGUAGES.map((hl) => ({ hl, classes: 'plain' })), { hl: 'lv', classes: 'scrambled' }];

describe.each(HOSTS)('$host.name', ({ host, address }) => {
  const at = (scene: string, more: Record<string, string> = {}) =>
    `${address}?${new URLSearchParams({ scene, draft: DRAFT, ...more })}`;

  describe.each(LOOKS)('in $hl with $classes classes', (look) => {
    it.each(SCENES[host.name] ?? [])('reads $scene', ({ scene, kind, editors, subject, to }) => {
      const all = composesOf(host, openPage(at(scene, look)));
      expect(all).toHaveLength(editors);
      const [compose] = all;
      if (!compose) throw new Error('none');
      expect(compose.kind).toBe(kind);
      expect(compose.subject()).toBe(subject);
      expect(compose.recipients().slice(0, 1)).toEqual(to);
      // Gmail's compose-only window has no account button: its title holds the address alone.
      expect(compose.me()).toEqual(scene === 'window' ? { ...TOMAS, name: '' } : TOMAS);
      expect(draftText(compose)).toBe(DRAFT);
      const send = compose.sendButton();
      expect(send?.getAttribute('data-act')).toBe('send');
      expect(compose.root.contains(send)).toBe(true);
      expect(compose.root.contains(compose.editor)).toBe(true);
      for (const other of all.slice(1)) expect(compose.root.contains(other.editor)).toBe(false);
      expect(compose.missing()).toEqual([]);
    });

    it.each(['reply', 'forward'])('reads the thread of a %s', (scene) => {
      const thread = composeOf(host, at(scene, look)).thread();
      expect(thread.map(({ from, name }) => [from, name])).toEqual([
        ['client', 'Claire Whitfield'],
        ['me', 'Tomas Berg'],
        ['client', 'Claire Whitfield'],
      ]);
      expect(thread[1]?.text).toBe('Hello Claire,\n\nYou will have it on Monday before noon.\n\nTomas');
      expect(thread.map(({ at }) => at.slice(0, 16))).toEqual([
        '2026-03-05T10:12',
        '2026-03-05T11:40',
        '2026-03-11T15:26',
      ]);
    });

    it.each(EMPTY[host.name] ?? [])('finds no compose window in %s', (scene) => {
      expect(host.findEditors(openPage(at(scene, look)))).toEqual([]);
    });
  });

  it('has no thread for a new mail', () => {
    const [scene] = SCENES[host.name] ?? [];
    expect(composeOf(host, at(scene?.scene ?? '')).thread()).toEqual([]);
  });

  it.each(['', 'ja'])('reads the thread without the marks of today’s build (%s)', (mail) => {
    const document = openPage(at('reply', { mail, hl: mail || 'en', classes: 'scrambled' }));
    const marks = ['data-testid', 'data-message-id', 'data-legacy-message-id', 'data-thread-perm-id', 'data-test-id'];
    for (const mark of marks)
      for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
    for (const body of document.querySelectorAll('[id^="UniqueMessageBody"]')) body.removeAttribute('id');
    const thread = composesOf(host, document)[0]?.thread() ?? [];
    expect(thread.map(({ name }) => name)).toEqual(
      mail ? ['佐藤 美咲'] : ['Claire Whitfield', 'Tomas Berg', 'Claire Whitfield'],
    );
    expect(thread.at(-1)?.text).toMatch(mail ? /^木村様/ : /^Tomas,/);
    expect(thread.at(-1)?.at).toMatch(/^2026-03-1[01]T/);
  });

  it('reads the quoted mail where the page shows no thread', () => {
    for (const scene of host.name === 'gmail' ? ['reply', 'reply-quote'] : ['reply']) {
      const document = openPage(at(scene));
      for (const mail of document.querySelectorAll('[role="listitem"]'))
        if (!mail.querySelector('[contenteditable]')) mail.remove();
      const [compose] = composesOf(host, document);
      const [quoted, ...others] = compose?.thread() ?? [];
      expect(others).toEqual([]);
      expect(quoted).toMatchObject({ from: 'client', name: 'Claire Whitfield' });
      expect(quoted?.at.slice(0, 16)).toBe('2026-03-11T15:26');
      expect(quoted?.text).toMatch(/^Tomas,\n[\s\S]*Harbour Lane$/);
    }
  });

  it('reads names and dates in Japanese', () => {
    const compose = composeOf(host, at('reply', { mail: 'ja', hl: 'ja' }));
    expect(compose.me()).toEqual({ name: '木村 健', address: 'ken.kimura@hikari-system.example' });
    expect(compose.recipients()[0]).toEqual({ name: '佐藤 美咲', address: 'misaki.sato@aoba-shoji.example' });
    expect(compose.thread()[0]).toMatchObject({ from: 'client', name: '佐藤 美咲' });
    expect(compose.thread()[0]?.at).toMatch(/^2026-03-10T01:30/);
  });

  it.each(['plain', 'scrambled'])('tells who only gets a copy, in new mails and replies (%s)', (classes) => {
    const scenes = host.name === 'gmail' ? ['popup', 'reply', 'window'] : ['new', 'reply'];
    for (const [scene, recipients] of scenes.flatMap((one) => [[one, 'new'] as const, [one, 'old'] as const])) {
      const people = composeOf(host, at(scene, { classes, recipients, cc: '1' })).recipients();
      expect(people.filter(({ copied }) => !copied)).toEqual([CLAIRE]);
      expect(people.filter(({ copied }) => copied).map(({ name }) => name)).toContain('Jonas Lind');
    }
  });

  it('knows that a window is hidden, and shown again', () => {
    const [scene] = SCENES[host.name] ?? [];
    const compose = composeOf(host, at(scene?.scene ?? ''));
    expect(compose.isVisible()).toBe(true);
    compose.root.style.display = 'none';
    expect(compose.isVisible()).toBe(false);
    compose.root.style.display = '';
    expect(compose.isVisible()).toBe(true);
    compose.editor.remove();
    expect(compose.isVisible()).toBe(false);
  });

  it('says what is missing, and reads the rest', () => {
    const [scene] = SCENES[host.name] ?? [];
    const document = openPage(at(scene?.scene ?? ''));
    for (const button of document.querySelectorAll('[data-act="send"],[aria-haspopup]')) button.remove();
    for (const other of document.querySelectorAll('[title*="Ctrl"],[aria-label*="\u202A"]')) other.remove();
    const [compose] = composesOf(host, document);
    expect(compose?.missing()).toContain('send');
    expect(compose && draftText(compose)).toBe(DRAFT);
  });
});
