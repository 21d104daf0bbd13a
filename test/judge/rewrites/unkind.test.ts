import { describe, expect, it } from 'vitest';
import { makeFullJudge } from '../../run/languages.ts';

const judge = makeFullJudge();

/** All rewrites of the hints of a kind. */
function rewritesOf(lang: string, draft: string, kind: string): string[] {
  const { hints } = judge({ lang, sent_at: '2026-03-10T15:20:00Z', subject: '', thread: [], draft });
  expect(hints.map((hint) => hint.kind)).toContain(kind);
  return hints.filter((hint) => hint.kind === kind).flatMap(({ rewrites }) => rewrites);
}

describe('a rewrite is not unkind in other words', () => {
  it.each([
    ['en', 'Hi Dana,\n\nYour order was late. I am sorry, but you were warned.', /warned/],
    ['fr', 'Madame,\n\nVotre commande était en retard. Je suis désolé, mais vous étiez prévenue.', /prévenu/],
    ['lv', 'Labdien, Anna!\n\nPasūtījums kavējās. Atvainojos, bet Jūs bijāt brīdināta.', /brīdin/],
    ['nb', 'Hei Dana,\n\nBestillingen kom for sent. Beklager, men det var du som ville ha den billigste.', /billigste/],
  ])('%s: no blame is left of an apology taken back', (lang, draft, blame) => {
    const all = rewritesOf(lang, draft, 'apology-but');
    expect(all.length).toBeGreaterThan(0);
    for (const words of all) expect(words).not.toMatch(blame);
  });

  it.each([
    [
      'en',
      'Hi Dana,\n\nI am sorry that the parcel is late. It is not our fault that the courier lost it.',
      /fault|lost/,
    ],
    ['nb', 'Hei Dana,\n\nBeklager at pakken er sen. Det er ikke vår feil.', /feil/],
    ['ja', '田中様\n\n報告書の到着が遅れ、申し訳ございません。弊社の責任ではありません。', /責任では/],
    ['zh', '您好，\n\n报告晚到了，非常抱歉。这不是我们的错。', /不是/],
  ])('%s: nothing is left of a fault that was denied', (lang, draft, denial) => {
    const all = rewritesOf(lang, draft, 'excuse');
    expect(all.length).toBeGreaterThan(0);
    for (const words of all) expect(words).not.toMatch(denial);
  });

  it('owns nothing towards an opposing lawyer that its writer did not own', () => {
    const draft =
      'Hei Elin,\n\nDet er synd det lukter i kjelleren. DU svarte nei på spørsmålet om lukt, ikke jeg. Vi får se hva advokaten deres skriver.\nTor';
    const { hints } = judge({ lang: 'nb', sent_at: '2026-03-10T15:20:00Z', subject: '', thread: [], draft });
    for (const { rewrites } of hints)
      for (const words of rewrites) expect(words).not.toMatch(/burde vi|vårt ansvar|rette opp/i);
  });
});

describe('who is blamed is read wherever the name stands', () => {
  it.each([
    [
      'nb',
      'Hei Dana,\n\nBeklager forsinkelsen. Dessverre glemte Per å sende filen.',
      'Dessverre glemte vi å sende filen.',
    ],
    ['nb', 'Hei Dana,\n\nBeklager at rapporten kom for sent. Per glemte å sende den.', 'Vi glemte å sende den.'],
    [
      'lv',
      'Labdien!\n\nAtvainojiet par kavēšanos. Diemžēl Jānis sajauca abus pasūtījumus.',
      'Diemžēl mēs sajaucām abus pasūtījumus.',
    ],
    ['zh', '王总，您好！\n\n很抱歉，交货晚了。Kevin忘了通知工厂。', '我们忘了通知工厂。'],
    [
      'ja',
      '田中様\n\nお見積りが遅れております。弊社の佐藤が発注を失念しておりました。',
      '弊社が発注を失念しておりました。',
    ],
  ])('%s: %s', (lang, draft, better) => {
    expect(rewritesOf(lang, draft, 'blame-teammate')[0]).toBe(better);
  });
});
