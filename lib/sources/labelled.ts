import type { Block } from './blocks.ts';
import type { Spotter } from './data.ts';
import { clip } from './fold.ts';
import { bare, type Labelled, labelOf } from './label.ts';
import { type Fact, LONGEST_FACT } from './source.ts';

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

/** The facts that a page itself names with a label, in its order; `[index, fact]` with the block of each. */
export function labelledFacts(blocks: readonly Block[], spotter: Spotter): [index: number, fact: Fact][] {
  const labels = blocks.map((block) => labelOf(block, spotter));
  const facts: [number, Fact][] = [];
  for (const [index, label] of labels.entries()) {
    if (!label) continue;
    const text = clip(label.value || below(blocks, index, labels), LONGEST_FACT);
    if (!/[\p{L}\p{N}]/u.test(text) || spotter.isEmpty(bare(text))) continue;
    facts.push([index, { kind: label.kind, text }]);
  }
  return facts;
}
