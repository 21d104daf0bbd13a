/** Why a model gave no answer. Each is told in `interface.json` as `model.failed.<reason>`: the cause, and the mend. */
export const MODEL_FAILURES = [
  /** No model is connected. */
  'off',
  /** The browser was not allowed to reach the address. */
  'permission',
  /** Nobody answers at the address. */
  'unreachable',
  /** It answers, but not to browser extensions: Ollama without `OLLAMA_ORIGINS`. */
  'origin',
  /** The key is wrong or missing. */
  'key',
  /** No such path, or no such model. */
  'missing',
  /** Too many requests, or no credit. */
  'busy',
  /** The server has a fault of its own. */
  'server',
  /** What came is not what such servers say. */
  'shape',
  /** Nothing came for too long. */
  'slow',
  /** It went on and on. */
  'huge',
  /** Nothing was said. */
  'empty',
  /** The browser has no model, or can't run it. */
  'unavailable',
  /** The browser's model does not know the language. */
  'language',
  /** The browser's model is not downloaded yet. */
  'download',
  /** The browser lets the key be neither read nor kept. */
  'storage',
  /** The extension was updated or stopped meanwhile. */
  'gone',
] as const;
export type ModelFailure = (typeof MODEL_FAILURES)[number];

/** Thrown by a model; `detail` is what the server said, if anything: words of a stranger. */
export class ModelError extends Error {
  readonly reason: ModelFailure;
  readonly detail: string;
  constructor(reason: ModelFailure, detail = '') {
    super(detail || reason);
    this.name = 'ModelError';
    this.reason = reason;
    this.detail = detail;
  }
}

/** What a model is asked: who it is, what to do, and the draft's language, by its code. */
export interface Prompt {
  system: string;
  user: string;
  lang: string;
}

/** A model of the user's own: says its answer piece by piece. Rejects with a `ModelError`, or as the signal was aborted. */
export type Model = (prompt: Prompt, onText: (piece: string) => void, signal: AbortSignal) => Promise<void>;

/** No answer of use is longer, what the model thinks aloud before it included. In UTF-16 units. */
const LONGEST_ANSWER = 100_000;

/** Passes an answer on as it comes, as long as it is of use: throws where it never ends, and at its end where nothing was said. */
export function makeHearing(onText: (piece: string) => void): { say(piece: string): void; end(): void } {
  let length = 0;
  return {
    say(piece) {
      length += piece.length;
      if (length > LONGEST_ANSWER) throw new ModelError('huge');
      onText(piece);
    },
    end() {
      if (!length) throw new ModelError('empty');
    },
  };
}
