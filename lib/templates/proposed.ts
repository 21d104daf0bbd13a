import { CHECKS, type Judgement } from '../judge/letter.ts';
import type { Listed } from './template.ts';

const MOST = 3;

/** How much of a repair the draft lacks, 0 (nothing, or it is none) to 1. */
const lack = ({ applies, checks }: Judgement): number =>
  applies ? CHECKS.filter((check) => checks[check].level !== 'done').length / CHECKS.length : 0;

/**
 * How well a template fits what is being written, higher is better; 0 does not. The situation says more than the client's
 * kind and mood, and a letter that lacks most of a repair wants one rather than news.
 */
function fitness({ fits, group }: Listed, judgement: Judgement): number {
  const { situation, mood, client_type } = judgement;
  const bySituation = fits.situations?.includes(situation) ? 4 : 0;
  const byClient = client_type && fits.client_types?.includes(client_type) ? 3 : 0;
  const byMood = mood && fits.moods?.includes(mood) ? 2 : 0;
  const fit = bySituation + byClient + byMood;
  return fit && group === 'repair' ? fit + lack(judgement) : fit;
}

/** The three templates that fit best, best first; fewer where fewer fit at all. */
export function proposed(listed: readonly Listed[], judgement: Judgement): Listed[] {
  return listed
    .map((template) => ({ template, fit: fitness(template, judgement) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, MOST)
    .map(({ template }) => template);
}
