import type { ModelTalk } from '../../../lib/session/state.ts';
import { lacking } from './states.ts';

const talk: ModelTalk = {
  id: lacking.hints[1]?.id ?? '',
  is: 'ask',
  prompt: {
    system:
      'You help someone write to a client after something went wrong. Rewrite one passage of their email in English.\n- Keep every name, number, amount, date, time and link exactly as it is.',
    user: 'Passage:\nTom forgot to send me the figures, so the report was not finished in time.',
    lang: 'en',
  },
  text: '',
  reason: '',
  detail: '',
  facts: [],
  pieces: [],
};
/** The model of the user's own is asked about a hint, in each of its states. */
export const talks: Record<ModelTalk['is'], ModelTalk> = {
  ask: talk,
  waiting: { ...talk, is: 'waiting', text: 'I did not have the figures in time, so the report was' },
  offered: {
    ...talk,
    is: 'offered',
    pieces: [
      { text: 'Tom forgot to send me the figures', is: 'removed' },
      { text: 'I did not ask for the figures in time', is: 'added' },
      { text: ', so the report was not finished in time.', is: 'kept' },
    ],
  },
  refused: { ...talk, is: 'refused', reason: 'invented', facts: ['20%', 'Jonas'] },
  failed: { ...talk, is: 'failed', reason: 'origin', detail: 'origin not allowed' },
};
