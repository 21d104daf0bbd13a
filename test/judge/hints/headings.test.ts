import { expect, it } from 'vitest';
import { makeFullJudge } from '../../run/languages.ts';

const judge = makeFullJudge();

/** What is taken for heated in a draft. */
function heated(lang: string, draft: string): string[] {
  const { hints } = judge({ lang, sent_at: '2026-03-10T15:20:00Z', subject: '', thread: [], draft });
  return hints.filter(({ kind }) => kind === 'heated').map(({ quote }) => quote.trim());
}

const EN = 'Dear customers,\n\nOur service was down on Monday and we are sorry.\n\n';
const LV = 'Labdien!\n\nPirmdien mūsu serviss nedarbojās, atvainojamies.\n\n';

it.each([
  ['en', `${EN}**Are you serious?**\nYes. We replace both disks by Friday.`],
  ['en', `${EN}**I paid for a kennel that won't take us now, this is ridiculous. Will you refund it?**\nYes.`],
  ['en', `${EN}**WHAT HAPPENED:** a disk failed.\n**WHAT YOU MUST DO:** nothing.`],
  ['en', `${EN}## WHY NOBODY TOLD you before\nWe did not know it.`],
  ['en', `${EN}Is this a joke?\nNo, it is not.\n\nAre you serious?\nWe are. We write by Friday.`],
  ['lv', `${LV}**VAI JŪS TIEŠĀM NEKO neziņojāt?**\nNeziņojām.`],
])('%s: what stands in a heading is the reader’s: %s', (lang, draft) => expect(heated(lang, draft)).toEqual([]));

it.each([
  ['en', `${EN}Are you serious? We told you on Friday.`, 'Are you serious?'],
  ['en', `${EN}**Are you serious?!!**\nWe told you.`, '**Are you serious?!!**'],
  ['en', `${EN}**YOU** never told US ANYTHING about it.`, 'US ANYTHING'],
])('%s: what is said in bold, or cried out, is the sender’s: %s', (lang, draft, said) =>
  expect(heated(lang, draft).join(' ')).toContain(said),
);
