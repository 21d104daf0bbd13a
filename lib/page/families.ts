import type { HintKind } from '../judge/letter.ts';

/** Kinds of hint that hurt in a like way share a shape and a colour. */
export type Family = 'blame' | 'apology' | 'promise' | 'tone';

export const FAMILY: Record<HintKind, Family> = {
  'blame-teammate': 'blame',
  'blame-client': 'blame',
  'evasive-passive': 'blame',
  excuse: 'blame',
  'conditional-apology': 'apology',
  'apology-but': 'apology',
  minimising: 'apology',
  grovelling: 'apology',
  overpromise: 'promise',
  'vague-commitment': 'promise',
  hedging: 'promise',
  heated: 'tone',
  dismissive: 'tone',
};

export interface Mark {
  /** As CSS: a shape that no spell checker uses, so that colour is not needed to tell. */
  line: 'solid' | 'double' | 'dashed' | 'dotted';
  /** px. */
  thickness: number;
  /** At least 3:1 against white and against the dark grey of dark mail themes. */
  colour: string;
}

export const MARKS: Record<Family, Mark> = {
  blame: { line: 'solid', thickness: 3, colour: '#d1560f' },
  apology: { line: 'double', thickness: 2, colour: '#9a5cf0' },
  promise: { line: 'dashed', thickness: 2, colour: '#0b86a8' },
  tone: { line: 'dotted', thickness: 3, colour: '#d6458f' },
};
