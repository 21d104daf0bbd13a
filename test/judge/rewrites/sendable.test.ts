import { describe, expect, it } from 'vitest';
import { offered } from './offered.ts';

const NB = 'Hei Kari,\n\nJeg beklager at annonsen ble feil. ';
const NEVER_AGAIN =
  'Hei Kari,\n\nAnnonsen ble feil. Det er min feil, og det beklager jeg. Det skal aldri skje igjen, det kan du ta meg på. Jeg ringer deg i morgen kl. 9.';
const JA = '佐藤様\n\n納期に間に合わず、申し訳ございません。';

describe('a native reader would send it', () => {
  it.each([
    // A clause that only names something is no sentence.
    [
      'nb',
      'Hei Kari,\n\nVi beklager at dere er misfornøyde med gulvet. At det har blitt matt og stripete, skyldes at deres ansatte har gått på det før det var tørt.',
      'blame-client',
      /stripete\.$/,
    ],
    // A name that ends in s takes no other one.
    ['nb', `${NB}Det var Jonas, frilanseren vår, som tok prisen fra fjorårets brief.`, 'blame-teammate', /Jonass/],
    // What cries out at the end of a promise goes with it.
    ['nb', NEVER_AGAIN, 'overpromise', /ta meg på/],
    // Nothing goes on after an emoji.
    ['nb', `${NB}Det dreier seg tross alt bare om noen hageputer og parasoller ☀️`, 'minimising', /☀️,? og/],
    ['nb', `${NB}Vi tar tak i dette med en gang.`, 'vague-commitment', /med innen/],
    // What is named before a comma wants a verb.
    ['nb', `${NB}At noe sånt gjentar seg, er helt utelukket.`, 'overpromise', /seg, (?:vi|jeg) /],
    // A promise without its oath still promises.
    ['nb', `${NB}Vi lover at Hardanger snart skal ha landets beste mobilnett!`, 'overpromise', /beste mobilnett/],
    // A quantity is no matter to be sorry for.
    ['ja', `${JA}20年この仕事をしてきた自分が許せません。`, 'grovelling', /20年の件/],
    // What hedges is no plan.
    [
      'ja',
      `${JA}4月の早いうちには形にしたいと思っていますが、もしかすると少し後ろにずれるかもしれません。`,
      'hedging',
      /ずれるよう進め/,
    ],
    // A condition, a topic and a reason want words that go on.
    [
      'ja',
      `${JA}中身も見ずにハンコを押されたのでしたら、あとはそちらでお考えになるのが筋かと存じます。`,
      'dismissive',
      /たら、ご(?:説明|不安)/,
    ],
    [
      'ja',
      `${JA}漏えいの有無は、おそらく大丈夫だとは思いますが、断言はいたしかねます。`,
      'hedging',
      /は、ご不便をおかけしております。/,
    ],
    // What is unkind in a raised voice is so in a quiet one.
    [
      'ja',
      `${JA}最初に縦長の写真しかくれなかったのはそっちですよね？それを横で使えって言われたらこうなりますって！！`,
      'heated',
      /こうなりますって。/,
    ],
    // No sentence ends as one that goes on.
    ['ja', `${JA}まあ、にじむ程度なら拭いといてもらえば。近々寄ります。`, 'minimising', /おり。/],
    // Nor one that ends its line without a stop.
    ['ja', `${JA}うまくいけば月末には出せると思うんですが`, 'hedging', /が$/],
    // What takes off but the "but" leaves the reproach.
    [
      'ja',
      `${JA}すみません、ただ満期は来月末ですし手続き自体は5分で終わる簡単なものなので、特に影響はないかと思います。`,
      'apology-but',
      /影響はない/,
    ],
    // A verb wants what it is about.
    [
      'ja',
      `${JA}当日は回線が混み合っておりましたうえ、機材も更新前のものであったことを、何卒ご賢察賜りますようお願い申し上げます。`,
      'excuse',
      /申し訳ございません。何卒/,
    ],
    // Two thoughts are not set against each other twice in a sentence.
    [
      'ja',
      `${JA}ご連絡が本日になりましたが、終了の方針は展示会等で以前から申し上げているとおりですので、大きな支障はないものと考えております。`,
      'dismissive',
      /まいりましたが/,
    ],
    // Where its own words can be kept, no open slot stands for them.
    ['ja', `${JA}刷り直しも前向きに検討いたします。`, 'vague-commitment', /\[対応内容\]/],
    // No day before "as soon as it is ready" is over.
    ['ja', `${JA}新しい図面は整い次第、速やかにお送りいたします。`, 'vague-commitment', /次第、\[/],
    // A supplier's answer is not honoured before the client.
    [
      'ja',
      `${JA}業者には依頼しております。ただ、先方が一向に返事をよこさない状況で、困っております。`,
      'blame-teammate',
      /ご返答/,
    ],
  ])('%s: %s', (lang, draft, kind, broken) => {
    const found = offered(lang, draft, kind);
    expect(found.length).toBeGreaterThan(0);
    for (const text of found.flat()) expect(text).not.toMatch(broken);
  });

  it.each([
    [
      'nb',
      `${NB}Det er Torill på økonomi som legger inn timene, så dette er utenfor min kontroll.`,
      'blame-teammate',
      'Jeg følger dette opp med Torill på økonomi',
    ],
    ['nb', NEVER_AGAIN, 'overpromise', 'Jeg endrer [hva som endres], slik at det ikke'],
    [
      'ja',
      `${JA}部品が届きました。たぶんローターの段減りじゃないかと思うんですが、見てみないと何とも言えないところです。`,
      'hedging',
      'ローターの段減りの可能性があります。',
    ],
    [
      'ja',
      `${JA}新しい図面は整い次第、速やかにお送りいたします。`,
      'vague-commitment',
      '次第、遅くとも[日時]までにお送りいたします',
    ],
    // The stop that an emoji stood for.
    [
      'nb',
      `${NB}Vi skal sørge for at du får pakken så snart som mulig 😊\n\nHa en fin dag!`,
      'vague-commitment',
      'at du får pakken innen [dag og klokkeslett] 😊\n',
    ],
    [
      'nb',
      `${NB}Vi jobber med saken og vil komme tilbake med en løsning for berørte kunder.`,
      'vague-commitment',
      'kunder innen [dag og klokkeslett].',
    ],
  ])('%s: %s → %s', (lang, draft, kind, words) => {
    expect(
      offered(lang, draft, kind)
        .flat()
        .some((text) => text.includes(words)),
    ).toBe(true);
  });

  it('a request to the client is no promise, and whose staff it is no blame', () => {
    expect(offered('nb', `${NB}Ta det opp internt og gi meg en tilbakemelding.`, 'vague-commitment')).toEqual([]);
    const clients = `${NB}Det gjelder klienter med ansatte som sluttet i løpet av fjoråret.`;
    expect(offered('nb', clients, 'blame-teammate')).toEqual([]);
  });
});
