import { describe, expect, it } from 'vitest';
import { orderedIn } from './order-in.ts';

describe('what may hurt, though no hint tells of it', () => {
  const doubted = [
    'Our nurse was covering for a colleague and was under a lot of pressure.',
    "The spa is run by another company, so it's out of our hands.",
    'You ordered sizes that are rarely asked for.',
    'My employee handled your dress, not me.',
  ];
  const order = orderedIn('en');
  const letter = (said: string, hurt: string) =>
    `Dear Mr Rossi,\n\nI am sorry that your order came on Tuesday instead of Monday. ${said} ${hurt}I will send the rest tomorrow by noon.\n\nStephen`;

  it('is named where a hint tells of something else', () => {
    const named = doubted.filter((said) => order(letter(said, "It's just one day though. ")).stays.includes(said));
    expect(named.length).toBeGreaterThan(1);
  });

  it('is not named in a letter that hurts nobody', () => {
    expect(order(letter('The parcel comes in two boxes.', '')).stays).toEqual([]);
    expect(order(letter('The parcel comes in two boxes.', "It's just one day though. ")).stays).toEqual([]);
  });
});

describe('what hurts within the words of a rewrite', () => {
  it('is named as staying', () => {
    const draft =
      "Bonjour Claire,\n\nLe rapport n'a pas été envoyé lundi.\n\nVous devez comprendre que le retard vient de notre prestataire.\n\nBien cordialement,\nTomas";
    const { stays, changes } = orderedIn('fr')(draft);
    expect(changes.some(({ is, text }) => is === 'rewrite' && text.includes('notre prestataire'))).toBe(true);
    expect(stays.join('\n')).toContain('le retard vient de notre prestataire'.slice(3));
  });
});
