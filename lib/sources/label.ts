import type { Block } from './blocks.ts';
import type { Spotter } from './data.ts';
import type { FactKind } from './source.ts';

/** A block that begins with a label, and the words that follow it: '' where they stand below. */
export interface Labelled {
  kind: FactKind;
  value: string;
}

/** No label is longer, in UTF-16 units. */
const LONGEST = 60;
const COLON = /\s*[:：]\s*/u;
const DASH = /\s+[-–—|]\s+/u;
const BRACKETS = /^[【［[〔〈《](.{1,30}?)[】］\]〕〉》]\s*[:：]?\s*/u;
/** Bullets, numbers, emoji and marks around a label. */
const AROUND =
  /^(?:[^\p{L}\p{N}]+|\(?\d{1,2}[.)．、]\s*|[（(][一二三四五六七八九十\d]+[)）]\s*|[一二三四五六七八九十]+[、．.]\s*)+|[^\p{L}\p{N})]+$/gu;

/** A label without what stands around it. */
export const bare = (label: string): string => label.replace(AROUND, '').trim();

/** Each way in which a text may be a label and what it says. */
function* splits(text: string, lead: string | undefined): Generator<[label: string, value: string]> {
  const bracket = BRACKETS.exec(text);
  if (bracket) yield [bracket[1] as string, text.slice(bracket[0].length)];
  const start = text.slice(0, LONGEST + 3);
  for (const mark of [COLON, DASH]) {
    const match = mark.exec(start);
    if (match?.index) yield [text.slice(0, match.index), text.slice(match.index + match[0].length)];
  }
  if (lead && text.startsWith(lead)) yield [lead, text.slice(lead.length).replace(/^[\s:：.–—-]+/u, '')];
}

/** Where writing has no spaces, one may part a label from its value. */
const SPACED = /^([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,10}) (?=\S)/u;

/** The label of a block; null where it has none that says what kind of fact follows. */
export function labelOf(block: Block, spotter: Spotter): Labelled | null {
  const told = (label: string, value: string): Labelled | null => {
    if (label.length > LONGEST) return null;
    const kind = spotter.kindOf(bare(label));
    return kind && { kind, value: value.trim() };
  };
  if (block.label) {
    const found = told(block.label, block.text);
    if (found) return found;
  }
  for (const [label, value] of splits(block.text, block.lead)) {
    const found = told(label, value);
    if (found) return found;
  }
  const spaced = SPACED.exec(block.text);
  const found = spaced && told(spaced[1] as string, block.text.slice(spaced[0].length));
  return found ?? (block.text.length <= LONGEST && !block.label ? told(block.text, '') : null);
}
