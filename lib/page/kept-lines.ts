import type { Point } from './point.ts';
import type { Piece } from './text-walk.ts';
import { parentElementOf } from './tree.ts';

/** What a block that holds no other block reads as: it stands for itself, whatever comes before it. */
export interface LineBlock {
  text: string;
  /** Offsets count from the start of the block's own text. */
  pieces: Piece[];
  /** Where its first line begins; null where it shows nothing. */
  caret: Point | null;
  /** How many lines it begins. */
  lines: number;
}

/** The line blocks of one editor as they were last read: a key changes one of them, and the others need no second look. */
export interface KeptLines {
  of(element: Element): LineBlock | undefined;
  keep(element: Element, block: LineBlock): void;
  /** Forgets what these changes may have touched. */
  forget(records: readonly MutationRecord[]): void;
  /** Forgets all of it. */
  clear(): void;
}

/** Whether what came may be known already, or hold what is: it may look otherwise in its new place. */
const cameFromElsewhere = (node: Node, known: WeakMap<Node, LineBlock>): boolean =>
  node.nodeType === 1 && (known.has(node) || (node as Element).firstElementChild !== null);

/** Keeps the line blocks under `root`. It sees nothing by itself: whoever watches the root tells it of the changes. */
export function keepLines(root: Element): KeptLines {
  let known = new WeakMap<Node, LineBlock>();
  const clear = () => {
    known = new WeakMap();
  };
  return {
    of: (element) => known.get(element),
    keep: (element, block) => void known.set(element, block),
    clear,
    forget(records) {
      for (const { type, target, addedNodes } of records) {
        // An attribute may change how all that is in an element is shown.
        if (type === 'attributes' || [...addedNodes].some((node) => cameFromElsewhere(node, known))) return clear();
        for (let node: Node | null = target; node && node !== root; node = parentElementOf(node)) known.delete(node);
      }
    },
  };
}
