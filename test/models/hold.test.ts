import { describe, expect, it } from 'vitest';
import type { HintKind, Letter } from '../../lib/judge/letter.ts';
import { wordsOf } from '../../lib/models/answer.ts';
import { holdLetter, holdPassage } from '../../lib/models/hold.ts';
import { hintPrompt, letterPrompt } from '../../lib/models/prompt.ts';
import { readLanguage } from '../run/languages.ts';

const data = readLanguage('en');
const PASSAGE = 'Tom in accounting forgot to send me the 48 figures on Monday.';
const letter: Letter = {
  lang: 'en',
  sent_at: '2026-03-10T15:20:00Z',
  subject: 'March report',
  thread: [{ from: 'client', name: 'Dana Ruiz', at: '', text: 'Where is the report for Acme?' }],
  draft: `Hi Dana,\n\nI am sorry that the report was late and that you had to face your board without it. ${PASSAGE} I have corrected it and sent it to you this morning.\n\nBest,\nAlex`,
};
const start = letter.draft.indexOf(PASSAGE);
const hold = (words: string, kind: HintKind = 'blame-teammate') =>
  holdPassage(data, letter, { start, end: start + PASSAGE.length }, kind, words);

describe('a model’s words for a phrase', () => {
  it('are offered where they mend and keep the facts', () => {
    expect(hold('We did not have the 48 figures on Monday.')).toEqual({ refusal: null, facts: [] });
  });

  it.each([
    ['', 'form', []],
    ['We did not send them.\nThat was on Monday, and there were 48.', 'form', []],
    ['We did not\u0000 have the 48 figures on Monday.', 'form', []],
    ['We did not \u202Ehave the 48 figures on Monday.', 'form', []],
    ['{"rewrite": "We did not have the 48 figures on Monday."}', 'form', []],
    ['Je n’avais pas les 48 chiffres lundi, et c’était mon erreur.', 'language', []],
    [PASSAGE, 'same', []],
    [`We did not have the 48 figures on Monday${', and we are sorry'.repeat(20)}.`, 'long', []],
    ['We did not have the figures on Monday.', 'lost', ['48']],
    ['We did not have the 48 figures on Monday, and you get 20% off.', 'invented', ['20']],
    ['We did not have the 48 figures on Monday. See https://evil.example/x', 'invented', ['https://evil.example/x']],
    ['Our Jonas did not have the 48 figures on Monday.', 'invented', ['Jonas']],
    ['Tom forgot to send me the 48 figures on Monday.', 'hint', []],
    ['We did not have the 480 figures on Monday.', 'lost', ['48']],
    ['We did not have the 48 figures on Monday. See evil.example/x for more.', 'invented', ['evil.example/x']],
    ['We did not have the 48 figures on Monday. We will refund you in full.', 'invented', ['refund']],
    ['We did not\u200B have the 48 figures on Monday.', 'form', []],
    ['We did **not** have the 48 figures on Monday.', 'form', []],
    ['We did not <b>have</b> the 48 figures on Monday.', 'form', []],
    ['We did not have the 48 figures on Monday. I will send them to you tomorrow.', 'invented', ['tomorrow']],
  ] as const)('%j is refused: %s', (words, refusal, facts) => {
    const held = hold(words);
    expect(held.refusal).toBe(refusal);
    for (const fact of facts) expect(held.facts.join(' ')).toContain(fact);
  });

  it('may leave a blank for what only the sender knows', () => {
    expect(hold('We did not have the 48 figures on Monday, because of [what happened].').refusal).toBeNull();
  });
});

describe('a model’s whole letter', () => {
  const better = letter.draft.replace(PASSAGE, 'We did not have the 48 figures on Monday.');
  it('is offered where greeting, signature and facts stand', () => {
    expect(holdLetter(data, letter, better).refusal).toBeNull();
  });
  it.each([
    [better.replace('Hi Dana', 'Dear Dana'), 'frame'],
    [better.replace('Alex', 'Alexander'), 'frame'],
    [better.replace('Hi Dana,', 'Hi Dana, and all at Acme,'), 'frame'],
    [better.replace(' 48', ''), 'lost'],
    [better.replace('Monday.', 'Monday. You get 500 euros back.'), 'invented'],
    [better.replace('Monday.', 'Monday. Calm down, it is not the end of the world.'), 'worse'],
    [letter.draft.replace('\n\nBest', ' \n\nBest'), 'same'],
  ] as const)('is refused where it is not: %#', (words, refusal) => {
    expect(holdLetter(data, letter, words).refusal).toBe(refusal);
  });
});

describe('the words of an answer', () => {
  it.each([
    ['We are sorry.', 'We are sorry.'],
    ['“We are sorry.”', 'We are sorry.'],
    ['Here is the new passage:\n\n"We are sorry."', 'We are sorry.'],
    ['<think>They blame Tom.\nHm.</think>\n\nWe are sorry.', 'We are sorry.'],
    ['<think>never closed', ''],
    ['```text\nWe are sorry.\n```', 'We are sorry.'],
    ['「申し訳ございません。」', '申し訳ございません。'],
    ['  We are sorry.\r\n', 'We are sorry.'],
  ])('of %j are %j', (answer, words) => expect(wordsOf(answer, 'It broke.')).toBe(words));

  it('keep the marks that the words before had', () => {
    expect(wordsOf('“Sorry,” they say, “it broke.”', '“It broke”')).toBe('“Sorry,” they say, “it broke.”');
    expect(wordsOf('The facts are these:\n\nit broke.', 'The facts:\n\nit broke.')).toContain('The facts are these:');
  });
});

describe('a prompt', () => {
  it('for a phrase has the sentence, the hint and the rule, and nothing else of the mail', () => {
    const rule = { title: 'A colleague blamed', feel: 'It looks unsteady.', instead: 'Say “we”.' };
    const { system, user, lang } = hintPrompt({ quote: 'Tom forgot' }, PASSAGE, rule, { code: 'en', name: 'English' });
    expect(user).toContain(PASSAGE);
    expect(user).toContain('“Tom forgot” (A colleague blamed). It looks unsteady.');
    expect(`${system}${user}`).not.toContain('Dana');
    expect(system).toContain('English');
    expect(lang).toBe('en');
  });
  it('for the mail has the draft, and nothing of the thread', () => {
    const { user } = letterPrompt(letter, { code: 'en', name: 'English' });
    expect(user).toContain(letter.draft);
    expect(user).not.toContain('Acme');
  });
});
