/**
 * What is asked of the page. These functions run there: of this file they use `look` and `draftIn` alone, which the page has
 * by their names (`seats.ts`), and `rested`, which is the editor's own.
 */

/** A draft's HTML without what depends on where the caret is. */
declare const rested: (html: string) => string;

/** What a field holds: its HTML, or a textarea's value. */
export function draftIn(selector: string): string {
  const field = document.querySelector(selector) as HTMLTextAreaElement;
  return rested(field.localName === 'textarea' ? field.value : field.innerHTML);
}

/** What a field holds, what of Amends is drawn, and what must never be in the field. */
export interface Seen {
  /** The field's HTML but for what depends on the caret, or a textarea's value. */
  html: string;
  /** Its words, white space as one space. */
  text: string;
  /** The field's own tag with its attributes. */
  tag: string;
  /** The underlined phrases, sorted. */
  underlined: string[];
  /** The phrases that the sidebar lists, sorted; null where it is closed. */
  listed: string[] | null;
  /** What Amends last said. */
  notice: string;
  /** How many rings there are. */
  rings: number;
}

export function look(selector: string): Seen {
  const field = document.querySelector(selector) as HTMLElement;
  const held = field as HTMLTextAreaElement;
  const isPlain = field.localName === 'textarea';
  const roots = [...document.querySelectorAll('amends-root')].map(({ shadowRoot }) => shadowRoot!);
  const all = (inner: string) => roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(inner)]);
  const form = (text: string) => text.replace(/\s+/gu, ' ').trim();
  const underlined: string[] = [];
  for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<Range>]>) {
    if (!name.startsWith('amends-') || name === 'amends-active') continue;
    for (const range of highlight) underlined.push(form(range.toString()));
  }
  const bar = all('[role=complementary]')[0];
  const quotes = bar && [...bar.querySelectorAll('.hint .quote')].map(({ textContent }) => form(textContent ?? ''));
  return {
    html: draftIn(selector),
    text: form(isPlain ? held.value : field.innerText),
    tag: (field.cloneNode(false) as HTMLElement).outerHTML,
    underlined: underlined.sort(),
    listed: quotes ? quotes.sort() : null,
    notice: all('.notice span').map(({ textContent }) => textContent)[0] ?? '',
    rings: all('.ring').length,
  };
}

/** A button of Amends: its name and the phrase beside it. */
export interface Button {
  name: string;
  quote: string;
}

/** Where the `nth` of the buttons that Amends shows (counted around) is to be clicked, in viewport px; null where there are none. */
export function buttonAt([selector, nth]: readonly [string, number]): { x: number; y: number } | null {
  const roots = [...document.querySelectorAll('amends-root')].map(({ shadowRoot }) => shadowRoot!);
  const shown = roots
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)])
    .filter((one) => one.checkVisibility({ visibilityProperty: true }));
  const button = shown[nth % Math.max(1, shown.length)];
  if (!button) return null;
  button.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = button.getBoundingClientRect();
  const place = { x: left + width / 2, y: top + height / 2 };
  const at = (button.getRootNode() as ShadowRoot).elementFromPoint(place.x, place.y);
  return at && button.contains(at) ? place : null;
}

/** Notes which button of Amends is clicked next: it may have moved since its place was read. */
export function noteClick(): void {
  const note = (event: Event) => {
    const button = (event.composedPath()[0] as Element).closest('button');
    if (!button) return;
    const quote = button.closest('.hint, .card')?.querySelector('.quote, .old')?.textContent ?? '';
    Object.assign(globalThis, {
      clicked: { name: button.ariaLabel ?? button.innerText, quote, kind: button.className },
    });
  };
  Object.assign(globalThis, { clicked: null });
  window.addEventListener('click', note, { capture: true, once: true });
}

export const clicked = (): (Button & { kind: string }) | null =>
  (globalThis as unknown as { clicked: (Button & { kind: string }) | null }).clicked;

/** Where a share of a field's text is on screen, in viewport px; null where it shows none. */
export function placeIn([selector, share]: readonly [string, number]): { x: number; y: number } | null {
  const field = document.querySelector(selector) as HTMLElement;
  if (field.localName === 'textarea') {
    const { left, top, width, height } = field.getBoundingClientRect();
    return { x: left + 8 + (width - 16) * ((share * 7) % 1), y: top + 8 + (height - 16) * share };
  }
  const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  let left = Math.floor(share * texts.reduce((sum, { length }) => sum + length, 0));
  for (const text of texts) {
    if (left >= text.length) {
      left -= text.length;
      continue;
    }
    const range = document.createRange();
    range.setStart(text, left);
    range.setEnd(text, left + 1);
    const box = range.getBoundingClientRect();
    const place = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    const at = document.elementFromPoint(place.x, place.y);
    return at && field.contains(at) ? place : null;
  }
  return null;
}

/** Where the `nth` underlined phrase is (counted around), in viewport px; null where there is none in view. */
export function phraseAt([selector, nth]: readonly [string, number]): { x: number; y: number } | null {
  const field = document.querySelector(selector) as HTMLElement;
  const ranges: Range[] = [];
  for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<Range>]>) {
    if (name.startsWith('amends-') && name !== 'amends-active') ranges.push(...highlight);
  }
  const box = ranges[nth % Math.max(1, ranges.length)]?.getClientRects()[0];
  if (!box) return null;
  const place = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const at = document.elementFromPoint(place.x, place.y);
  return at && field.contains(at) ? place : null;
}

/** Puts words into the clipboard without touching the selection; `html` may be empty. */
export function fillClipboard([text, html]: readonly [string, string]): void {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData!.setData('text/plain', text);
    if (html) event.clipboardData!.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', fill, { capture: true, once: true });
  document.execCommand('copy');
  window.removeEventListener('copy', fill, { capture: true });
}

/** Gives what is seen once the field and what Amends draws have stayed the same for `still` ms, or after `patience` ms. */
export function settle([selector, still, patience]: readonly [string, number, number]): Promise<Seen> {
  const drawn = () => {
    const parts = [draftIn(selector)];
    for (const { shadowRoot } of document.querySelectorAll('amends-root')) parts.push(shadowRoot!.textContent ?? '');
    for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<Range>]>) {
      for (const range of highlight) parts.push(name, range.toString());
    }
    return parts.join('\n');
  };
  return new Promise((done) => {
    const began = performance.now();
    let since = began;
    let last = drawn();
    const timer = setInterval(() => {
      const now = drawn();
      const time = performance.now();
      if (now !== last) since = time;
      last = now;
      if (time - since < still && time - began < patience) return;
      clearInterval(timer);
      done(look(selector));
    }, 15);
  });
}

/** What is waited for: this HTML, any other HTML than this or a notice, or that the sidebar is open or closed. */
export type Wanted = { html: string } | { other: string } | { open: boolean };

/** Gives what is seen once it is what is wanted, or after `limit` ms. */
export function lookUntil([selector, wanted, limit]: readonly [string, Wanted, number]): Promise<Seen> {
  const isThere = () => {
    const parts = [...document.querySelectorAll('amends-root')].map(({ shadowRoot }) => shadowRoot!);
    if ('open' in wanted) return parts.some((part) => part.querySelector('[role=complementary]')) === wanted.open;
    const html = draftIn(selector);
    if ('html' in wanted) return html === wanted.html;
    return html !== wanted.other || parts.some((part) => part.querySelector('.notice span')?.textContent);
  };
  return new Promise((done) => {
    const began = performance.now();
    const ask = () => {
      if (isThere() || performance.now() - began > limit) done(look(selector));
      else setTimeout(ask, 10);
    };
    ask();
  });
}

/** Gives what is seen after a frame: what an editor puts off is done, and is drawn. */
export function lookAfterFrame(selector: string): Promise<Seen> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(look(selector)))));
}
