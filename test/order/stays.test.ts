import { describe, expect, it } from 'vitest';
import { judgeIn } from '../../lib/judge/judge.ts';
import { languageOf } from '../../lib/judge/language.ts';
import type { Letter } from '../../lib/judge/letter.ts';
import type { Ordered } from '../../lib/order/order.ts';
import { withIds } from '../../lib/session/shown-hints.ts';
import { readLanguage } from '../run/languages.ts';
import { putInOrder } from './put-in-order.ts';

function orderOf(code: string, draft: string): Ordered {
  const language = readLanguage(code);
  const letter: Letter = { lang: code, sent_at: '2026-03-11T16:00:00+01:00', subject: '', thread: [], draft };
  const hints = withIds(judgeIn(languageOf(language), letter).hints);
  return putInOrder(language, letter, hints, {}, new Set());
}

/** What a letter put in order leaves to look at. */
const staysIn = (code: string, draft: string): string[] => orderOf(code, draft).stays;

describe('what may hurt, though no hint tells of it', () => {
  const doubted = [
    'Our nurse was covering for a colleague and was under a lot of pressure.',
    "The spa is run by another company, so it's out of our hands.",
    'You ordered sizes that are rarely asked for.',
    'My employee handled your dress, not me.',
  ];
  const letter = (said: string, hurt: string) =>
    `Dear Mr Rossi,\n\nI am sorry that your order came on Tuesday instead of Monday. ${said} ${hurt}I will send the rest tomorrow by noon.\n\nStephen`;

  it('is named where a hint tells of something else', () => {
    const named = doubted.filter((said) => staysIn('en', letter(said, "It's just one day though. ")).includes(said));
    expect(named.length).toBeGreaterThan(1);
  });

  it('is not named in a letter that hurts nobody', () => {
    expect(staysIn('en', letter('The parcel comes in two boxes.', ''))).toEqual([]);
    expect(staysIn('en', letter('The parcel comes in two boxes.', "It's just one day though. "))).toEqual([]);
  });
});

describe('what hurts within the words of a rewrite', () => {
  it('is named as staying', () => {
    const draft =
      "Bonjour Claire,\n\nLe rapport n'a pas été envoyé lundi.\n\nVous devez comprendre que le retard vient de notre prestataire.\n\nBien cordialement,\nTomas";
    const { stays, changes } = orderOf('fr', draft);
    expect(changes.some(({ is, text }) => is === 'rewrite' && text.includes('notre prestataire'))).toBe(true);
    expect(stays.join('\n')).toContain('le retard vient de notre prestataire'.slice(3));
  });
});
