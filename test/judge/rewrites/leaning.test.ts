import { describe, expect, it } from 'vitest';
import { judge, offered as offeredBy } from './offered.ts';

const at = '2026-03-10T15:20:00Z';

/** The sentences that the rewrites of all hints of a kind would leave in the place of theirs. */
const offered = (lang: string, draft: string, kind: string): string[] => offeredBy(lang, draft, kind).flat();

describe('a rewrite fits into its sentence', () => {
  const LATE = 'Hi Dana,\n\nI am sorry that your report was late. ';
  it.each([
    // No sentence of its own where the phrase is the reason of something.
    ['en', `${LATE}Tom forgot to send me the figures, so it was not finished in time.`, 'blame-teammate', /this, so/],
    [
      'en',
      `${LATE}The server went down because our hosting provider had a fault.`,
      'blame-teammate',
      /because we are responsible for this/,
    ],
    [
      'lv',
      'Labdien, Anna!\n\nAtvainojiet par kavējumu. Jānis aizmirsa nosūtīt failus, tāpēc atskaite nebija gatava laikā.',
      'blame-teammate',
      /(?:atbildam mēs|atbildība), tāpēc/,
    ],
    [
      'fr',
      'Madame,\n\nJe vous présente mes excuses. Suite à une erreur de notre prestataire, votre facture était fausse.',
      'blame-teammate',
      /(?:responsables|de nous), votre/,
    ],
    // Nor does one of none of its words go on as the sentence does.
    [
      'fr',
      'Bonjour,\n\nJe suis désolé du retard. Le transporteur nous a lâchés, et la livraison n’est pas partie.',
      'blame-teammate',
      /(?:responsables|de nous|retard), et la/,
    ],
    // Nor where it only opens the sentence.
    [
      'en',
      'Hi Dana,\n\nUnfortunately due to unforeseen circumstances, and because half of our team was sick, mistakes were made in the translation. I am sorry.',
      'excuse',
      /for (?:that|this), mistakes/,
    ],
    // Nothing cut off, and no word run into a slot.
    ['en', `${LATE}We will launch when we get the files.`, 'vague-commitment', /\]\p{L}/u],
    [
      'en',
      `${LATE}We'll try to do better next time and will hopefully fix it soon.`,
      'hedging',
      /and will(?:,| by|\.|$)/,
    ],
  ])('%s: %s', (lang, draft, kind, broken) => {
    expect(judge({ lang, sent_at: at, subject: '', thread: [], draft }).hints.map((hint) => hint.kind)).toContain(kind);
    for (const sentence of offered(lang, draft, kind)) expect(sentence).not.toMatch(broken);
  });

  it('and what only opens a sentence, and is its reason, neither goes nor loses that word', () => {
    const draft =
      '您好！\n\n由于贵司员工点击了钓鱼邮件，导致服务器感染病毒，您昨晚无法使用，非常抱歉。我们明天下午5点前恢复。';
    const all = offered('zh', draft, 'blame-client');
    expect(all.length).toBeGreaterThan(0);
    for (const text of all) expect(text).toMatch(/由于我们?没有[^，]*，导致服务器/u);
  });

  it('and what stands by itself still gets a sentence of its own', () => {
    const all = offered('en', `${LATE}Our courier lost it.`, 'blame-teammate');
    expect(all.some((text) => text.endsWith('lost it, and that is our responsibility.'))).toBe(true);
  });
});
