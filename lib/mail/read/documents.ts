/** The document and, where it is a pop-out whose opener can be read, its opener's: that is where the account is shown. */
export function withOpener(document: Document): Document[] {
  try {
    const opener = document.defaultView?.opener as Window | null;
    return opener ? [document, opener.document] : [document];
  } catch {
    // Another site's page opened it, or the opener has gone.
    return [document];
  }
}

/** The language a page is shown in, as a BCP 47 tag that the browser knows; the browser's own where the page says none. */
export function languageOf(document: Document): string {
  const said = withOpener(document).map((page) => page.documentElement.lang.replace('_', '-'));
  const known = said.find(isKnown) ?? document.defaultView?.navigator.language ?? '';
  return isKnown(known) ? known : 'en';
}

function isKnown(tag: string): boolean {
  try {
    return tag !== '' && Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    // Not a tag at all.
    return false;
  }
}
