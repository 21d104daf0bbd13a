import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { isAlive } from '../messages.ts';
import { senderOf } from '../senders.ts';
import { MODEL_FAILURES, type Model, ModelError, type Prompt } from './model.ts';

/*
 * The one conversation of Amends that is longer than a question and its answer: coach → background over a port, the prompt;
 * back, the model's words as they come, then that it is done or why not. To hang up is to stop it.
 */

const PORT = 'amends model';
const MOST = 100_000;

const Asked = v.object({
  system: v.pipe(v.string(), v.maxLength(MOST)),
  user: v.pipe(v.string(), v.maxLength(MOST)),
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/u)),
});
const Said = v.union([
  v.object({ is: v.literal('text'), text: v.string() }),
  v.object({ is: v.literal('done') }),
  v.object({ is: v.literal('failed'), reason: v.picklist(MODEL_FAILURES), detail: v.string() }),
]);
type Said = v.InferOutput<typeof Said>;

/** The model that is connected, as a content script asks it. Rejects with a `ModelError`, or as the signal was aborted. */
export const askModel: Model = (prompt, onText, signal) =>
  new Promise((resolve, reject) => {
    if (!isAlive()) return reject(new ModelError('gone'));
    if (signal.aborted) return reject(signal.reason);
    const port = browser.runtime.connect({ name: PORT });
    const end = () => {
      signal.removeEventListener('abort', stop);
      port.disconnect();
    };
    const stop = () => {
      end();
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
    port.onDisconnect.addListener(() => {
      signal.removeEventListener('abort', stop);
      reject(new ModelError('gone'));
    });
    port.onMessage.addListener((raw) => {
      const said = v.safeParse(Said, raw);
      if (!said.success) return;
      const message = said.output;
      if (message.is === 'text') return onText(message.text);
      end();
      if (message.is === 'done') resolve();
      else reject(new ModelError(message.reason, message.detail));
    });
    port.postMessage(prompt);
  });

/** How often a worker that waits for a model must be seen to live, in ms: Chrome ends an idle one after 30 s. */
const ALIVE = 20_000;

async function converse(port: Browser.runtime.Port, prompt: Prompt, model: Model, signal: AbortSignal): Promise<void> {
  const say = (said: Said) => {
    if (!signal.aborted) port.postMessage(said);
  };
  const alive = setInterval(() => void browser.runtime.getPlatformInfo(), ALIVE);
  try {
    await model(prompt, (text) => say({ is: 'text', text }), signal);
    say({ is: 'done' });
  } catch (error) {
    const { reason, detail } =
      error instanceof ModelError ? error : new ModelError('server', String((error as Error)?.message ?? error));
    say({ is: 'failed', reason, detail });
  } finally {
    clearInterval(alive);
  }
}

/** Answers those who ask the model, in the background. Call it in the first turn of the script. */
export function answerWith(model: Model): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== PORT || !senderOf(port.sender)) return;
    let asks = 0;
    const ended = new AbortController();
    port.onDisconnect.addListener(() => ended.abort());
    port.onMessage.addListener((raw) => {
      const asked = v.safeParse(Asked, raw);
      asks++;
      // One question a port: who asks again calls again, and can be hung up on.
      if (asked.success && asks === 1) void converse(port, asked.output, model, ended.signal);
      else port.disconnect();
    });
  });
}
