import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAdmissions } from '../../lib/judge/checks/own.ts';
import { prepare } from '../../lib/judge/draft.ts';
import { judgeIn } from '../../lib/judge/judge.ts';
import { languageOf } from '../../lib/judge/language.ts';
import { CHECKS, type CheckName, HINT_KINDS, type Judgement, type Letter } from '../../lib/judge/letter.ts';
import { filled } from '../../lib/judge/rewrites/filled.ts';
import { LEVELS } from '../../lib/judge/rewrites/levels.ts';
import { findSlots } from '../../lib/judge/slots.ts';
import { editsOf, textOf } from '../../lib/order/pieces.ts';
import { withIds } from '../../lib/session/shown-hints.ts';
import { suggestionData } from '../../lib/suggestions/data.ts';
import { fill } from '../../lib/templates/fill.ts';
import { labelsOf } from '../../lib/templates/library.ts';
import { readLines } from '../run/json-lines.ts';
import { languageCodes, readLanguage } from '../run/languages.ts';
import { putInOrder } from './put-in-order.ts';

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
      // A lone sentence gets an answer beside its apology where the client has asked.
      expect(inserts.length, letter.id).toBeLessThanOrEqual(Math.max(2, own.length));
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
    const missing = (draft: (letter: Letter) => string, names: readonly CheckName[]) =>
      letters
        .flatMap((letter) => names.map((name) => stand(letter, draft(letter)).checks[name]))
        .filter(({ level }) => level === 'none').length;
    const share = (names: readonly CheckName[]) => {
      const before = missing(({ draft }) => draft, names);
      expect(before).toBeGreaterThan(10);
      return missing((letter) => textOf(order(letter).pieces), names) / before;
    };
    // What nobody would say there is not put in: a next word where all is done, or nobody waits for it, a remedy where one says goodbye.
    expect(share(CHECKS)).toBeLessThan(0.6);
    expect(share(CHECKS.slice(0, 3))).toBeLessThan(0.4);
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
      // An apology that opens the letter may stay there, before what it is for, where no fault is taken in it.
      const admits = findAdmissions(prepare(letter, languageOf(language))).length > 0;
      const opens = !admits && sentences[0]?.check === 'own' && sentences[1]?.check === 'acknowledge';
      const [seen = -1, owned = -1, ...rest] = places;
      const inOrder = opens && owned < seen ? [owned, seen, ...rest] : places;
      const good = inOrder.every((at, i) => at >= 0 && at > (inOrder[i - 1] ?? -1));
      return good ? [] : [`${sentences.map(({ check }) => check)}: ${text}`];
    });
    expect(wrong).toEqual([]);
  });
});
