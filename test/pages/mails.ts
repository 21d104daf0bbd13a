/** One mail of a demo mailbox; the people, companies and texts are made up. */
export interface Mail {
  name: string;
  address: string;
  /** ISO date-time with zone. */
  at: string;
  paragraphs: string[];
  /** What it quotes below itself, as hosts leave it in the body. */
  quotes?: string[];
}

export interface Conversation {
  subject: string;
  me: { name: string; address: string };
  client: { name: string; address: string };
  /** Oldest first. */
  mails: Mail[];
}

const CLAIRE = { name: 'Claire Whitfield', address: 'claire.whitfield@harbourlane.example' };
const TOM = { name: 'Tomas Berg', address: 'tomas.berg@northbridge.example' };

const ASKED = [
  'Hi Tomas,',
  'When will the March sales report reach us? Our board meets on Thursday at nine.',
  'Claire',
];
const PROMISED = ['Hello Claire,', 'You will have it on Monday before noon.', 'Tomas'];
const ANGRY = [
  'Tomas,',
  'It is Wednesday afternoon and there is still no report. You told me Monday. I have had to tell our chair that she goes into the board without figures, and I looked as if I had not done my work.',
  'What happened, and when exactly do we get the report? And who checks that this does not happen again next month?',
  'Claire Whitfield',
  'Harbour Lane',
];

const LATE_REPORT: Conversation = {
  subject: 'March sales report',
  me: TOM,
  client: CLAIRE,
  mails: [
    { ...CLAIRE, at: '2026-03-05T10:12:00+01:00', paragraphs: ASKED },
    { ...TOM, at: '2026-03-05T11:40:00+01:00', paragraphs: PROMISED, quotes: ASKED },
    { ...CLAIRE, at: '2026-03-11T15:26:00+01:00', paragraphs: ANGRY, quotes: PROMISED },
  ],
};

const SATO = { name: '佐藤 美咲', address: 'misaki.sato@aoba-shoji.example' };
const KIMURA = { name: '木村 健', address: 'ken.kimura@hikari-system.example' };

const JAPANESE: Conversation = {
  subject: '請求書の金額について',
  me: KIMURA,
  client: SATO,
  mails: [
    {
      ...SATO,
      at: '2026-03-10T09:30:00+09:00',
      paragraphs: [
        '木村様',
        'お世話になっております。青葉商事の佐藤です。',
        '三月分の請求書の金額が、お見積りより五万円多くなっております。先月も同じことがございました。',
        'いつ正しい請求書をいただけますでしょうか。原因もお知らせください。',
        '佐藤',
      ],
    },
  ],
};

/** Further lines of the list, for looks. */
export const OTHERS: readonly { name: string; subject: string; text: string; time: string }[] = [
  {
    name: 'Priya Raman',
    subject: 'Re: staging environment',
    text: 'Works again since this morning, thank you.',
    time: '13:02',
  },
  {
    name: 'Building office',
    subject: 'Lift out of order',
    text: 'The lift in house B is being repaired until Friday.',
    time: '11:47',
  },
  {
    name: 'Jonas Lind',
    subject: 'Lunch on Friday?',
    text: 'The new place by the harbour has a table at half past twelve.',
    time: '10:15',
  },
  {
    name: 'Accounts',
    subject: 'Statement for February',
    text: 'Please find the statement for February attached.',
    time: '10 Mar',
  },
  {
    name: 'Marta Ozola',
    subject: 'Onboarding plan',
    text: 'I have put my comments into the second sheet.',
    time: '9 Mar',
  },
];

/** The demo conversation: `ja` for the Japanese one, otherwise the late report in English. */
export function conversation(which: string | null): Conversation {
  return which === 'ja' ? JAPANESE : LATE_REPORT;
}
