import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Judge } from '../../../lib/judge/judge.ts';
import type { HintKind, Letter } from '../../../lib/judge/letter.ts';
import { readLines } from '../json-lines.ts';
import { markdown } from './table.ts';

const FOLDER = join(import.meta.dirname, '../../corpus/everyday');

/** A sentence as everybody writes it: the kind of hint that it is, or null for an innocent one near to those. */
interface Line {
  kind: HintKind | null;
  text: string;
}

/** A letter that a sentence is put into; the client's own, where it answers one. */
interface Frame {
  client?: string;
  before: string;
  after: string;
}

/** How many of the sentences that hurt are told as what they are, and how many innocent ones are told as anything; each in each letter. */
export interface Everyday {
  told: number;
  hurting: number;
  false: number;
  innocent: number;
}

/** The two letters of a language: one that owns its fault, one that answers a complaint. */
const lettersOf = (lang: string): Frame[] =>
  (JSON.parse(readFileSync(join(FOLDER, 'letters.json'), 'utf8')) as Record<string, Frame[]>)[lang] ?? [];

/** A mail in which nothing else is said yet, and before which no client wrote. */
const BARE: Frame[] = [{ before: '', after: '' }];

/**
 * Puts each everyday sentence of a language into letters and counts what the judge tells of them.
 * @param list `held`: those kept aside
 */
export function everyday(judge: Judge, lang: string, list: 'given' | 'held', frames: readonly Frame[]): Everyday {
  const counts: Everyday = { told: 0, hurting: 0, false: 0, innocent: 0 };
  for (const { kind, text } of readLines<Line>(
    join(FOLDER, list === 'held' ? `${lang}.held.jsonl` : `${lang}.jsonl`),
  )) {
    for (const { client, before, after } of frames) {
      const at = '2026-03-10T10:00:00Z';
      const thread: Letter['thread'] = client ? [{ from: 'client', name: 'Dana', at, text: client }] : [];
      const letter = {
        id: '',
        lang,
        sent_at: '2026-03-10T15:20:00Z',
        subject: '',
        thread,
        draft: before + text + after,
      };
      const [start, end] = [before.length, before.length + text.length];
      const hints = judge(letter).hints.filter((hint) => hint.start < end && hint.end > start);
      counts[kind ? 'hurting' : 'innocent']++;
      if (kind ? hints.some((hint) => hint.kind === kind) : hints.length) counts[kind ? 'told' : 'false']++;
    }
  }
  return counts;
}

/** What is told of everyday sentences, by language, of those given and of those kept aside, as a Markdown table. */
export function everydayTable(judge: Judge, codes: readonly string[]): string {
  const share = (some: number, all: number) => (some / all).toFixed(2);
  const rowsIn = (framesOf: (code: string) => Frame[], where: string) => {
    const columns = codes.map((code) => {
      const frames = framesOf(code);
      return [everyday(judge, code, 'given', frames), everyday(judge, code, 'held', frames)] as const;
    });
    const row = (name: string, show: (one: Everyday) => string) => [
      name + where,
      ...columns.map(([given, aside]) => `${show(given)} / ${show(aside)}`),
    ];
    return [
      row('that hurt: told as what they are', ({ told, hurting }) => share(told, hurting)),
      row('innocent: told as anything', ({ false: wrong, innocent }) => share(wrong, innocent)),
    ];
  };
  return markdown([
    ['everyday sentences, given / kept aside', ...codes],
    ...rowsIn(lettersOf, ''),
    ...rowsIn(() => BARE, ', alone in a new mail'),
  ]);
}
