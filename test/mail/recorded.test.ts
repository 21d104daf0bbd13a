import { describe, expect, it } from 'vitest';
import { gmail } from '../../lib/mail/gmail.ts';
import { outlook } from '../../lib/mail/outlook.ts';
import { ownWords } from '../../lib/mail/read/own-words.ts';
import { quotedMail } from '../../lib/mail/read/quoted-mail.ts';
import { draftText, recorded } from './open.ts';

describe('recorded pages', () => {
  it.each([
    ['inboxsdk-inbox-2016-06-28-inline', 1],
    ['inboxsdk-inbox-2016-06-28-2-dialog', 1],
    ['inboxsdk-inbox-2017-03-02-inline', 1],
    ['inboxsdk-inbox-2016-08-10-message-no-composer', 0],
    ['inboxsdk-inbox-2016-08-19-draft-collapsed-no-composer', 0],
    ['inboxsdk-inbox-2016-08-17-preview-dialog-no-composer', 0],
    ['inboxsdk-gmail-2017-06-22-addon-sidebar-no-composer', 0],
  ])('%s has %i bodies', (name, count) => {
    const bodies = gmail.findEditors(recorded(name));
    expect(bodies).toHaveLength(count);
    for (const body of bodies) expect(body.getAttribute('g_editable')).toBe('true');
  });

  it('are read without an error even where little can be found', () => {
    const [body] = gmail.findEditors(recorded('inboxsdk-inbox-2016-06-28-inline'));
    if (!body) throw new Error('no body');
    const compose = gmail.compose(body);
    expect(compose.root.contains(body)).toBe(true);
    expect(compose.missing()).toContain('me');
    expect([compose.subject(), compose.recipients(), compose.thread(), compose.key()]).toHaveLength(4);
  });
});

describe('recorded mails', () => {
  it.each([
    ['talon-reply-gmail-2014', 'Hi. I am fine.\n\nThanks,\nAlex'],
    ['talon-reply-windows-mail-2014', 'Hi. I am fine.\n\nThanks,\nAlex'],
    ['talon-reply-outlook-mac-2011', 'Reply'],
    ['quotequail-outlook-forward-2014', 'Original message\nMore text'],
  ])('%s: what its sender wrote', (name, text) => {
    expect(ownWords(recorded(name).body)).toBe(text);
  });

  it.each([
    ['quotequail-gmail-reply-2016', 'Foo Bar', 'foo@bar.example', /^Hi,\n[\s\S]*Thanks a lot!/],
    ['talon-reply-windows-mail-2014', 'Alexander L', '', /^Hello! How are you\?/],
    ['quotequail-outlook-forward-2014', 'John Doe', '', /^Hi Foo,\n\nHow are you doing\?\n\nJohn$/],
  ])('%s: the mail that it quotes', (name, sender, _, text) => {
    const quoted = quotedMail(recorded(name).body, null, 'en');
    expect(quoted).toMatchObject({ from: 'client', name: sender });
    expect(quoted?.text).toMatch(text);
  });

  it('quoted in a body: the signature after the quote is no draft either', () => {
    const { body } = recorded('quotequail-gmail-reply-2016');
    body.setAttribute('contenteditable', 'true');
    expect(draftText(gmail.compose(body))).toMatch(/^foo\nbar\n-- $|^foo\nbar\n--$/);
  });

  it('quoted in a body: header lines without any id begin the quote', () => {
    for (const name of ['quotequail-outlook-forward-2014', 'talon-reply-windows-mail-2014']) {
      const { body } = recorded(name);
      const text = draftText(outlook.compose(body));
      expect(text).not.toMatch(/Foo|Hello/);
      expect(text).toMatch(/More text|I am fine/);
    }
  });
});
