import type { LanguageData } from '../judge/language.ts';
import type { Message } from '../judge/letter.ts';
import type { Person } from '../mail/mail.ts';
import { calledIn, spokenTo, withoutHonorific } from './called.ts';
import type { Fields } from './fill.ts';
import { wholeName } from './names.ts';

/** What a compose window and its thread know. */
export interface FieldSource {
  recipients: Person[];
  me: Person | null;
  subject: string;
  /** ISO date-time of writing, with the sender's zone. */
  date: string;
  /** Oldest first. */
  thread: Message[];
  /** When what was promised is due, in the draft's language; '' where nothing is. */
  due: string;
  /** The draft's language. */
  language: LanguageData;
}

/** More people than this are not greeted by name. */
const MOST_GREETED = 3;

/** Prefixes of replies and forwards as mail programs write them in the languages of the interface, and some neighbours'. */
const PREFIX =
  /^(?:(?:re|r|fwd?|aw|wg|antw|sv|vs|vb|tr|rép|réf|atb|atbilde|pārs|pārsūtīts|videresendt|回复|回覆|答复|转发|返信|転送)\s*(?:[[(]\d+[\])]|\d+)?\s*[:：]\s*|\[(?:ext|external)\]\s*)+/iu;

/** Providers whose addresses say nothing of where a person works. */
const ANYBODYS =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|icloud|me|mac|gmx|web|proton|protonmail|aol|orange|free|laposte|inbox|online|qq|163|126|naver)\./u;

/** A subject less its "Re:" and "Fwd:", however many. */
export const bareSubject = (subject: string): string => subject.trim().replace(PREFIX, '').trim();

const domain = (address: string): string => address.toLowerCase().split('@')[1] ?? '';

/** The recipients whom the mail speaks to: those in To who are not the sender, and not the sender's own colleagues where anyone else is there. */
function clients(recipients: Person[], me: Person | null): Person[] {
  const mine = me?.address.toLowerCase();
  const others = recipients.filter(({ address, copied }) => !copied && (!address || address.toLowerCase() !== mine));
  const home = me && !ANYBODYS.test(domain(me.address)) ? domain(me.address) : '';
  const outside = home ? others.filter(({ address }) => domain(address) !== home) : others;
  return outside.length ? outside : others;
}

/** The client as `name` makes a word or words of each display name, "Ruth and Colin" for two; '' where that can't be told of each of them. */
function clientAs({ recipients, me, thread, language }: FieldSource, nameOf: (displayed: string) => string[]): string {
  const found = clients(recipients, me);
  const names = found.map(({ name }) => nameOf(name));
  const writer = thread.findLast(({ from }) => from === 'client');
  // One address without a name is the one who wrote; several might be anybody.
  if (found.length <= 1 && !names.flat().length && writer) names.splice(0, 1, nameOf(writer.name));
  if (names.some((one) => !one.length)) return '';
  const all = [...new Set(names.flat())];
  const { code } = language.language;
  return all.length > MOST_GREETED ? '' : new Intl.ListFormat(code === 'en' ? 'en-GB' : code).format(all);
}

/** The day of an ISO date-time in its own zone, in words: "Tuesday, March 10"; '' where it is no date. */
function dayInWords(iso: string, lang: string): string {
  const time = Date.parse(iso.slice(0, 10));
  if (Number.isNaN(time)) return '';
  return new Intl.DateTimeFormat(lang, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    time,
  );
}

/** The values of the fields that templates and suggestions may name; '' where one is not known. */
export function fieldsOf(source: FieldSource): Fields {
  const { language } = source;
  const me = source.me?.name ?? '';
  const whole = (name: string) => wholeName(withoutHonorific(name, language));
  return {
    'client.firstName': clientAs(source, (name) => calledIn(language, name).map((one) => spokenTo(language, one))),
    'client.name': clientAs(source, whole),
    'me.name': me.includes('@') ? '' : me.trim(),
    'me.firstName': calledIn(language, me)[0] ?? '',
    subject: bareSubject(source.subject),
    date: dayInWords(source.date, language.language.code),
    'promise.due': source.due,
  };
}
