/** Parameters that say where a reader came from, and nothing of the page. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|oly_\w+_id|vero_id|_ga|_gl|spm|scm|trk\w*|s_cid|si|ref_src)$/i;
/** Parameters that let whoever has the address in, or say who opened it: no client's business. */
const SECRET =
  /^(?:.*token.*|.*session.*|.*secret.*|.*passw.*|pwd|pass|auth|authkey|api_?key|sig|signature|jwt|sid|otp|e?mail)$/i;
/** A fragment that names a place of the page, or a page of an application. */
const PLACE = /^#(?:[!/][\w!/.~%-]*(?:\?[^#]*)?|[\p{L}\p{N}_.%-]+)$/u;
const LONGEST = 2000;

/** The address without tracking, secrets, text fragments and credentials; '' for one that is not http(s) or too long to be kept. */
export function cleanUrl(address: string): string {
  const url = URL.parse(address.trim());
  if (!url || !/^https?:$/.test(url.protocol)) return '';
  url.username = '';
  url.password = '';
  for (const name of new Set(url.searchParams.keys()))
    if (TRACKING.test(name) || SECRET.test(name)) url.searchParams.delete(name);
  if (!PLACE.test(url.hash) || /(?:utm_|fbclid|token)/i.test(url.hash)) url.hash = '';
  return url.href.length > LONGEST ? '' : url.href;
}

/** The host as it is shown: without "www.", in its own letters where the browser tells them. */
export const siteOf = (url: string): string => URL.parse(url)?.hostname.replace(/^www\./, '') ?? '';

/** Whether a page is the sender's own: its host is the domain of their address, or lies below it. */
export function isOurs(url: string, address: string): boolean {
  const domain = address.toLowerCase().split('@')[1] ?? '';
  const host = siteOf(url);
  return domain.includes('.') && (host === domain || host.endsWith(`.${domain}`));
}

/** A short name for a text, the same each time (FNV-1a). */
export function nameFor(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
