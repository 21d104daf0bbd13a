import { saysLittle } from '../judge/detect.ts';
import type { Judgement, Letter } from '../judge/letter.ts';
import type { Settings } from '../storage/settings.ts';
import { NO_OFFERS } from './desk.ts';
import type { SessionContext } from './parts.ts';
import { shownHints } from './shown-hints.ts';
import type { SessionState, Status } from './state.ts';

function statusOf(letter: Letter, judgement: Judgement): Status {
  if (!letter.draft.trim()) return 'idle';
  if (judgement.lang === 'und') return saysLittle(letter.draft) ? 'idle' : 'unsupported';
  return judgement.applies ? 'repair' : 'quiet';
}

/** The host of the model that is connected; '' for the browser's own, null without one. */
const modelName = ({ model }: Settings): string | null =>
  model && (model.kind === 'endpoint' ? new URL(model.url).host : '');

/** What of the state follows from a letter and its judgement. */
export function verdict(context: SessionContext, letter: Letter, judgement: Judgement) {
  const { compose } = context;
  const language = context.language();
  const missing = compose.missing();
  const before = context.store.getState().missing;
  const status = statusOf(letter, judgement);
  const client = letter.thread.findLast(({ from }) => from === 'client');
  // A reply that is hardly begun goes out in the client's language.
  const isForeign = judgement.lang === 'und' && !(saysLittle(letter.draft) && saysLittle(client?.text ?? ''));
  return {
    lang: language.language.code,
    status,
    // The same list for the same parts: nobody draws it anew.
    missing: String(missing) === String(before) ? before : missing,
    judgement,
    hints: shownHints(judgement.hints, context.settings.get().offKinds, context.memory().ignored),
    ...(context.desk.get()?.offers(context, letter, judgement, isForeign) ?? NO_OFFERS),
    clientName: client?.name ?? '',
    model: modelName(context.settings.get()),
  } satisfies Partial<SessionState>;
}
