/** Drafts to type in browser tests; the people are those of the demo mailbox (`test/pages/mails.ts`). `\n` is Enter. */

/** A repair that hurts in three ways: an apology with a condition, a colleague blamed, a promise that can't be checked. */
export const HURTING = [
  'Dear Claire,',
  'We are sorry if the late report caused any inconvenience.',
  'Tom in accounting forgot to send me the figures.',
  'We will look into it as soon as possible.',
].join('\n');

/** The kinds of hint that `HURTING` must bring, whatever else is found in it. */
export const HURTS = ['conditional-apology', 'blame-teammate', 'vague-commitment'] as const;

/** All four steps, without a phrase that hurts. */
export const MENDED = [
  'Dear Claire,',
  'The March report did not reach you on Monday, and you had to face your board without figures.',
  'I am sorry. I promised you a day and then I missed it; that was my mistake.',
  'I have corrected the report and sent it to you this morning.',
  'I will call you tomorrow at 10 to make sure that you have all you need.',
].join('\n');

/** What turns owning from weak to done when it is added to a draft. */
export const OWNING = 'I am sorry. I missed the date I gave you, and that was my mistake.';

/** Nothing went wrong here. */
export const EVERYDAY = [
  'Hi Claire,',
  'Shall we meet for lunch on Friday? The new place by the harbour has a table at half past twelve.',
  'Best, Tomas',
].join('\n');
