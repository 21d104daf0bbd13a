import { describe, expect, it } from 'vitest';
import { offered } from './offered.ts';

describe('better words', () => {
  it('date no fault by when it was told of', () => {
    const draft =
      'Hi Claire,\n\nI am sorry about this.\n\nAs I already explained last week, the invoice was wrong.\n\nBest,\nTomas';
    const all = offered('en', draft, 'dismissive').flat();
    expect(all.length).toBeGreaterThan(0);
    for (const text of all) expect(text).not.toMatch(/Last week/);
  });

  it('keep no accusation behind words of our own', () => {
    const draft =
      'Hi Claire,\n\nI am sorry, the report was late.\n\nI told you twice that you broke the import.\n\nBest,\nTomas';
    for (const text of ['dismissive', 'blame-client'].flatMap((kind) => offered('en', draft, kind)).flat())
      expect(text).not.toMatch(/clearer .*you broke/);
  });

  it('cut no Chinese word in two', () => {
    const draft = '佐藤女士：\n\n账单弄错了，对不起。\n\n您应该先看清楚报价单。\n\n木村';
    for (const text of ['dismissive', 'blame-client'].flatMap((kind) => offered('zh', draft, kind)).flat())
      expect(text).not.toMatch(/(?<!看)清楚报价单/);
  });
});
