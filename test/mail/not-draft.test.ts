import { describe, expect, it } from 'vitest';
import { gmail } from '../../lib/mail/gmail.ts';
import type { MailHost } from '../../lib/mail/mail.ts';
import { outlook } from '../../lib/mail/outlook.ts';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { composeOf, composesOf, draftText, openPage, parse } from './open.ts';

const inBody = (host: MailHost, html: string) => {
  const document = parse(
    `<main><button title="Send (Ctrl+Enter)">Send</button><div id="editorParent_1"><div role="textbox" contenteditable="true">${html}</div></div></main>`,
  );
  return host.compose(document.querySelector('[contenteditable]') as HTMLElement);
};

describe('what is the sender’s own new text', () => {
  it.each([
    [
      'Gmail’s quote',
      gmail,
      '<div>Mine</div><div class="gmail_quote"><div class="gmail_attr">On … wrote:</div><blockquote class="gmail_quote">Theirs</blockquote></div>',
    ],
    [
      'what follows Gmail’s quote',
      gmail,
      '<div class="gmail_quote"><blockquote>Theirs</blockquote></div><div>Mine</div>',
    ],
    [
      'Gmail’s old container',
      gmail,
      '<div>Mine</div><div class="gmail_extra"><br><div class="gmail_quote">On … <blockquote class="gmail_quote">Theirs</blockquote></div></div>',
    ],
    [
      'Outlook’s marks',
      outlook,
      '<div>Mine</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Theirs</div><div>Theirs</div>',
    ],
    [
      'the new container',
      outlook,
      '<div>Mine</div><div id="mail-editor-reference-message-container"><div>Theirs</div></div>',
    ],
    [
      'header lines without ids, in Latvian',
      outlook,
      '<div>Mine</div><hr><div><b>No:</b> Theirs<br><b>Nosūtīts:</b> Theirs</div><p>Theirs</p>',
    ],
    [
      'header lines with full-width colons',
      outlook,
      '<div>Mine</div><div><b>差出人：</b>Theirs &lt;t@t.example&gt;<br><b>送信日時：</b>Theirs<br><b>件名：</b>Theirs</div><p>Theirs</p>',
    ],
    ['Apple’s quote', outlook, '<div>Mine</div><blockquote type="cite">Theirs</blockquote>'],
  ])('leaves out %s', (_, host, html) => {
    expect(draftText(inBody(host, html))).toBe('Mine');
  });

  it('keeps bold labels that the sender wrote', () => {
    const html = '<div><b>Cause:</b> our server<br><b>Fix:</b> a new one<br><b>Next:</b> a call</div>';
    for (const host of [gmail, outlook])
      expect(draftText(inBody(host, html))).toBe('Cause: our server\nFix: a new one\nNext: a call');
  });

  it('leaves out the signature', () => {
    expect(draftText(composeOf(gmail, `${GMAIL}?scene=signature&draft=Mine`))).toMatch(/^Mine$/);
    expect(draftText(composeOf(outlook, `${OUTLOOK}?scene=signature&draft=Mine`))).toBe('Mine');
    expect(draftText(composeOf(outlook, `${OUTLOOK}?scene=signature`))).toBe('');
  });

  it('reads a mail that was written inside the signature', async () => {
    const compose = composeOf(outlook, `${OUTLOOK}?scene=inside-signature`);
    expect(draftText(compose)).toBe('');
    await Promise.resolve();
    compose.editor.querySelector('#Signature > div')?.append('The report is late.');
    expect(draftText(compose)).toMatch(/^The report is late\.\nTomas Berg/);
    const long = 'We are sorry that the report is late, and here is what we do about it. '.repeat(4);
    expect(
      draftText(composeOf(outlook, `${OUTLOOK}?scene=inside-signature&draft=${encodeURIComponent(long)}`)),
    ).toContain(long.trim());
  });

  it('sees a quote that is put in later', async () => {
    const compose = inBody(outlook, '<div>Mine</div>');
    expect(draftText(compose)).toBe('Mine');
    await Promise.resolve();
    const quote = compose.editor.ownerDocument.createElement('div');
    quote.id = 'divRplyFwdMsg';
    quote.append('Theirs');
    compose.editor.append(quote);
    expect(draftText(compose)).toBe('Mine');
  });
});

it('a quote of Gmail’s that has lost its classes is no draft, nor is the line above it', () => {
  const document = openPage(`${GMAIL}?scene=reply-quote&draft=Sorry.`);
  for (const element of document.querySelectorAll('[contenteditable] [class]')) element.removeAttribute('class');
  const [compose] = composesOf(gmail, document);
  expect(compose && draftText(compose)).toBe('Sorry.');
});
