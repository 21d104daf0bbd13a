import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../lib/judge/draft.ts';
import { judgeIn } from '../../lib/judge/judge.ts';
import { languageOf } from '../../lib/judge/language.ts';
import { CHECKS, type CheckName, HINT_KINDS, type Judgement, type Letter } from '../../lib/judge/letter.ts';
import { filled } from '../../lib/judge/rewrites/filled.ts';
import { LEVELS } from '../../lib/judge/rewrites/levels.ts';
import { findSlots } from '../../lib/judge/slots.ts';
import { putInOrder } from '../../lib/order/order.ts';
import { editsOf, textOf } from '../../lib/order/pieces.ts';
import { withIds } from '../../lib/session/shown-hints.ts';
import { suggestionData } from '../../lib/suggestions/data.ts';
import { fill } from '../../lib/templates/fill.ts';
import { labelsOf } from '../../lib/templates/library.ts';
import { readLines } from '../run/json-lines.ts';
import { languageCodes, readLanguage } from '../run/languages.ts';
import { orderIn } from './order-in.ts';

/** All orders of a list. */
const orders = <One>(list: One[]): One[][] =>
  list.length < 2
    ? [list]
    : list.flatMap((one, at) => orders(list.filter((_, i) => i !== at)).map((rest) => [one, ...rest]));

describe.each(languageCodes())('letters of %s put in order', (code) => {
  const language = readLanguage(code);
  const judge = (letter: Letter): Judgement => judgeIn(languageOf(language), letter);
  const order = (letter: Letter, left: string[] = []) =>
    putInOrder(language, letter, withIds(judge(letter).hints), {}, new Set(left));
  const letters = readLines<Letter & { labels: unknown }>(join(import.meta.dirname, `../corpus/${code}.dev2.jsonl`))
    .map(({ labels: _, ...letter }): Letter => letter)
    .filter((letter) => judge(letter).applies);
  const stand = (letter: Letter, draft: string) => judge({ ...letter, draft: filled(draft, language) });

  /** What is worse in a draft than in the letter's own. */
  const worse = (letter: Letter, draft: string): string[] => {
    const [before, after] = [stand(letter, letter.draft), stand(letter, draft)];
    const count = ({ hints }: Judgement, kind: string) => hints.filter((hint) => hint.kind === kind).length;
    return [
      ...CHECKS.filter((name) => LEVELS[after.checks[name].level] < LEVELS[before.checks[name].level]),
      ...HINT_KINDS.filter((kind) => count(after, kind) > count(before, kind)),
    ].map((what) => `${letter.id}: ${what}`);
  };

  it('are nowhere worse', () => {
    expect(letters.flatMap((letter) => worse(letter, textOf(order(letter).pieces)))).toEqual([]);
  });

  it('keep every word of the sender that no rewrite replaces', () => {
    for (const letter of letters) {
      const { changes, pieces } = order(letter);
      const kept = pieces.filter(({ is }) => is === 'kept').map(({ text }) => text);
      const rewritten = changes.flatMap((change) => (change.is === 'rewrite' ? [change.before] : []));
      const letterWords = (texts: string[]) => texts.join('').replace(/\s/gu, '').split('').sort().join('');
      expect(letterWords([...kept, ...rewritten]), letter.id).toBe(letterWords([letter.draft]));
    }
  });

  it('get no more sentences than they have, and none behind what takes leave at their foot', () => {
    const { closes } = language.order as { closes: string };
    for (const letter of letters) {
      const { changes, pieces } = order(letter);
      const own = prepare(letter, languageOf(language)).body;
      const inserts = changes.filter(({ is }) => is === 'insert');
      expect(inserts.length, letter.id).toBeLessThanOrEqual(own.length);
      const last = textOf(pieces).trim().split('\n').at(-1) ?? '';
      const leave = letter.draft.trim().split('\n').at(-1) ?? '';
      if (new RegExp(closes, 'iu').test(leave))
        expect(
          inserts.map(({ text }) => text),
          letter.id,
        ).not.toContain(last);
    }
  });

  it('are as they were where every change is left', () => {
    for (const letter of letters) {
      const { changes } = order(letter);
      const none = order(
        letter,
        changes.map(({ id }) => id),
      );
      expect(none.changes.filter(({ taken }) => taken)).toEqual([]);
      expect(textOf(none.pieces)).toBe(letter.draft);
      expect(editsOf(none.pieces)).toEqual([]);
    }
  });

  it('come out the same edit by edit, where nothing moves', () => {
    for (const letter of letters) {
      const moves = order(letter).changes.flatMap(({ is, id }) => (is === 'move' ? [id] : []));
      const { pieces } = order(letter, moves);
      const made = editsOf(pieces).reduceRight(
        (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
        letter.draft,
      );
      expect(made, letter.id).toBe(textOf(pieces));
    }
  });

  it('lack less: what was missing is there, with slots to fill', () => {
    const missing = (draft: (letter: Letter) => string) =>
      letters
        .flatMap((letter) => Object.values(stand(letter, draft(letter)).checks))
        .filter(({ level }) => level === 'none').length;
    const before = missing(({ draft }) => draft);
    expect(before).toBeGreaterThan(10);
    // What nobody would say there is not put in: a next word where all is done, a remedy where one says goodbye.
    expect(missing((letter) => textOf(order(letter).pieces))).toBeLessThan(before / 2.5);
  });

  it('say the four steps in their order, in whatever order they were written', () => {
    const words = JSON.parse(
      readFileSync(join(import.meta.dirname, `../suggestions/filled/${code}.json`), 'utf8'),
    ) as Record<string, string>;
    const spoken = (check: CheckName): string => {
      const pattern = suggestionData(language)?.sentences[check].other[0] as string;
      const known = { topic: words['what it is about'] ?? '', 'client.firstName': 'Dana', onDay: words.onDay ?? '' };
      const text = fill(pattern, known, labelsOf(language));
      return findSlots(text).reduceRight(
        (rest, { start, end, label }) => rest.slice(0, start) + words[label] + rest.slice(end),
        text,
      );
    };
    const wrong = orders(CHECKS.map((check) => ({ check, text: spoken(check) }))).flatMap((sentences) => {
      const body = sentences.map(({ text }) => text).join('\n\n');
      const letter: Letter = {
        ...{ lang: code, sent_at: '2026-03-10T15:20:00+01:00', subject: '', thread: [] },
        draft: `${words.greeting}\n\n${body}\n\n${words.signoff}`,
      };
      const text = textOf(order(letter).pieces);
      const places = CHECKS.map((check) => text.indexOf(spoken(check).slice(0, 10)));
      const good = places.every((at, i) => at >= 0 && at > (places[i - 1] ?? -1));
      return good ? [] : [`${sentences.map(({ check }) => check)}: ${text}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe('a letter in order', () => {
  const language = readLanguage('en');
  const order = orderIn('en');

  it('is not touched between quoted lines', () => {
    const draft =
      'Hi Dana,\n\n> Why was it late?\nNobody had noticed that it was lost, sorry.\n\n> And now?\nI have sent a new one today.';
    expect(order(draft)).toContain('Hi Dana,\n\n> Why was it late?\nNobody had noticed');
    expect(order(draft)).toContain('> And now?\nI have sent a new one today.');
  });

  it('keeps sections under their titles', () => {
    const draft = [
      'Hi all,',
      'What happened\nThe export was broken from Monday to Tuesday and you could not close your books.',
      'What we did\nWe have repaired it and run it again for everybody.',
      'Sorry\nThis was our mistake and we are sorry.',
    ].join('\n\n');
    expect(order(draft)).toContain('Sorry\nThis was our mistake and we are sorry.');
    expect(order(draft)).toContain('What we did\nWe have repaired it');
  });

  const LATE = 'Hi Dana,\n\nI am sorry that the report was late.';

  it('keeps the space behind a greeting whose next words go, and puts nothing behind its leave', () => {
    const text = order(
      'Hi Yvonne, its one pane and theyre about a tenner each. Lads are on another job now but will see what we can do. Ta, Gaz',
      'Your lads have broken a pane of my greenhouse! What are you going to do about it?',
    );
    expect(text).toMatch(/^Hi Yvonne, \S/);
    expect(text).toMatch(/[.] Ta, Gaz$/);
  });

  it('mends what hurts in the words that a rewrite keeps', () => {
    const text = order(`${LATE} As I already told you three times, you should have sent us the figures on Monday.`);
    expect(text).toContain('We needed the figures on Monday.');
    expect(text).not.toMatch(/you should have/i);
  });

  it('addresses its reader as the draft did, whatever its rewrites leave of that', () => {
    const draft =
      'Sveika, Sabīne!\n\nSorry no mums visiem. Apsolu, ka turpmāk tavā glāzē nekad vairs nenonāks ne piliens piena!\n\nMegija';
    const words = orderIn('lv')(draft, 'Glāzē bija piens, un man visu vakaru bija slikti.');
    expect(words).not.toContain('tavā glāzē');
    expect(words).toContain(' tev ');
    expect(words).not.toMatch(/(?<!\p{L})jums(?!\p{L})/iu);
  });

  it('puts an apology right behind the admission, and nothing between a sentence and what goes on from it', () => {
    const text = order(
      'Hi Dana,\n\nYour label says four times a day. I typed it, and I did not check it.\n\nPlease stop the drops now. A new bottle is waiting for you at the desk, today until 6.\n\nAlex',
    );
    expect(text).toContain("I did not check it. I'm sorry.\n\nPlease stop");
  });

  it('gives way with a vague next word to one with a time, and keeps what only invites behind it', () => {
    const text = order(
      "Hi Dana,\n\nWe sent you the wrong figures, and your board saw them. That was our mistake and we're sorry. We have sent the right ones.\n\nWe'll keep you in the loop! Call me if you have questions.\n\nAlex",
    );
    expect(text).not.toContain('in the loop');
    expect(text).toMatch(/\[day[^\]]*\][^\n]*Call me if/);
  });

  it('lets a clause go that only grovels, with its comma', () => {
    const text = order(
      "Dear Ms Oriel,\n\nPage 12 was upside down. It's entirely my fault, I'm useless, and I am sorry.\n\nQuentin",
    );
    expect(text).toContain("It's entirely my fault, and I am sorry.");
  });

  it('puts no apology beside an insult that stays, and the same words only once', () => {
    const words = ['You never read anything.', 'You never answer either.'];
    const draft = `Hi Dana,\n\n${words.join(' ')} The report is late, and you had nothing to show your board.\n\nAlex`;
    const letter: Letter = { lang: 'en', sent_at: '2026-03-10T15:20:00Z', subject: '', thread: [], draft };
    const put = (rewrites: string[]) => {
      const hints = words.map((quote) => {
        const start = draft.indexOf(quote);
        return { id: quote, kind: 'blame-client' as const, start, end: start + quote.length, quote, rewrites };
      });
      return putInOrder(language, letter, hints, {}, new Set());
    };
    const idsOf = ({ changes }: ReturnType<typeof put>) => changes.map(({ id }) => id);
    expect(idsOf(put([]))).not.toContain('insert own');
    const told = put(['We should have told you.']);
    expect(textOf(told.pieces).split('We should have told you.')).toHaveLength(2);
    expect(textOf(told.pieces)).not.toContain('You never');
    const both = put(['We should have told you.', 'We should have asked you.']);
    expect(textOf(both.pieces)).toContain('We should have told you. We should have asked you.');
    // Nothing hints at them: it is theirs alone that keeps the apology out.
    expect(idsOf(putInOrder(language, letter, [], {}, new Set()))).toContain('insert own');
  });

  it('types as the draft does: small letters, and its apostrophes', () => {
    const text = order(
      'stay put, we’ll be there at 10.40 with the keys. the van broke down and you had to wait.\n\njb',
    );
    expect(text).toMatch(/[.] (?:we’re|i’m|I’m) sorry/);
  });

  it('names what hurts and stays', () => {
    const draft = `${LATE} Tom forgot to send it.`;
    const letter: Letter = { lang: 'en', sent_at: '2026-03-10T15:20:00Z', subject: '', thread: [], draft };
    const hints = withIds(judgeIn(languageOf(language), letter).hints);
    const staysOf = (some: typeof hints) => putInOrder(language, letter, some, {}, new Set()).stays;
    expect(staysOf(hints)).toEqual([]);
    expect(staysOf(hints.map((hint) => ({ ...hint, rewrites: [] })))).toEqual(['Tom forgot to send it.']);
  });

  it('leaves greeting and signature where they are', () => {
    const draft =
      'Hi Dana,\n\nA new parcel is on its way to you by courier and arrives tomorrow before noon. Your parcel got lost because we wrote the wrong address, and your shelves stayed empty for a week. I am sorry, that was our mistake.\n\nBest regards,\nAlex Moore\nMoore & Sons';
    const text = order(draft);
    expect(text).toMatch(/^Hi Dana,\n\nYour parcel got lost because we wrote the wrong address/);
    expect(text.endsWith('\n\nBest regards,\nAlex Moore\nMoore & Sons')).toBe(true);
  });
});
