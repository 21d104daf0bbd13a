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

/** The language a page is shown in, as a BCP 47 tag that the browser knows. */
export function languageOf(document: Document): string {
  const said = withOpener(document)
    .map((one) => one.documentElement.lang)
    .find(Boolean);
  const [known] = said ? Intl.DateTimeFormat.supportedLocalesOf(said.replace('_', '-')) : [];
  return known ?? document.defaultView?.navigator.language ?? 'en';
}
