import type { Draft } from '../draft.ts';
import type { Mood } from '../letter.ts';

/** Words in capitals that shout; short ones and lone abbreviations do not. */
const SHOUTED = /(?<![\p{L}\p{N}-])\p{Lu}{4,}(?![\p{L}\p{N}-])/gu;
const DOUBLED = /[!?！？]{2,}/gu;

const count = (text: string, expression: RegExp): number => text.match(expression)?.length ?? 0;

/** The mood of the newest client message; null without one. */
export function findMood({ client, language }: Draft): Mood | null {
  if (!client) return null;
  const reading = language.read(client.text);
  const hits = (name: string): number => reading.hits(`mood.${name}`).length;
  const anger = hits('angry') + count(client.text, SHOUTED) + count(client.text, DOUBLED);
  const weights = { ...WEIGHTS, ...language.data.weights?.mood };
  const from = { ...FROM, ...language.data.weights?.moodFrom };
  const tension = anger * weights.anger + hits('frustrated') * weights.frustrated + hits('worried') * weights.worried;
  const level = tension - Math.min(hits('calm'), 3) * weights.calm;
  if (level >= from.angry) return 'angry';
  if (level >= from.frustrated) return 'frustrated';
  return level >= from.concerned ? 'concerned' : 'calm';
}

/** What each sign weighs, and from which sum on a mood is read; set by the labelled drafts. A language may have its own. */
const WEIGHTS = { anger: 1, frustrated: 0.6, worried: 0.3, calm: 0.35 };
const FROM = { angry: 1.8, frustrated: 0.9, concerned: 0.1 };
