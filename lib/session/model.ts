import { prepare } from '../judge/draft.ts';
import { languageOf } from '../judge/language.ts';
import type { HintKind, Letter, Span } from '../judge/letter.ts';
import { overlapping } from '../judge/spans.ts';
import { wordsOf } from '../models/answer.ts';
import { holdLetter, holdPassage } from '../models/hold.ts';
import { ModelError, type Prompt } from '../models/model.ts';
import { hintPrompt, letterPrompt } from '../models/prompt.ts';
import { differenceOf } from '../order/difference.ts';
import { textOf } from '../order/pieces.ts';
import { editBetween, spanToReplace } from '../order/replace.ts';
import { agreeToModel, type ModelScope } from '../storage/settings.ts';
import type { SessionContext, Write } from './parts.ts';
import { hintOf } from './shown-hints.ts';
import { LETTER, type ModelTalk, type SessionActions } from './state.ts';

type ModelActions = Pick<SessionActions, 'askModel' | 'agreeToModel' | 'stopModel' | 'takeAnswer'>;

/** What is asked about: a passage of the draft, or the whole of it. */
interface Question {
  id: string;
  /** Null for the whole mail. */
  kind: HintKind | null;
  /** The words that an answer would replace, and where they stood when it was asked. */
  old: string;
  span: Span;
  prompt: Prompt;
}

const NO_TALK: Omit<ModelTalk, 'id' | 'prompt'> = {
  is: 'ask',
  text: '',
  reason: '',
  detail: '',
  facts: [],
  pieces: [],
};
const QUOTED = /^[ \t]*>/mu;

const scopeOf = (id: string): ModelScope => (id === LETTER ? 'letter' : 'phrase');

/** Where words stand in a draft that may have moved on; null where they are not there, or elsewhere and twice. */
function findAgain(draft: string, { old, span }: Question): Span | null {
  if (draft.slice(span.start, span.end) === old) return span;
  const start = draft.indexOf(old);
  return start < 0 || draft.indexOf(old, start + 1) >= 0 ? null : { start, end: start + old.length };
}

/**
 * The talk with the model of the user's own: one question at a time, each on the user's click, the first one shown before it
 * is sent. What comes back is held to what every rewrite must keep, and is written only on another click.
 */
export function makeModelTalk(context: SessionContext, write: Write): ModelActions {
  const { editable, store, settings, signal } = context;
  let question: Question | null = null;
  let ended = new AbortController();
  const say = (talk: Partial<ModelTalk>) => {
    const now = store.getState().talk;
    if (now) store.setState({ talk: { ...now, ...talk } });
  };
  const refuse = (reason: string, facts: string[] = []) => say({ is: 'refused', reason, facts });

  const makeQuestion = (id: string): Question | null => {
    context.judgeNow();
    const last = context.last();
    const data = context.language();
    if (!last) return null;
    const { letter } = last;
    if (id === LETTER) {
      const span = { start: 0, end: letter.draft.length };
      return { id, kind: null, old: letter.draft, span, prompt: letterPrompt(letter, data.language) };
    }
    const hint = hintOf(store, id);
    if (!hint) return null;
    const touched = overlapping(prepare(letter, languageOf(data)).sentences, hint);
    const span = { start: touched[0]?.start ?? hint.start, end: touched.at(-1)?.end ?? hint.end };
    const whole = { start: Math.min(span.start, hint.start), end: Math.max(span.end, hint.end) };
    const old = letter.draft.slice(whole.start, whole.end);
    const rule = (data.hints as Record<string, { title: string; feel: string; instead: string }>)[hint.kind];
    return rule ? { id, kind: hint.kind, old, span: whole, prompt: hintPrompt(hint, old, rule, data.language) } : null;
  };

  /** What came is shown only where it holds. */
  const weigh = (asked: Question, answer: string) => {
    const { kind, old } = asked;
    const data = context.language();
    const letter = context.last()?.letter as Letter;
    const words = wordsOf(answer, old);
    const span = findAgain(letter.draft, asked);
    if (!span) return refuse('changed');
    const { refusal, facts } = kind ? holdPassage(data, letter, span, kind, words) : holdLetter(data, letter, words);
    if (refusal) return refuse(refusal, facts);
    const change = spanToReplace(old, words);
    if (!kind && change && !editable.isUniform(change)) return refuse('formatting');
    say({ is: 'offered', pieces: differenceOf(old, words, data.language.code) });
  };

  const ask = async (asked: Question) => {
    ended.abort();
    ended = new AbortController();
    const until = AbortSignal.any([signal, ended.signal]);
    say({ is: 'waiting', text: '' });
    let answer = '';
    try {
      const hear = (piece: string) => {
        answer += piece;
        say({ text: answer });
      };
      await context.model(asked.prompt, hear, until);
      context.judgeNow();
      if (!until.aborted) weigh(asked, answer);
    } catch (error) {
      if (until.aborted) return;
      const { reason, detail } = error instanceof ModelError ? error : new ModelError('gone');
      say({ is: 'failed', reason, detail });
    }
  };

  // Wherever the talk is put away, nothing goes on behind it.
  store.subscribe(({ talk }, before) => {
    if (talk || !before.talk) return;
    ended.abort();
    question = null;
  });

  return {
    askModel(id) {
      ended.abort();
      question = makeQuestion(id);
      const { model } = settings.get();
      if (!question || !model) return store.setState({ talk: null });
      const { prompt, old } = question;
      store.setState({ talk: { ...NO_TALK, id, prompt } });
      // What the client wrote between the sender's lines is not the sender's to send.
      if (id === LETTER && QUOTED.test(old)) return refuse('quoted');
      if (model.agreed.includes(scopeOf(id))) void ask(question);
    },
    async agreeToModel() {
      if (!question) return;
      const asked = question;
      const kept = await settings.update((now) => agreeToModel(now, scopeOf(asked.id)));
      // The extension was updated under the page.
      if (!kept) return say({ is: 'failed', reason: 'gone' });
      // It may have been closed meanwhile.
      if (asked === question) await ask(asked);
    },
    stopModel: () => store.setState({ talk: null }),
    async takeAnswer() {
      const { talk } = store.getState();
      if (!question || talk?.is !== 'offered') return;
      context.judgeNow();
      const draft = editable.read();
      const { old } = question;
      const span = findAgain(draft, question);
      if (!span) return refuse('changed');
      const change = editBetween(old, textOf(talk.pieces));
      store.setState({ talk: null, card: null });
      if (!change) return;
      const place = { start: span.start + change.start, end: span.start + change.end };
      if (await write(place, change.text, draft.slice(place.start, place.end))) store.setState({ order: null });
    },
  };
}
