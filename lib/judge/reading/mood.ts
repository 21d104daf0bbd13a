import type { Draft } from '../draft.ts';
import { chanceOf } from '../learnt/model.ts';
import { likelyFeatures, tellMessage, type Whole } from '../learnt/whole.ts';
import type { Mood } from '../letter.ts';
import { type Features, weigh } from '../weights.ts';
import { countIn } from './message.ts';

/** Words in capitals that shout; short ones and lone abbreviations do not. */
const SHOUTED = /(?<![\p{L}\p{N}-])\p{Lu}{4,}(?![\p{L}\p{N}-])/gu;
const DOUBLED = /[!?！？]{2,}/gu;
const ASKED = /[?？]/gu;

const count = (text: string, expression: RegExp): number => text.match(expression)?.length ?? 0;

/** The moods above calm, each with the question whether it is that or worse (`weights.json`). */
export const MOODS = ['concerned', 'frustrated', 'angry'] as const;

/** What the mood of a client's message is told by; each between -1 and 1. */
export function moodFeatures(
  text: string,
  language: Draft['language'],
  whole: Whole | null = tellMessage(text, language),
): Features {
  const upTo = (most: number, found: number): number => Math.min(found, most) / most;
  const hits = (name: string): number => countIn(text, `mood.${name}`, language);
  const [frustrated, worried, calm] = [hits('frustrated'), hits('worried'), hits('calm')];
  const anger = hits('angry') + count(text, SHOUTED) + count(text, DOUBLED);
  return {
    angry: upTo(1, anger),
    angrier: upTo(4, anger),
    frustrated: upTo(1, frustrated),
    'more frustrated': upTo(4, frustrated),
    worried: upTo(1, worried),
    'more worried': upTo(4, worried),
    calm: upTo(1, calm),
    calmer: upTo(3, calm),
    asked: upTo(4, count(text, ASKED)),
    ...likelyFeatures(
      whole,
      MOODS.map((mood) => [mood, mood]),
    ),
  };
}

/** The mood of the newest client message; null without one. */
export function findMood({ client, language }: Draft): Mood | null {
  if (!client) return null;
  const features = moodFeatures(client.text, language);
  // The middle of what it may be: of two readings far apart neither is taken.
  const steps = MOODS.reduce((sum, mood) => sum + chanceOf(weigh(language, `mood.${mood}`, features)), 0);
  return MOODS[Math.round(steps) - 1] ?? 'calm';
}

/** Whether no client has written, or a calm one. */
export const isCalm = (draft: Draft): boolean => [null, 'calm'].includes(findMood(draft));
