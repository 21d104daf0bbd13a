import { describe, expect, it } from 'vitest';
import type { HintKind } from '../../../lib/judge/letter.ts';
import { capital, keepsFacts, small, tidy } from '../../../lib/judge/rewrites/words.ts';
import { makeFullJudge, readLanguage } from '../../run/languages.ts';

const judge = makeFullJudge();
const OPENING = 'Hi Dana,\n\nI am sorry that your parcel arrived late.\n\n';

/** The draft's own sentences after the first rewrite of its first hint. */
function mended(text: string): string | undefined {
  const draft = `${OPENING}${text}\n\nBest,\nAlex`;
  const letter = { lang: 'en', sent_at: '2026-03-10T15:20:00Z', subject: '', thread: [], draft };
  const [hint] = judge(letter).hints;
  const [rewrite] = hint?.rewrites ?? [];
  if (!hint || rewrite === undefined) return undefined;
  return (draft.slice(0, hint.start) + rewrite + draft.slice(hint.end))
    .slice(OPENING.length)
    .replace('\n\nBest,\nAlex', '');
}

// The language's phrases are compiled at the first reading, which is not what a test's time is for.
mended('We will look into it.');

describe('rewrites', () => {
  for (const [text, better] of [
    ['Jared forgot to send the report.', 'We forgot to send the report.'],
    ['Mistakes were made.', 'We made mistakes.'],
    ['Your form was overlooked.', 'We overlooked your form.'],
    ['We are sorry if this was a nuisance.', 'We are sorry for the delay.'],
    ['I am sorry, but the post is slow in winter.', 'I am sorry. The post is slow in winter.'],
    ['It will be fixed asap.', 'It will be fixed by [day and time].'],
    ['We will look into it.', 'We will look into it by [day and time].'],
    ['Hopefully we can send it on Friday.', 'We can send it on Friday.'],
    ['It was just a small glitch.', 'It was a glitch.'],
    ['As I already said, the parcel is on its way.', 'The parcel is on its way.'],
    ['This will never happen again.', "From now on [what will change], so it doesn't happen again."],
    ['You should have checked the proof.', 'I should have checked the proof myself.'],
    ['I am so so sorry for this.', 'I am sorry for the delay.'],
  ] as const) {
    it(`${text} → ${better}`, () => expect(mended(text)).toBe(better));
  }
});

describe('words', () => {
  it('keeps I and capitals when it makes a letter small', () => {
    expect(['The file', 'I sent it', 'VAT return', 'FleetPilot is down'].map(small)).toEqual([
      'the file',
      'I sent it',
      'VAT return',
      'FleetPilot is down',
    ]);
    expect(capital('“sorry”')).toBe('“Sorry”');
  });
  it('tidies spaces and stops, but the space that French has before a mark', () => {
    expect(tidy(', it  broke ,')).toBe('it broke');
    expect(tidy('it broke ; sorry')).toBe('it broke; sorry');
    expect(tidy('c’est  cassé ; désolé .', true)).toBe('c’est cassé ; désolé.');
  });
  it('knows numbers, links and names as facts', () => {
    const keeps = (text: string, rewrite: string, kind: HintKind = 'excuse', code = 'en') =>
      keepsFacts(text, rewrite, kind, readLanguage(code).language);
    expect(keeps('we sent 48,000 words to Ruth', 'we sent 48,000 words to Ruth today')).toBe(true);
    expect(keeps('we sent 48,000 words', 'we sent words')).toBe(false);
    expect(keeps('we told Ruth', 'we told you')).toBe(false);
    expect(keeps('see https://a.example/b', 'see')).toBe(false);
    // No number, no name.
    expect(keeps('this is 100 % safe', 'this is safe', 'overpromise')).toBe(true);
    expect(keeps('this is 100 per cent safe', 'this is safe', 'overpromise')).toBe(true);
    expect(keeps('you get 100 % back', 'you get it back')).toBe(false);
    expect(keeps('mēs Jums teicām', 'mēs teicām', 'dismissive', 'lv')).toBe(true);
  });
});
