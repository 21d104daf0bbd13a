import type { Language } from '../judge/language.ts';
import type { Block } from './blocks.ts';
import type { Spotter } from './data.ts';
import { clip } from './fold.ts';
import { bare, type Labelled, labelOf } from './label.ts';
import { momentIn } from './moment.ts';
import { type Fact, type FactKind, LONGEST_FACT } from './source.ts';

/** So many items are named below a label. */
const MOST_ITEMS = 8;

/** The words below a label: one paragraph, or the items of a list, up to the next label or heading. */
function below(blocks: readonly Block[], at: number, labels: readonly (Labelled | null)[]): string {
  const items: string[] = [];
  for (let i = at + 1; i < blocks.length && items.length < MOST_ITEMS; i++) {
    const block = blocks[i] as Block;
    if (block.level || labels[i] || (items.length > 0 && !block.item)) break;
    items.push(block.text);
    if (!block.item) break;
  }
  const short = items.every((item) => item.length <= LONGEST_FACT / 4 && !/[.。!?！？]$/u.test(item));
  return items.join(short ? ', ' : ' ');
}

/** Kinds of fact that a time may be. */
const TIMES: readonly FactKind[] = ['since', 'until', 'next'];

/** "Resolved – 16:48 UTC" says when that was written: what it says stands below. */
function isStamp({ kind, value }: Labelled, language: Language): boolean {
  if (!value || TIMES.includes(kind)) return false;
  const moment = momentIn(value, language);
  return moment !== null && value.length - moment.length <= 3;
}

/** The facts that a page itself names with a label, in its order. */
export function labelledFacts(blocks: readonly Block[], language: Language, spotter: Spotter): Fact[] {
  const labels = blocks.map((block) => labelOf(block, spotter));
  const facts: Fact[] = [];
  for (const [index, label] of labels.entries()) {
    if (!label) continue;
    const value = isStamp(label, language) ? '' : label.value;
    const text = clip(value || below(blocks, index, labels), LONGEST_FACT);
    if (!/[\p{L}\p{N}]/u.test(text) || spotter.isEmpty(bare(text))) continue;
    facts.push({ kind: label.kind, text });
  }
  return facts;
}
