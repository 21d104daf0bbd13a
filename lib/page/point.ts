/** A place between nodes or characters, kept so that no child's index is counted before someone asks for it. */
export interface Point {
  node: Node;
  /** A character's offset in a text node; otherwise beside the node, or inside it at its start. */
  at: number | 'before' | 'after' | 'inside';
}

/** Sets a range's start to a point. Throws like the DOM where the node is out of its tree or shorter by now. */
export function startAt(range: Range, { node, at }: Point): void {
  if (at === 'before') range.setStartBefore(node);
  else if (at === 'after') range.setStartAfter(node);
  else range.setStart(node, at === 'inside' ? 0 : at);
}

/** Sets a range's end to a point. Throws like the DOM where the node is out of its tree or shorter by now. */
export function endAt(range: Range, { node, at }: Point): void {
  if (at === 'before') range.setEndBefore(node);
  else if (at === 'after') range.setEndAfter(node);
  else range.setEnd(node, at === 'inside' ? 0 : at);
}
