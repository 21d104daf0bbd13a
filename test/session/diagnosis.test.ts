import { describe, expect, it } from 'vitest';
import { anywhere } from '../../lib/mail/anywhere.ts';
import { browserOf, diagnose, diagnosePage } from '../../lib/session/diagnosis.ts';
import { unfoundIn } from '../../lib/session/unfound.ts';
import { composesOf, HOSTS, openPage } from '../mail/open.ts';

const WHERE = { site: 'mail.example', version: '1.2.3' };
/** All that our pages say of people and their affairs. */
const SECRETS = /claire|whitfield|tomas|northbridge|harbour|sales|monday|secret|@|https?:/i;

describe('the browser', () => {
  it.each([
    ['Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36', 'Chrome 141'],
    [
      'Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
      'Edge 141',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox 145'],
    ['Claire’s own browser', 'unknown'],
  ])('%s', (agent, name) => {
    expect(browserOf(agent)).toBe(name);
  });
});

describe.each(HOSTS)('a diagnosis in $host.name', ({ host, address }) => {
  const scene = host.name === 'gmail' ? 'reply-quote' : 'reply';
  const open = () => openPage(`${address}?scene=${scene}&draft=My+secret+draft`);

  it('says what is found and by which marks, what is missing, and nothing of the mail', () => {
    const page = open();
    for (const one of page.querySelectorAll('[data-act="send"],[aria-haspopup]')) one.remove();
    const [compose] = composesOf(host, page);
    const told = diagnose(compose!, WHERE);
    expect(told).toMatch(
      /^Amends 1\.2\.3\nbrowser: \S+.*\nsite: mail\.example\nhost: \w+\nwindow: reply\neditor: found \(/,
    );
    expect(told).toMatch(/^send: missing \(.*\)$/m);
    expect(told).toMatch(/^recipients: found \((?!no mark)/m);
    expect(told).not.toMatch(SECRETS);
    expect(told.length).toBeLessThanOrEqual(20_000);
  });

  it('of a page without a mail is about the field, or about the page', () => {
    const page = open();
    const field = page.querySelector<HTMLElement>('[aria-multiline="true"]');
    for (const told of [diagnosePage(page, host.name, field, WHERE), diagnosePage(page, '', null, WHERE)]) {
      expect(told).toContain(told.includes('a field') ? 'window: none, a field' : 'window: none, no field');
      expect(told).not.toMatch(SECRETS);
      expect(told.split('\n').length).toBeGreaterThan(20);
    }
  });

  it('of a field that was chosen for no mail was found is as of a page without one', () => {
    const page = open();
    const [found] = composesOf(host, page);
    const chosen = anywhere.compose(found!.editor);
    expect([unfoundIn(chosen), unfoundIn(found!)]).toEqual([host.name, null]);
    expect(diagnose(chosen, WHERE)).toBe(diagnosePage(page, host.name, chosen.editor, WHERE));
    expect(diagnose(chosen, WHERE)).toMatch(new RegExp(`^host: ${host.name}\nwindow: none, a field$`, 'm'));
  });

  it('comes even where a page’s own elements stand in the way', () => {
    const page = open();
    const form = page.createElement('form');
    for (const name of ['attributes', 'firstChild', 'getAttribute', 'parentElement', 'childElementCount']) {
      const input = page.createElement('input');
      input.name = name;
      form.append(input);
    }
    page.body.append(form);
    expect(diagnosePage(page, host.name, null, WHERE)).toMatch(/^Amends 1\.2\.3\n/);
  });
});
