import { pick } from './random.ts';

/** What a host's next build may do to an element. `roles`: the role is lost; all others keep it. */
export const KINDS = ['classes', 'wrap', 'attributes', 'ids', 'tags', 'siblings', 'labels', 'roles'] as const;
export type Kind = (typeof KINDS)[number];

/** What the browser itself needs to let people write and send; without it there is no compose window to be found. */
const NEEDED = new Set([
  'contenteditable',
  'type',
  'value',
  'class',
  'id',
  'role',
  'style',
  'hidden',
  'lang',
  'data-part',
  'data-first',
]);
const LABELS = ['aria-label', 'title', 'placeholder', 'data-tooltip', 'alt'];
const PLAIN = new Set(['div', 'section', 'span']);
/** The HTML parser and ARIA ask for these children in these parents. */
const BOUND = 'tr,td,th,tbody,thead,li,option,html,body,head,table,dt,dd';

/** What a page says of people is no mark: where it goes, nobody can read it. */
const isMark = ({ name, value }: Attr): boolean => !NEEDED.has(name) && !value.includes('@');

type Change = (element: Element, random: () => number) => void;

/** Another word for each word, digits and marks as they are: `Send (Ctrl+Enter)` keeps its brackets and its sign. */
const translated = (text: string, random: () => number): string =>
  text.replace(/[\p{L}\p{M}]+/gu, () => pick(random, ['ziņa', 'küldés', 'पत्र', '送る', 'rašyti', 'ارسال', 'ส่ง']));

function retag(element: Element, random: () => number): void {
  if (!PLAIN.has(element.localName)) return;
  const other = element.ownerDocument.createElement(
    pick(
      random,
      [...PLAIN].filter((tag) => tag !== element.localName),
    ),
  );
  for (const { name, value } of [...element.attributes]) other.setAttribute(name, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

const CHANGES: Record<Kind, Change> = {
  classes(element, random) {
    if (element.hasAttribute('class')) element.setAttribute('class', `n${Math.floor(random() * 1e6).toString(36)}`);
  },
  wrap(element) {
    if (element.matches(BOUND)) return;
    const around = element.ownerDocument.createElement('div');
    element.replaceWith(around);
    around.append(element);
  },
  attributes(element, random) {
    const names = [...element.attributes].filter(isMark).map(({ name }) => name);
    if (names.length) element.removeAttribute(pick(random, names));
  },
  ids(element, random) {
    if (element.id) element.id = `n${Math.floor(random() * 1e6).toString(36)}`;
  },
  tags: retag,
  siblings(element) {
    const next = element.nextElementSibling;
    if (next && !element.matches(BOUND)) next.after(element);
  },
  labels(element, random) {
    for (const name of LABELS) {
      const label = element.getAttribute(name);
      // An address or a name is nobody's to translate.
      if (label && !/@/.test(label)) element.setAttribute(name, translated(label, random));
    }
  },
  roles: (element) => element.removeAttribute('role'),
};

/** Whether a change of this kind would do anything to an element. */
function applies(kind: Kind, element: Element): boolean {
  if (kind === 'classes') return element.hasAttribute('class');
  if (kind === 'ids') return element.id !== '';
  if (kind === 'roles') return element.hasAttribute('role');
  if (kind === 'labels') return LABELS.some((name) => element.hasAttribute(name));
  if (kind === 'tags') return PLAIN.has(element.localName);
  if (kind === 'siblings') return element.nextElementSibling !== null && !element.matches(BOUND);
  if (kind === 'attributes') return [...element.attributes].some(isMark);
  return !element.matches(BOUND);
}

/** The host's own elements: what people wrote, in a draft or a mail, the host does not rebuild. */
const hostOwn = (page: Document, kind: Kind): Element[] =>
  [...page.body.querySelectorAll('*')].filter(
    (element) =>
      applies(kind, element) &&
      !element.matches('script,style,svg *') &&
      (element.parentElement?.closest('[data-part="editor"],[data-part="mail"]') == null ||
        // What begins a quote is the host's own work, though it stands in the draft.
        element.getAttribute('data-part') === 'quote'),
  );

/** Changes each element that a kind applies to with this probability. */
export function mutate(page: Document, kind: Kind, share: number, random: () => number): void {
  for (const element of hostOwn(page, kind)) if (random() < share) CHANGES[kind](element, random);
}

/** Changes one element in one way; of all that may be changed, one that is near the compose window as likely as any other. */
export function mutateOnce(page: Document, kind: Kind, random: () => number): void {
  const all = hostOwn(page, kind);
  if (all.length) CHANGES[kind](pick(random, all), random);
}

/** Changes the `nth` element that a kind applies to; tells which that was, '' where there are not so many. */
export function mutateNth(page: Document, kind: Kind, nth: number, random: () => number): string {
  const element = hostOwn(page, kind)[nth];
  if (!element) return '';
  const said = (element.cloneNode(false) as Element).outerHTML.slice(0, 160);
  CHANGES[kind](element, random);
  return said;
}
