import { describe, expect, it } from 'vitest';
import type { Letter } from '../../lib/judge/letter.ts';
import { makeFullJudge } from '../run/languages.ts';

const judge = makeFullJudge();
const letterOf = (lang: string, draft: string): Letter => ({
  lang,
  sent_at: '2026-03-10T12:00:00+01:00',
  subject: '',
  thread: [],
  draft,
});

describe('a draft that promises where nobody says that anything is wrong', () => {
  it.each([
    [
      'en',
      'Hi Claire,\n\nThanks for the approval. The contract is attached, please sign by Friday. I will send the kick-off agenda tomorrow.\n\nBest,\nTom',
    ],
    [
      'fr',
      'Bonjour Claire,\n\nMerci pour votre accord. Vous trouverez le contrat ci-joint, à signer d’ici vendredi. Je vous envoie l’ordre du jour demain.\n\nBien à vous,\nTom',
    ],
    [
      'nb',
      'Hei Claire,\n\nTakk for godkjenningen. Kontrakten ligger ved, fint om du signerer innen fredag. Jeg sender agendaen i morgen.\n\nHilsen Tom',
    ],
    ['zh', '李总您好：\n\n感谢确认。合同见附件，请在周五前签署。明天我把启动会议程发给您。\n\n小王'],
  ])('is no repair (%s)', (lang, draft) => {
    expect(judge(letterOf(lang, draft)).applies).toBe(false);
    expect(judge(letterOf(lang, draft)).hints).toEqual([]);
  });

  it('is one as soon as somebody does', () => {
    const draft = 'Hi Claire,\n\nSorry, I sent you the wrong contract. The right one is attached.\n\nTom';
    expect(judge(letterOf('en', draft)).applies).toBe(true);
  });
});

describe('sorry for what is late', () => {
  it.each(['', 'March sales report', 'Monthly figures'])('is a repair, whatever its subject (%s)', (subject) => {
    const draft = 'hi claire, sorry the report was late again, was a crazy week, will send asap\n\ncheers tomas';
    expect(judge({ ...letterOf('en', draft), subject }).applies).toBe(true);
  });
});

describe('a new mail that so far holds one sentence which blames', () => {
  it.each([
    ['en', 'You approved the proof, so this one is on you.'],
    ['en', 'Jared forgot to send the report.'],
    ['en', 'Mistakes were made.'],
    ['en', 'It is not our fault that the number was wrong.'],
    ['fr', 'Vous avez validé le bon à tirer, donc l’erreur vient de vous.'],
    ['fr', 'Des erreurs ont été commises.'],
    ['ja', '担当の者が送付を忘れておりました。'],
    ['ja', '二度とこのようなことは起こしません。'],
    ['lv', 'Jums vajadzēja mums to pateikt agrāk.'],
    ['lv', 'Piegādātājs mūs pievīla.'],
    ['nb', 'Dere burde ha sagt fra tidligere.'],
    ['nb', 'Det ble gjort feil.'],
    ['zh', '您早该告诉我们的。'],
    ['zh', '这是物流公司的问题，跟我们没关系。'],
  ])('is a repair, and says what hurts (%s: %s)', (lang, draft) => {
    const judged = judge(letterOf(lang, draft));
    expect(judged.applies).toBe(true);
    expect(judged.hints).not.toEqual([]);
  });

  it.each([
    ['en', 'The contract is attached.'],
    ['en', 'Jared will send the report tomorrow.'],
    ['en', 'Could you send me the files by Friday?'],
    ['fr', 'Vous trouverez le contrat ci-joint.'],
    ['ja', '契約書を添付いたします。'],
    ['lv', 'Pielikumā nosūtu līgumu.'],
    ['nb', 'Kontrakten ligger ved.'],
    ['zh', '合同见附件。'],
  ])('but none where nothing went wrong (%s: %s)', (lang, draft) => {
    expect(judge(letterOf(lang, draft)).applies).toBe(false);
  });
});
