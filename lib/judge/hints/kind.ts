import type { Draft, Sentence } from '../draft.ts';
import type { HintKind, Span } from '../letter.ts';

/** Families share a shape and a colour of underline. */
export type Family = 'blame' | 'apology' | 'promise' | 'tone';

/** A kind of phrase that hurts: a file that declares itself, finds its places and offers words instead. */
export interface Kind {
  kind: HintKind;
  family: Family;
  /** Cues of sentences that are none of this kind, whatever else they say: there nothing is read that the rules don't find. */
  innocent?: readonly string[];
  /** What is not of this kind, for it is found to be another: there nothing is read that the rules don't find. */
  others?(draft: Draft, applies: boolean): Span[];
  /** Of what the rules find, the places of which no second opinion is asked. */
  certain?(draft: Draft, applies: boolean): Span[];
  /** And those that are plain to see, beside the language's own cue for it (`plain`): of them learning has to be surer. */
  plain?(draft: Draft): Span[];
  /** One goes on in it from sentence to sentence: where hardly a word stands between two of them that it may take in, both are one place. */
  goesOn?(sentence: Sentence): boolean;
  /** Where it stands in the draft. `applies`: the draft is a repair; where it is none, only what would hurt a client anyway counts. */
  find(draft: Draft, applies: boolean): Span[];
  /** What may stand in place of exactly this span: facts kept, best first; `''` where deleting is the mend; `[]` where no words of ours would do. */
  rewrite(draft: Draft, span: Span): string[];
  /** Tells whether what stands around a span still has sense with some words in its place; `''` where it goes. */
  keepsSense?(draft: Draft, span: Span): (words: string) => boolean;
  /** What may stand there where none of those mends. */
  otherwise?(draft: Draft, span: Span): string[];
}
