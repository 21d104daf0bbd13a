import { expect, it } from 'vitest';
import { offeredFor } from './offered.ts';

const HALF = '马哥好,门锁装反了,让你在门外站了半小时。真的很抱歉,但这个季节谁都忙不过来。';

it('marks are as wide as those of the draft', () => {
  const narrow = offeredFor('zh', HALF, 'apology-but').flat();
  expect(narrow.length).toBeGreaterThan(0);
  for (const text of narrow) expect(text).not.toMatch(/，|,,/);
  const wide = offeredFor('zh', HALF.replaceAll(',', '，'), 'apology-but').flat();
  for (const text of wide) expect(text).not.toMatch(/,/);
});

it('rules find their words beside marks of half width', () => {
  const draft = '方姐好,卫生间漏水是我没试压,抱歉。在跟供货那边确认,有消息第一时间告诉您。';
  expect(offeredFor('zh', draft, 'vague-commitment')[0]?.[0]).toContain('在跟供货那边确认,不管有没有结果,在[');
});

it('a chat without marks gets none', () => {
  const chat = '何姐 这个锅我背 真心对不起 是我没盯住 我拿人格担保 这种事这辈子不会有第二回 今晚9点给您打视频';
  const words = offeredFor('zh', chat, 'overpromise').flat();
  expect(words.join('\n')).toContain('以后我[怎么做] 免得再出这种错 今晚');
  for (const text of words) expect(text).not.toMatch(/[，。]/u);
});
