import type { Language } from '../judge/language.ts';
import { findSlots } from '../judge/slots.ts';
import type { Block } from './blocks.ts';
import type { Spotter } from './data.ts';
import { letterPlaces, withSlots } from './letters.ts';

/** A heading that ends what is the page's own is no longer, in UTF-16 units. */
const LONGEST_STOP = 60;
/** Lower than any heading: what a line without a level stops, the next heading goes on with. */
const NO_LEVEL = 7;

/** The blocks that are about the page's own matter: what stands below "Past incidents" or "Related" is not. */
function aboutMatter(blocks: readonly Block[], spotter: Spotter): Block[] {
  const own: Block[] = [];
  let stopped = 0;
  for (const block of blocks) {
    if (stopped && block.level && block.level <= stopped) stopped = 0;
    if (!stopped && block.text.length <= LONGEST_STOP && spotter.isStop(block.text.replace(/[\s:：]+$/u, ''))) {
      stopped = block.level ?? NO_LEVEL;
    }
    if (!stopped) own.push(block);
  }
  return own;
}

/** The blocks without the sample letters among them, for what those say never happened. A notice may be a letter too, with no place to fill. */
function withoutLetters(blocks: readonly Block[], language: Language): Block[] {
  const letters = letterPlaces(blocks, language).filter(
    ([from, to]) =>
      blocks[from]?.quote ||
      findSlots(
        withSlots(
          blocks
            .slice(from, to + 1)
            .map(({ text }) => text)
            .join('\n'),
        ),
      ).length,
  );
  return blocks.filter((_, at) => !letters.some(([from, to]) => from <= at && at <= to));
}

/** What of a page may tell facts: neither other matters below it, nor sample letters. */
export const ownBlocks = (blocks: readonly Block[], language: Language, spotter: Spotter): Block[] =>
  withoutLetters(aboutMatter(blocks, spotter), language);
