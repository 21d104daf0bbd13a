import { describe, expect, it } from 'vitest';
import { judge } from '../rewrites/offered.ts';

const kindsOf = (lang: string, text: string, apology: string) =>
  judge({ lang, sent_at: '2026-03-10T15:20:00Z', subject: '', thread: [], draft: `${apology} ${text}` }).hints.map(
    ({ kind }) => kind,
  );
const inEnglish = (text: string) => kindsOf('en', text, 'Hi Dana,\n\nI am sorry that your report did not arrive.');

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
    [
      'nb',
      'Det er Julies feil at filen ble gal, og vi tar ansvaret for det.',
      'Hei Dana,\n\nJeg beklager forsinkelsen.',
    ],
    [
      'fr',
      "C'est la faute de Julie si votre dossier est perdu, et nous en prenons la responsabilité.",
      'Bonjour Dana,\n\nJe vous présente mes excuses pour le retard.',
    ],
    ['ja', '山田のミスですが、弊社の責任です。', '田中様\n\nご迷惑をおかけし、申し訳ございません。'],
  ])('%s: a colleague who is named is a scapegoat whoever owns it', (lang, text, apology) =>
    expect(kindsOf(lang, text, apology)).toContain('blame-teammate'),
  );
});
