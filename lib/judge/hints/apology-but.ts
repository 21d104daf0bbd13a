import type { Draft, Sentence } from '../draft.ts';
import type { Span } from '../letter.ts';
import { withoutStop } from '../rewrites/fitting.ts';
import { mend } from '../rewrites/mend.ts';
import { splitSentences } from '../sentences.ts';
import { firstAfter, overlapping } from '../spans.ts';
import { conditionalApology } from './conditional-apology.ts';
import type { Kind } from './kind.ts';
import { joined, type Place, said } from './places.ts';

const NEAR = 140;

/** Whether what follows a "but" takes the apology back: it neither mends anything nor refuses a wish. */
function takesBack(sentence: Sentence, turn: Span): boolean {
  const next = turn.end + (/^[\s,]*/u.exec(sentence.text.slice(turn.end))?.[0].length ?? 0);
  return !['apology-but.mends', 'apology-but.refuses'].some((cue) =>
    sentence.reading.hits(cue).some((hit) => hit.start === next),
  );
}

/** From the apology to the end of what takes it back: in its own sentence, or in the next one of the paragraph. */
function takenBack(draft: Draft, { sentence, hit }: Place): Span[] {
  const start = sentence.start + hit.start;
  const turns = sentence.reading.hits('apology-but.turns');
  const turn = turns.find((word) => word.start >= hit.end && word.start - hit.end < NEAR);
  if (turn) return takesBack(sentence, turn) ? [{ start, end: sentence.end }] : [];
  const next = draft.sentences[firstAfter(draft.sentences, sentence.start) + 1];
  if (next?.role !== 'body' || next.paragraph !== sentence.paragraph) return [];
  const opening = next.reading.hits('apology-but.turns').find((word) => word.start === 0);
  return opening && takesBack(next, opening) ? [{ start, end: next.end }] : [];
}

/** What would still put the fault on somebody once the "but" is gone: "Sorry. You were warned." */
const BLAMES = ['blame-client.fault', 'blame-teammate.faulted', 'dismissive.talks-down', 'apology-but.defends'];
/** What would still play it down, unless it is owned in the same breath. */
const EXCUSES = ['excuse.reasons', 'minimising.small'];

/** How what is left beside the apology reads by itself; what doubts the harm is no apology to begin with. */
function leaves({ language }: Draft, words: string): 'blame' | 'excuse' | 'nothing' {
  const [apology, ...rest] = splitSentences(words, language);
  const has = (sentences: Sentence[], cues: string[]) =>
    sentences.some(({ reading }) => cues.some((cue) => reading.has(cue)));
  if (apology && has([apology], ['conditional-apology.doubts'])) return 'blame';
  if (has(rest, BLAMES)) return 'blame';
  return has(rest, EXCUSES) && !has(rest, ['own.admits']) ? 'excuse' : 'nothing';
}

/** An apology that doubts the harm ("sorry if …, but …") would do so still without the "but": the same words with better ones in its place. */
function surer(draft: Draft, span: Span): (words: string) => string[] {
  const doubting = overlapping(conditionalApology.find(draft, true), span);
  const better = doubting.map((place) => ({
    doubts: withoutStop(draft.letter.draft.slice(place.start, place.end)).trim(),
    instead: conditionalApology.rewrite(draft, place).map((words) => withoutStop(words).trim()),
  }));
  return (words) =>
    better
      .filter(({ doubts }) => words.includes(doubts))
      .flatMap(({ doubts, instead }) => instead.map((each) => words.replace(doubts, () => each)));
}

/** The rewrites of which so much is left. */
function leaving(draft: Draft, span: Span, what: 'excuse' | 'nothing'): string[] {
  const sure = surer(draft, span);
  const all = mend(draft, span, 'apology-but').flatMap((words) => [words, ...sure(words)]);
  return [...new Set(all)].filter((words) => leaves(draft, words) === what);
}

/** Whether nothing turns in a sentence, nor in the next one of its paragraph: there no apology is taken back. */
const isUnturned = (draft: Draft, sentence: Sentence, at: number): boolean => {
  const next = draft.body[at + 1];
  const turns = ({ reading }: Sentence) => reading.has('apology-but.turns');
  return !turns(sentence) && !(next?.paragraph === sentence.paragraph && turns(next));
};

/** An apology taken back by what follows: "sorry, but …", "sorry. However, …". */
export const apologyBut: Kind = {
  kind: 'apology-but',
  family: 'apology',
  find(draft, applies) {
    if (!applies) return [];
    return joined(
      draft,
      said(draft, 'apology-but.apology').flatMap((place) => takenBack(draft, place)),
    );
  },
  others: (draft) => draft.body.filter((sentence, at) => isUnturned(draft, sentence, at)),
  rewrite: (draft, span) => leaving(draft, span, 'nothing'),
  otherwise: (draft, span) => leaving(draft, span, 'excuse'),
};
