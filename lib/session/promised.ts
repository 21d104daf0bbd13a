import { judgeIn } from '../judge/judge.ts';
import { type LanguageData, languageOf } from '../judge/language.ts';
import type { Judgement, Letter, Promised } from '../judge/letter.ts';
import { remember, rememberTexts } from '../judge/remember.ts';

/** The last few mails are looked at for what was promised: what is older has been kept or forgotten. */
const MOST_MAILS = 3;
const MOST_KEPT = 20;

/** What a mail of the sender's promised: the time it was sent and its text, a line each. A thread is read from the page again and again. */
const promisesOf = remember((language: LanguageData) =>
  rememberTexts((mail) => {
    const [at = ''] = mail.split('\n', 1);
    const letter = { sent_at: at, subject: '', thread: [], draft: mail.slice(at.length + 1) };
    return judgeIn(languageOf(language), letter).promises;
  }, MOST_KEPT),
);

const dueOf = (promises: Promised[]): string | undefined => promises.find(({ due }) => due)?.due ?? undefined;

/**
 * When what the sender promised is due: in the draft, or else in the last of the sender's mails that names a time.
 * @returns `2026-03-13` or `2026-03-13T17:00`; '' where nothing is promised
 */
export function duePromised(language: LanguageData, letter: Letter, judgement: Judgement): string {
  const own = dueOf(judgement.promises);
  if (own) return own;
  const sent = letter.thread.filter(({ from, at }) => from === 'me' && at).slice(-MOST_MAILS);
  for (const mail of sent.reverse()) {
    const due = dueOf(promisesOf(language)(`${mail.at}\n${mail.text}`));
    if (due) return due;
  }
  return '';
}
