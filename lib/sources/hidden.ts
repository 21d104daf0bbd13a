import type { Native } from './native.ts';

/** Elements that hold no prose, or none of the page's own. */
const NEVER = new Set(
  (
    'script style noscript template svg math canvas iframe frame object embed audio video img picture map source track ' +
    'input select option textarea datalist progress meter dialog nav footer menu rt rp head'
  ).split(' '),
);
const ROLES = /^(?:navigation|contentinfo|search|menu|menubar|toolbar|tablist|tooltip|dialog|alertdialog|img)$/;
const UNSEEN =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|font-size\s*:\s*0(?:px|r?em|%)?\s*(?:;|!|$)|content-visibility\s*:\s*hidden)/i;
/** What asks for leave to store something stands on any page. */
const CONSENT = /(?:^|[\s_-])(?:cookies?|consent|gdpr|onetrust|didomi)(?:$|[\s_-])/i;

/** Whether an element and all in it is left out: not seen by who reads the page, or none of its own text. */
export function isLeftOut(element: Node, native: Native): boolean {
  const tag = native.tag(element);
  if (NEVER.has(tag)) return true;
  // The heading of what folds out is a button; other buttons are no text.
  if (tag === 'button') return !/^(?:h[1-6]|summary|dt)$/.test(native.tag(native.parent(element) ?? element));
  if (native.has(element, 'hidden') || /^true$/i.test(native.attribute(element, 'aria-hidden'))) return true;
  if (ROLES.test(native.attribute(element, 'role').trim().toLowerCase())) return true;
  if (UNSEEN.test(native.attribute(element, 'style'))) return true;
  return (
    !/^(?:body|html|main|article)$/.test(tag) &&
    CONSENT.test(`${native.attribute(element, 'id')} ${native.attribute(element, 'class')}`)
  );
}
