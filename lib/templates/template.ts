import type { ClientType, Mood, Situation } from '../judge/letter.ts';
import type { Line } from './rich/lines.ts';

/** What a template is for: `repair`, something went wrong; `talk`, a call; `update`, work under way; `relation`, how you work together; `after`, once it is mended; `team`, inside. */
export const GROUPS = ['repair', 'talk', 'update', 'relation', 'after', 'team'] as const;
export type Group = (typeof GROUPS)[number];

/** A file of `assets/languages/<code>/templates`: a template under its id. */
export interface Template {
  title: string;
  /** When to take it, in a few words. */
  when: string;
  group: Group;
  /** What it is made for; a list left out says nothing. */
  fits: { situations?: Situation[]; moods?: Mood[]; client_types?: ClientType[] };
  /** `{{field}}` is filled from the compose window, `[slot]` by the sender, `[this|that]` by choosing. */
  text: string;
  /** The same for one whom the sender is on familiar terms with (tu, du, 你), where the language parts the two. */
  familiar?: string;
}

/** Who a template comes from: Amends itself, the user, or the user's team, which shares it. */
export const ORIGINS = ['amends', 'own', 'shared'] as const;
export type Origin = (typeof ORIGINS)[number];

/** A template as it is listed to choose from. */
export interface Listed extends Omit<Template, 'group'> {
  id: string;
  from: Origin;
  /** One of `GROUPS` where it comes from Amends; else a word of the user's or the team's, '' for none. */
  group: string;
  /** The text with its formatting, where it has any. */
  lines?: Line[];
}
