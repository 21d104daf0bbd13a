import type { Person } from '../mail.ts';

/** An email address in running text; direction marks and brackets around it are not part of it. */
const ADDRESS = /[^\s<>()[\]"',;:|\u202A-\u202E]+@[^\s<>()[\]"',;:|\u202A-\u202E]+\.[^\s<>()[\]"',;:|\u202A-\u202E]+/u;

/** The first email address in a text, or ''. */
export const addressIn = (text: string): string => ADDRESS.exec(text)?.[0].replace(/\.$/, '') ?? '';

/** Reads `Name <address>`, `address`, or a name alone; null for nothing. */
export function parsePerson(text: string): Person | null {
  const address = addressIn(text);
  const before = address ? text.slice(0, text.indexOf(address)) : text;
  const name = before.replace(/[\s<(\u202A-\u202E]+$/u, '').replace(/^["'\s]+|["'\s]+$/g, '');
  return name || address ? { name: name === address ? '' : name, address } : null;
}

/** A person as one who only gets a copy of the mail, or not. */
export const inRow = (person: Person | null, isCopy: boolean): Person | null =>
  person && isCopy ? { ...person, copied: true } : person;

/** Keeps the first of each person, by address where there is one and by name otherwise. One who is in To as well is no mere copy. */
export function onlyOnce(people: readonly (Person | null)[]): Person[] {
  const seen = new Map<string, Person>();
  for (const person of people) {
    if (!person) continue;
    const key = (person.address || person.name).toLowerCase();
    const known = seen.get(key);
    if (!known) {
      seen.set(key, person);
      continue;
    }
    if (!known.name) known.name = person.name;
    if (!person.copied) delete known.copied;
  }
  return [...seen.values()];
}

/** Whether two people are one: by address where both have one, otherwise by name. */
export function isSamePerson(one: Person, other: Person | null): boolean {
  if (!other) return false;
  if (one.address && other.address) return one.address.toLowerCase() === other.address.toLowerCase();
  return one.name !== '' && one.name.toLowerCase() === other.name.toLowerCase();
}
