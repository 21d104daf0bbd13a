import { describe, expect, it } from 'vitest';
import { makeFullJudge } from '../../run/languages.ts';
import { repairIn } from '../letters.ts';

const judge = makeFullJudge();
const kindsOf = (lang: string, text: string) => judge(repairIn(lang, text)).hints.map(({ kind }) => kind);
const inEnglish = (text: string) => kindsOf('en', text);

describe('a firm that one answers for', () => {
  it.each([
    'Our supplier sent the wrong crates, and that is our responsibility.',
    'Our supplier sent the wrong crates, and that is on us.',
  ])('is no scapegoat: %s', (text) => expect(inEnglish(text)).not.toContain('blame-teammate'));

  it.each([
    'Our supplier sent the wrong crates.',
    'Our supplier sent the wrong crates, and that is not our responsibility.',
    "It was Tom's fault that the agency got the wrong file, and we take responsibility for it.",
    'Our trainee Kevin broke the lamp, and that is our responsibility.',
  ])('is one, and so is whoever else is named: %s', (text) => expect(inEnglish(text)).toContain('blame-teammate'));

  it.each([
    ['nb', 'Det er Julies feil at filen ble gal, og vi tar ansvaret for det.'],
    ['fr', "C'est la faute de Julie si votre dossier est perdu, et nous en prenons la responsabilité."],
    ['ja', '山田のミスですが、弊社の責任です。'],
  ])('%s: a colleague who is named is a scapegoat whoever owns it', (lang, text) =>
    expect(kindsOf(lang, text)).toContain('blame-teammate'),
  );
});
