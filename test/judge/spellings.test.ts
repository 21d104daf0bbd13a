import { describe, expect, test } from 'vitest';
import { findLanguage } from '../../lib/judge/detect.ts';
import { makeLanguage } from '../../lib/judge/language.ts';
import { withSpellings } from '../../lib/judge/spellings.ts';
import { readLanguage } from '../run/languages.ts';
import { english, letterOf } from './letters.ts';

const norwegian = makeLanguage(readLanguage('nb'));
const found = (draft: string) => findLanguage(letterOf(draft), [english.data.language, norwegian.data.language])?.code;

describe('letters that a keyboard lacks', () => {
  test('are read as they are written then, but not where that makes another word', () => {
    expect(norwegian.read('Den tar vi paa vaar kappe').has('own.admits')).toBe(true);
    expect(norwegian.read('Det var feil').has('own.admits')).toBe(false);
  });
  test('a language without them keeps its data', () => {
    const data = readLanguage('en');
    expect(withSpellings(data)).toBe(data);
  });
});

describe('Norwegian beside its neighbours', () => {
  test.each([
    ['Vi beklager at pakken ble forsinket. Den er hos deg på fredag.', 'nb'],
    ['Eg gløymde å sende fakturaen til dykk. Det er mi skuld.', 'nb'],
    ['Beklager forsinkelsen, vi vender tilbage med et svar senere i dag.', undefined],
    ['Vi ber om ursäkt för att fakturan blev fel. Vi skickar en ny i morgon.', undefined],
    ['We are sorry that the parcel was late. It will be with you on Friday.', 'en'],
  ])('%s', (draft, code) => {
    expect(found(draft)).toBe(code);
  });
});
