import { describe, expect, it } from 'vitest';
import { offeredFor as offered } from './offered.ts';

it('a fault that is owned already is not owned once more by the first rewrite', () => {
  const draft = '王总：\n\n横幅印错了，责任在我。真的真的万分对不起，我难过得一夜没睡。新横幅今晚印好。';
  expect(offered('zh', draft, 'grovelling')[0]?.[0]).not.toMatch(/没做好/);
  const alone = '王总：\n\n横幅印错了。真的真的万分对不起，我难过得一夜没睡。新横幅今晚印好。';
  expect(offered('zh', alone, 'grovelling')[0]?.[0]).toMatch(/没做好/);
});

describe('what was said stays', () => {
  it.each([
    [
      'zh',
      '蛋糕盒上的日期印错了。新来的学徒把两张单子搞混了，早班的人也没发现。',
      'blame-teammate',
      '是我们把两张单子搞混了。',
    ],
    [
      'zh',
      '课程在开课前一小时才取消。要是耽误了您的安排，那真不好意思。接下来两节课免费。',
      'conditional-apology',
      '耽误了您的安排，很抱歉。',
    ],
    ['zh', '报告缺了一章。顺利的话剩下的明天大概能发您。是我漏了第三章，抱歉。', 'hedging', '剩下的预计明天发您。'],
    [
      'zh',
      '节目单上漏了您的名字。我们会尽力在这几天处理好。是我的疏忽，对不起。',
      'vague-commitment',
      '我们会在[日期和时间]前处理好。',
    ],
    [
      'ja',
      '石鹸に香りがついていませんでした。調合担当の者が香料を入れ忘れ、報告もしておりませんでした。明日新しいものをお送りします。',
      'blame-teammate',
      '私どもが香料を入れ忘れ、',
    ],
    [
      'ja',
      '数千件のうち一部の行が欠けておりました。たった40件ですから、大きな問題ではないかと存じます。今夜までに復元いたします。',
      'minimising',
      '40件とはいえ、',
    ],
    [
      'en',
      'The dress is too tight. Frankly you gave us the wrong measurements, so we sewed what you asked for. We can let it out by Friday at no cost.',
      'blame-client',
      'We worked from the wrong measurements, so',
    ],
    [
      'en',
      'The statement has an error. Obviously if you had read the terms you would know that fees are charged monthly. I have corrected it.',
      'dismissive',
      'clearer that fees are charged monthly.',
    ],
    [
      'en',
      'I am sorry that the login fails. As already stated several times, the password is case-sensitive. I have sent you a new one.',
      'dismissive',
      'fails. The password is case-sensitive.',
    ],
    ['zh', '钥匙配错了。我想这周大概能重新配好。我们拿错了坯子，抱歉。', 'hedging', '预计这周重新配好。'],
  ] as const)('%s: %s', (lang, draft, kind, said) => expect(offered(lang, draft, kind)[0]?.[0]).toContain(said));
});

describe('a rewrite goes with what stands beside it', () => {
  it.each([
    // No whole sentence before a Japanese comma.
    [
      'ja',
      'リンクが切れておりました。ほんの小さなミスですし、ほとんどの方は気づいていないと思います。14時に訂正版を配信いたします。',
      'minimising',
      /おります、/,
    ],
    [
      'ja',
      '裏口の鍵を閉め忘れてしまい、ご迷惑をおかけしました。今後は100％確実に施錠いたしますので、ご安心ください。明日10時にお詫びに伺います。',
      'overpromise',
      /ます、/,
    ],
    // Nor one apology run into another.
    [
      'ja',
      '昨日お車をお渡しできませんでした。お待たせしてすみません、でも予測できることではなかったんです。本日11時にお渡しできます。',
      'apology-but',
      /してご迷惑をおかけして/,
    ],
    // No time said twice.
    [
      'ja',
      'ご注文の椅子が二脚足りませんでした。現在確認しておりますので、分かり次第早急にご連絡いたします。開店前にご迷惑をおかけして申し訳ございません。',
      'vague-commitment',
      /までに早急に/,
    ],
    // What is unkind in a quiet voice is not quieted.
    [
      'en',
      'The sink is still blocked. I am NOT going to drop everything because you shout at me!! The plumber comes on Monday at 9.',
      'heated',
      /because you shout/,
    ],
    ['zh', '水槽还堵着。您冲我吼也没用，我不可能什么都不干专门伺候您！！周一九点水工到。', 'heated', /冲我吼/],
    // Nothing left hanging.
    [
      'ja',
      '席の予約を消してしまいました。たぶん次の便に振り替えられると思うのですが。こちらの落ち度です。お詫びいたします。',
      'hedging',
      /すが。こちら/,
    ],
    [
      'ja',
      'ペグが足りませんでした。すみません、ただリストには二十本とあり、通常は予備もあるのですが。本日四十本お送りします。',
      'apology-but',
      /のですが。/,
    ],
    ['zh', '您的行李在罗马。标签可能被误读，行李被送上了别的传送带。今晚21:40到。', 'evasive-passive', /可能我们误读/],
    [
      'zh',
      '保洁员没锁后门。以后每扇门都会百分之百检查到位，您尽管放心。明天十点我登门致歉。',
      'overpromise',
      /都会我们/,
    ],
    [
      'en',
      'Your prescription was not ready. The system was slow all morning because of the update, so we could not print anything. It is ready now.',
      'excuse',
      /for (?:that|this) because/,
    ],
    [
      'en',
      'The seedlings arrived frozen. Honestly it is the haulier’s fault because they left the van open overnight. New trays leave on Monday.',
      'blame-teammate',
      /it is we left/,
    ],
    [
      'en',
      'I sent the contract to your old address. I apologise if that caused confusion on your side, and I have sent it again.',
      'conditional-apology',
      /that that/,
    ],
  ] as const)('%s: %s', (lang, draft, kind, broken) => {
    for (const text of offered(lang, draft, kind).flat()) expect(text).not.toMatch(broken);
  });
});
