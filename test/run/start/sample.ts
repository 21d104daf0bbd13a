import type { Letter } from '../../../lib/judge/letter.ts';

/** The draft that `npm start` judges where it can't open a window: late, hurried, and honest enough to be mended. */
export const SAMPLE: Letter = {
  sent_at: '2026-11-24T16:20:00+01:00',
  subject: 'Re: March report',
  thread: [
    {
      from: 'client',
      name: 'Dana Ruiz',
      at: '2026-11-24T14:02:00+01:00',
      text: 'We had to present to the board without the figures. When will we get the report? And why did nobody tell us it was late?',
    },
  ],
  draft: [
    'Hi Dana,',
    '',
    'Sorry if this caused any inconvenience. Jared forgot to send the report, but it was only a day late.',
    '',
    'We will look into it and hopefully get it to you soon.',
    '',
    'Best,',
    'Martin',
  ].join('\n'),
};
