import { expect, it } from 'vitest';
import { prepare } from '../../../lib/judge/draft.ts';
import { languageOf } from '../../../lib/judge/language.ts';
import { speakerOf } from '../../../lib/judge/rewrites/speaker.ts';
import { readLanguage } from '../../run/languages.ts';

/** Who speaks at a place of a letter. */
function speaker(lang: string, text: string, place: string) {
  const letter = { lang, sent_at: '2026-03-10T15:20:00Z', subject: '', thread: [], draft: text };
  const start = text.indexOf(place);
  return speakerOf(prepare(letter, languageOf(readLanguage(lang))), { start, end: start + place.length });
}

const OURS = 'Hi Dana,\n\nWe looked and we found the crates.';

it.each([
  ['the place itself', 'en', `${OURS} Sorry if I was late.`, 'if I was late', 'one'],
  ['what stands beside it in its clause', 'en', `${OURS} I regret the delay.`, 'regret the delay', 'one'],
  ['not by what only leads up to it', 'en', `${OURS} As I said, you never asked.`, 'you never asked', 'many'],
  ['or else the draft', 'en', `${OURS} It was late.`, 'It was late', 'many'],
  ['in Latvian without marks too', 'lv', 'Labdien!\n\nLidz otrdienai dosu zinu.', 'dosu zinu', 'one'],
])('who speaks is told by %s (%#)', (_, lang, text, place, said) => {
  expect(speaker(lang, text, place)).toBe(said);
});
