import type { Draft } from '../draft.ts';
import type { ClientType } from '../letter.ts';
import { countIn } from './message.ts';

const TYPES = ['hands_on', 'distrustful', 'knows_better'] as const;

/** What kind of client the thread shows, where it shows one: the type with most signs, and enough of them. */
export function findClientType({ letter, language }: Draft): ClientType | null {
  const said = letter.thread.filter(({ from }) => from === 'client');
  const signs = TYPES.map((type) =>
    said.reduce((sum, { text }) => sum + countIn(text, `client-type.${type}`, language), 0),
  );
  const most = Math.max(...signs);
  const type = TYPES[signs.indexOf(most)];
  return type && most >= NEEDED[type] ? type : null;
}

/** How many signs each type needs: checking up shows in more than one, or it is only a question. */
const NEEDED: Record<ClientType, number> = { hands_on: 2, distrustful: 1, knows_better: 1 };
