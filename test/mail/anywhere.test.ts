import { describe, expect, it } from 'vitest';
import { anywhere, findFocused } from '../../lib/mail/anywhere.ts';
import { PARTS } from '../../lib/mail/mail.ts';
import { ELSEWHERE } from '../pages/server.ts';
import { openPage } from './open.ts';

const page = () => openPage(ELSEWHERE);
const focus = (document: Document, id: string) => document.getElementById(id)?.focus();

describe('the focused field of any page', () => {
  it.each(['answer', 'rich'])('is #%s', (id) => {
    const document = page();
    focus(document, id);
    expect(findFocused(document)?.id).toBe(id);
  });

  it.each(['short', 'password', 'readonly', 'disabled', 'refused', 'fixed'])('is not #%s', (id) => {
    const document = page();
    focus(document, id);
    expect(findFocused(document)).toBeNull();
  });

  it('is nothing where the focus is nowhere', () => {
    expect(findFocused(page())).toBeNull();
  });

  it('is the whole editable around what has the focus inside it', () => {
    const document = page();
    const rich = document.getElementById('rich') as HTMLElement;
    const link = rich.appendChild(document.createElement('a'));
    link.tabIndex = 0;
    link.focus();
    expect(findFocused(document)).toBe(rich);
  });

  it('is found in open shadow roots, one inside the other, and not below a refusal around them', () => {
    const document = page();
    const field = document.createElement('textarea');
    const inner = document.createElement('div');
    inner.attachShadow({ mode: 'open' }).append(field);
    const host = document.getElementById('host') as HTMLElement;
    host.attachShadow({ mode: 'open' }).append(inner);
    field.focus();
    expect(findFocused(document)).toBe(field);
    host.setAttribute('data-amends-off', '');
    expect(findFocused(document)).toBeNull();
  });

  it('has nothing but its text', () => {
    const document = page();
    focus(document, 'answer');
    const compose = anywhere.compose(findFocused(document) as HTMLElement);
    expect(compose.missing()).toEqual([]);
    expect([compose.subject(), compose.recipients(), compose.me(), compose.thread(), compose.sendButton()]).toEqual([
      '',
      [],
      null,
      [],
      null,
    ]);
    expect(compose.key()).toBe(compose.key());
    expect(compose.root).toBe(compose.editor);
    expect(PARTS.length).toBe(5);
  });
});
