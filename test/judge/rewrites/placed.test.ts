import { describe, expect, it } from 'vitest';
import { judge, offered as offeredBy } from './offered.ts';

/** The sentences that the rewrites of a kind's hints would leave in their place. */
const offered = (lang: string, draft: string, kind: string): string[] => offeredBy(lang, draft, kind).flat();

const LATE = 'Hi Dana,\n\nI am sorry that your report was late. ';

describe('a rewrite goes with what stands beside its place', () => {
  it.each([
    // A word that leads up to blame does not lead up to owning it.
    [
      'en',
      `${LATE}It kept your board waiting. However, you should have sent us the figures in May.`,
      'blame-client',
      /However/,
    ],
    // What follows rests on the very words.
    [
      'en',
      `${LATE}You signed the proof on 18 February without comment, so strictly speaking the folders are as approved.`,
      'blame-client',
      /we should have .*, so strictly/i,
    ],
    // What may or may not be is not expected.
    ['en', `${LATE}I think the app might possibly come back with it.`, 'hedging', /expect/],
    // Nor is a reader's health dropped.
    [
      'en',
      'Dear residents,\n\nWe are sorry that the water was brown. Discolouration is a purely aesthetic matter and the water may be drunk.',
      'minimising',
      /brown\.(?!.*may be drunk)/,
    ],
    [
      'en',
      'Dear residents,\n\nWe are sorry that it was late.\n\nHIS HOURS RAN OUT in YOUR yard.',
      'heated',
      /your yard/,
    ],
    // What cries out at full width goes along.
    [
      'zh',
      '金经理：\n\n克重不够，很抱歉。跟您说了多少遍，施工按规范走，不懂就别指挥！！明天下午给您电话。',
      'dismissive',
      /！/,
    ],
    // No sentence ends at a word that leads on.
    [
      'en',
      'Dear customer,\n\nDuring a routine data exercise the number on your profile was mismatched with that of another customer. Your limit was reduced by this.',
      'evasive-passive',
      /\bon, we/,
    ],
    [
      'zh',
      '王总：\n\n接口改错了，很抱歉。研发正在改，预计、大概、也许今晚吧，他们说得也不确定。',
      'hedging',
      /预计、预计/,
    ],
    [
      'zh',
      '王总：\n\n是我排漏了，抱歉。后台早就弹过提醒，按规定您应该每周自己看一眼余量。',
      'blame-client',
      /应该及时提醒/,
    ],
  ])('%s: %s', (lang, draft, kind, broken) => {
    const { hints } = judge({ lang, sent_at: '2026-03-10T15:20:00Z', subject: '', thread: [], draft });
    expect(hints.map((hint) => hint.kind)).toContain(kind);
    for (const text of offered(lang, draft, kind)) expect(text).not.toMatch(broken);
  });

  it('the word that led up to it goes with it', () => {
    const all = offered(
      'en',
      `${LATE}It kept your board waiting. However, you should have sent us the figures in May.`,
      'blame-client',
    );
    expect(all.length).toBeGreaterThan(0);
    for (const text of all) expect(text.slice(LATE.length)).toMatch(/^It kept your board waiting\.(?: (?:We|I) |$)/);
  });

  it.each([
    ['en', `${LATE}No file was lost, so let's keep it in proportion.`, 'minimising', `${LATE}No file was lost.`],
    [
      'en',
      'Hi Dana,\n\nI am sorry that the report arrived late, but you did change the order twice. We will send it on Friday at 17:00.',
      'blame-client',
      'Hi Dana,\n\nI am sorry that the report arrived late. We will send it on Friday at 17:00.',
    ],
    [
      'nb',
      'Hei Dana,\n\nBeklager at rapporten kom for sent. Ingen filer er borte, så dette er bare en liten feil.',
      'minimising',
      'Hei Dana,\n\nBeklager at rapporten kom for sent. Ingen filer er borte.',
    ],
  ])('%s: the word that joins it to its sentence goes with it: %s', (lang, draft, kind, left) => {
    expect(offered(lang, draft, kind)).toContain(left);
  });

  it('where more of the sentence comes behind it, that word stays', () => {
    const draft = `${LATE}No file was lost, so let's keep it in proportion, and the report is attached.`;
    const quotes = judge({ lang: 'en', sent_at: '2026-03-10T15:20:00Z', subject: '', thread: [], draft }).hints.map(
      ({ quote }) => quote,
    );
    expect(quotes).toContain("let's keep it in proportion");
    for (const text of offered('en', draft, 'minimising')) expect(text).not.toMatch(/lost, and/);
  });

  it('all marks at its end go with it', () => {
    const draft = '王总：\n\n报告晚了，很抱歉。请马上付钱，一分都不能少！！我们周五17点前发给您。';
    const all = offered('zh', draft, 'heated');
    expect(all.length).toBeGreaterThan(0);
    for (const text of all) expect(text).not.toMatch(/。！|少！/);
  });

  it('in whose place one would be as angry is not anger', () => {
    const draft = '王总：\n\n让您等了半小时，换成我也会火大。是我们的错，真的对不起。';
    const { hints } = judge({ lang: 'zh', sent_at: '2026-03-10T15:20:00Z', subject: '', thread: [], draft });
    expect(hints.filter(({ kind }) => kind === 'heated')).toEqual([]);
  });
});
