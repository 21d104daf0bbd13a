import { describe, expect, it } from 'vitest';
import { judgeIn } from '../../lib/judge/judge.ts';
import { languageOf } from '../../lib/judge/language.ts';
import type { Letter } from '../../lib/judge/letter.ts';
import { withIds } from '../../lib/session/shown-hints.ts';
import { readLanguage } from '../run/languages.ts';
import { putInOrder } from './put-in-order.ts';

describe('what hurts within the words of a rewrite', () => {
  it('is named as staying', () => {
    const language = readLanguage('fr');
    const draft =
      "Bonjour Claire,\n\nLe rapport n'a pas été envoyé lundi.\n\nVous devez comprendre que le retard vient de notre prestataire.\n\nBien cordialement,\nTomas";
    const letter: Letter = { lang: 'fr', sent_at: '2026-03-11T16:00:00+01:00', subject: '', thread: [], draft };
    const hints = withIds(judgeIn(languageOf(language), letter).hints);
    const { stays, changes } = putInOrder(language, letter, hints, {}, new Set());
    expect(changes.some(({ is, text }) => is === 'rewrite' && text.includes('notre prestataire'))).toBe(true);
    expect(stays.join('\n')).toContain('le retard vient de notre prestataire'.slice(3));
  });
});
