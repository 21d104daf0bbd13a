import type { ClientType, Mood, Situation } from '../judge/letter.ts';

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

/** A template as it is listed to choose from. */
export interface Listed extends Template {
  id: string;
}
