/** Titles before a name, in the languages of the interface. */
const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady rev fr hr herr fru frau frk m mme mlle me monsieur madame ing dipl'.split(
    ' ',
  ),
);
const SUFFIX = /,?\s+(?:jr|sr|ii|iii|iv|ph\.?d|md|m\.d|mba|msc|cpa|esq|obe|mbe|fca|aca|pmp)\.?$/iu;
/** Words that stand in the names of firms and shared mailboxes, and in no person's. */
const NOT_A_PERSON = new Set(
  `ltd limited inc llc llp plc corp corporation company co group gmbh ag kg sa sas sarl srl bv nv ab as asa aps oy sia ik pty
  partners associates sons solutions services studio studios agency consulting design media bank hotel school university council
  trust foundation club team support sales accounts accounting billing office helpdesk desk info admin reception it marketing
  orders the and of for department dept customer client no-reply noreply`.split(/\s+/u),
);
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LONGEST = 40;

const bare = (word: string): string => word.replace(/\./g, '').toLowerCase();
const isInitial = (word: string): boolean => /^\p{L}\.?$|^(?:\p{L}\.)+$/u.test(word);

/** A name written all in capitals or all in small letters, as its owner would write it; any other is left as it is. */
function cased(name: string): string {
  const shouted = name === name.toUpperCase() && name.includes(' ');
  if (!shouted && name !== name.toLowerCase()) return name;
  return name.toLowerCase().replace(/(?<!\p{L}|['’])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** A display name less what hosts and firms hang on it: quotes, brackets, "via …", "| Acme", degrees. */
function core(name: string): string {
  let text = name
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cc}]/gu, ' ')
    .replace(/\([^)]*\)|\[[^\]]*\]|<[^>]*>/g, ' ')
    .replace(/^[\s"'“”‘’]+|[\s"'“”‘’,;]+$/gu, '')
    .replace(/\s+(?:via\s|[|–—@/]|-\s).*$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  while (SUFFIX.test(text)) text = text.replace(SUFFIX, '');
  return text;
}

const isName = (text: string): boolean => text.length <= LONGEST && !/[@{}]/.test(text) && /\p{L}/u.test(text);

/** A person's whole name from a display name, given name first: "Dana Ruiz" of "Ruiz, Dana (Acme)"; empty where there is nothing like a name. */
export function wholeName(name: string): string[] {
  const text = cased(core(name));
  if (!isName(text)) return [];
  const comma = /^([^,]+), ([^,]+)$/u.exec(text);
  return [comma ? `${comma[2]} ${comma[1]}` : text];
}

/**
 * What to call a person by, from a display name: "Dana Ruiz", "Ruiz, Dana" and "Dr Dana Ruiz" are Dana, "Ruth & Colin Abbey"
 * are "Ruth" and "Colin". A name that can't be split stays whole: one word, a firm, a shared mailbox, "Mr Kehoe", "J. Smith",
 * a name in Chinese, Japanese or Korean characters. Empty where there is only an address, or nothing like a name.
 */
export function firstNames(name: string): string[] {
  const text = cased(core(name));
  if (!isName(text)) return [];
  if (CJK.test(text)) return [text];
  const comma = /^([^,]+), ([^,]+)$/u.exec(text);
  const isFirm = text.split(/[\s,&]+/u).some((word) => NOT_A_PERSON.has(bare(word)) && !/^and$/i.test(word));
  if (isFirm) return [text];
  const couple = /^(\p{L}[\p{L}'’-]+) (?:&|\+|and|et|og|un) (\p{L}[\p{L}'’-]+) \p{L}/u.exec(text);
  if (couple) return [couple[1] as string, couple[2] as string];
  if (/[&+,]/.test(comma ? '' : text)) return [text];

  const words = (comma ? `${comma[2]} ${comma[1]}` : text).split(' ');
  const family = comma ? (comma[1] as string).split(' ').length : 1;
  while (words.length > 1 && TITLES.has(bare(words[0] as string))) words.shift();
  const given = words.slice(0, Math.max(words.length - family, 0)).find((word) => !isInitial(word));
  return [given ?? text];
}
