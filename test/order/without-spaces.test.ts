import { describe, expect, it } from 'vitest';
import { orderIn } from './order-in.ts';

describe('a Japanese letter in order', () => {
  const put = orderIn('ja', '+09:00');

  it('says nothing behind who writes at the end of the last line', () => {
    expect(
      put(
        'お世話になります。検査成績書、私が箱に入れ忘れておりました。申し訳ありません。原本は本日の最終便で出します。　光栄ばね 古賀',
      ),
    ).toMatch(/。　光栄ばね 古賀$/u);
    expect(
      put(
        '鈴木さん　すみません、完全に私のミスです！正しい版をさっきのフォルダに上げ直しました。パスは前回と同じ　　本田',
      ),
    ).toMatch(/。パスは前回と同じ　　本田$/u);
  });

  it('owns before a list of remedies', () => {
    const draft =
      '熊谷様\n\n10月3日納車予定のお車ですが、到着が2週間ずれ込むことになりました。ご旅行の日が決まっていると伺っておりましたのに、さぞがっかりされたことと存じます。\n・新しい納車日　10月17日（土）\n・納車までは、同じクラスの代車を無料でお貸しします\n日曜の夕方に私からお電話いたします。';
    expect(put(draft)).toMatch(/存じます。\n[^\n]*申し訳ございません。[^\n]*\n・新しい納車日/u);
  });
});

describe('a Chinese letter in order', () => {
  const order = orderIn('zh', '+08:00');

  it('begins with its greeting, ends with its leave and keeps its indents', () => {
    const text = order(
      '尊敬的张总：\n\n　　您好！来函已收悉。\n\n　　3号电梯停了九天，是我司没有及时更换备件。我司深表歉意。\n\n　　如有疑问，请拨打服务热线。\n\n　　此致\n敬礼！\n\n恒景物业',
    );
    expect(text).toMatch(/^尊敬的张总：\n\n　　您好！来函已收悉。/u);
    expect(text).toMatch(/\n　　此致\n敬礼！\n\n恒景物业$/u);
    expect(text).not.toMatch(/\n(?!　　|敬礼|恒景|\n|$)/u);
  });

  it('goes on as a chat where it is one', () => {
    const text = order(
      '方姐 上周三那次擦玻璃 北屋有一扇没擦到 就一小扇不影响的 您要是介意的话跟您说声抱歉哈 娃上幼儿园了没',
    );
    expect(text).toMatch(/^方姐 上周三那次擦玻璃 北屋有一扇没擦到 /u);
    expect(text).not.toMatch(/[，。]/u);
  });
});
