import type { Span } from '../judge/letter.ts';
import type { FactKind } from '../sources/source.ts';
import type { Line } from '../templates/rich/lines.ts';
import type { Group, Origin } from '../templates/template.ts';
import type { Box } from './state.ts';

/** A template as it is offered. */
export interface TemplateOffer {
  id: string;
  title: string;
  /** When to take it, in a few words. */
  when: string;
  from: Origin;
  /** The filled text, open slots as `[…]`. */
  preview: string;
  /** The same with its formatting, where it has any. */
  lines?: Line[];
  /** Kept among the user's favourites. */
  favourite: boolean;
}

/** The templates that a `/` and the words after it find, the slash and words to give way to the one that is picked. */
export interface Picker extends Span {
  expected: string;
  /** A few, best first; never none. */
  offers: TemplateOffer[];
  /** The index of the one that Enter takes. */
  chosen: number;
  box: Box;
}

/** A page that the user took facts from, as it is offered for a draft. */
export interface SourceOffer {
  id: string;
  title: string;
  site: string;
  /** '' where it names none. */
  author: string;
  /** '' for a page without an address. */
  url: string;
  /** ISO date or date-time: of its last change, or of its taking. */
  date: string;
  /** `index`: its place among the page's facts. */
  facts: { kind: FactKind; index: number; sentence: string }[];
  /** The titles of the sample letters on it. */
  letters: string[];
}

/**
 * What may be picked of all templates: everything, the favourites, those taken last, the user's own, the team's, or one
 * group: of those that Amends comes with by its name, of others as `own/…` or `shared/…`.
 */
export type Shelf = 'all' | 'favourites' | 'recent' | 'own' | 'shared' | Group | `own/${string}` | `shared/${string}`;

/** The templates to choose from, while the sidebar is open. */
export interface TemplateChoice {
  /** Those that fit what is written and what the client wrote, best first: at most three. */
  proposed: TemplateOffer[];
  query: string;
  shelf: Shelf;
  /** The shelves that hold any. */
  shelves: Shelf[];
  /** What the search finds on the shelf, the first of them where there are many. */
  found: TemplateOffer[];
  /** How many it finds. */
  count: number;
  /** Whether the texts address the client with familiarity (tu, du, 你); null in a language that knows no two ways. */
  familiar: boolean | null;
}
