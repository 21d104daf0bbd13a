import type { LanguageData } from '../judge/language.ts';
import { remember } from '../judge/remember.ts';
import { firstNames } from './names.ts';

/** A language's `names.json`: how it calls people, where that is not by the first name as it stands. */
interface NamesData {
  /** Called by the family name, which stands first and is parted by a space in the language's own script; any other name stays whole. */
  familyFirst?: boolean;
  /** What is said after a name and is no part of it ("様"): dropped, for the texts have their own. */
  honorifics?: string[];
  /** Titles that take no honorific after them ("先生"). */
  titles?: string[];
  /** The form in which one is spoken to. */
  vocative?: {
    /** What a name ends with, and what it ends with then: the first that fits. */
    endings: [end: string, instead: string][];
    /** The names that have it, in small letters: a foreign name may end alike and stay as it is. */
    of: string[];
  };
}

interface Names extends NamesData {
  honorific: RegExp | null;
  doubled: RegExp | null;
  following: RegExp | null;
  spokenTo: Set<string>;
}

const namesOf = remember((language: LanguageData): Names => {
  const data = (language.names ?? {}) as NamesData;
  const [said, titles] = [data.honorifics?.join('|'), data.titles?.join('|')];
  return {
    ...data,
    honorific: said ? new RegExp(`(?<=\\S)\\s*(?:${said})$`, 'u') : null,
    doubled: said && titles ? new RegExp(`(${titles})(?:${said})`, 'gu') : null,
    following: said ? new RegExp(`^(?:${titles ? `${said}|${titles}` : said})`, 'u') : null,
    spokenTo: new Set(data.vocative?.of),
  };
});

/** A display name less the honorific that somebody put after it. */
export function withoutHonorific(name: string, language: LanguageData): string {
  const { honorific } = namesOf(language);
  return honorific ? name.trim().replace(honorific, '') : name;
}

/** A filled text in which a name that brought its title ("山田先生") takes no honorific on top of it. */
export function withoutSecondHonorific(text: string, language: LanguageData): string {
  const { doubled } = namesOf(language);
  return doubled ? text.replace(doubled, '$1') : text;
}

/** Several names as they are said before what follows them: each of them with the honorific that a text has after the last ("佐藤様、鈴木" before "様"). */
export function eachWithHonorific(names: string, after: string, language: LanguageData): string {
  const honorific = namesOf(language).following?.exec(after)?.[0];
  return honorific ? names.replaceAll('、', `${honorific}、`) : names;
}

const OWN_SCRIPT = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]+(?=[\s　])/u;

/** What people of a display name are called in a language, as they are told of: "Dana"; one or, for a couple, two. */
export function calledIn(language: LanguageData, name: string): string[] {
  const plain = withoutHonorific(name, language);
  if (!namesOf(language).familyFirst) return firstNames(plain);
  const found = firstNames(plain);
  const family = found[0] && OWN_SCRIPT.exec(plain)?.[0];
  // A name in other letters gives no hint of which of its words is the family's.
  return found.length === 1 && found[0] ? [family || plain.trim()] : found;
}

/** A name as its bearer is spoken to: "Jānis" is "Jāni". */
export function spokenTo(language: LanguageData, name: string): string {
  const { vocative, spokenTo } = namesOf(language);
  if (!vocative || !spokenTo.has(name.toLowerCase())) return name;
  const [end, instead] = vocative.endings.find(([ending]) => name.endsWith(ending)) ?? ['', ''];
  return name.slice(0, name.length - end.length) + instead;
}
