/// <reference types="dom-chromium-ai" />
import { type Model, ModelError, makeHearing } from './model.ts';

type Api = typeof LanguageModel;

/** Chrome's own model, where this browser has one. */
export const builtIn = (): Api | undefined => (globalThis as { LanguageModel?: Api }).LanguageModel;

/** Codes of ours that the interface writes in another way. */
const CODES: Record<string, string> = { nb: 'no' };

/** What is spoken: the prompt's English, and the draft's language, in which it must answer. */
const spoken = (lang: string): LanguageModelCreateCoreOptions => {
  const code = CODES[lang] ?? lang;
  return {
    expectedInputs: [{ type: 'text', languages: [...new Set(['en', code])] }],
    expectedOutputs: [{ type: 'text', languages: [code] }],
  };
};

/**
 * Whether the browser's model can answer in a language. Rejects with a `ModelError`: 'unavailable' without a model,
 * 'language' where it knows others, 'download' where it must be fetched first, which wants a click of the user's.
 */
export async function assertBuiltIn(api: Api | undefined, lang: string): Promise<void> {
  if (!api) throw new ModelError('unavailable');
  const state = await api.availability(spoken(lang)).catch(() => 'unavailable' as const);
  if (state === 'available') return;
  if (state !== 'unavailable') throw new ModelError('download');
  const any = await api.availability().catch(() => 'unavailable' as const);
  throw new ModelError(any === 'unavailable' ? 'unavailable' : 'language');
}

/** Has the browser fetch its model. To be called on a click. @param onProgress from 0 to 1 */
export async function downloadBuiltIn(api: Api | undefined, onProgress: (part: number) => void): Promise<void> {
  if (!api) throw new ModelError('unavailable');
  const session = await api
    .create({
      ...spoken('en'),
      monitor: (monitor) => monitor.addEventListener('downloadprogress', ({ loaded }) => onProgress(loaded)),
    })
    .catch((error) => {
      throw new ModelError('unavailable', String(error?.message ?? error));
    });
  session.destroy();
}

/** The browser's own model. A session for each question: nothing of one mail is known in the next. */
export function builtInModel(api: Api | undefined = builtIn()): Model {
  return async ({ system, user, lang }, onText, signal) => {
    await assertBuiltIn(api, lang);
    try {
      const session = await (api as Api).create({
        ...spoken(lang),
        initialPrompts: [{ role: 'system', content: system }],
        signal,
      });
      try {
        const reader = session.promptStreaming(user, { signal }).getReader();
        const hearing = makeHearing(onText);
        for (;;) {
          const { value, done } = await reader.read();
          if (done) break;
          hearing.say(value);
        }
        hearing.end();
      } finally {
        session.destroy();
      }
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      throw error instanceof ModelError ? error : new ModelError('unavailable', String((error as Error)?.message));
    }
  };
}
