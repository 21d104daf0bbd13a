import { describe, expect, it, vi } from 'vitest';
import { assertBuiltIn, builtInModel, downloadBuiltIn } from '../../lib/models/built-in.ts';

/* Chrome's model can't run here: this is its interface as the documentation has it. */
type Api = NonNullable<Parameters<typeof builtInModel>[0]>;

const streamOf = (says: string[]) =>
  new ReadableStream<string>({
    start(controller) {
      for (const piece of says) controller.enqueue(piece);
      controller.close();
    },
  });

function fake({ state = 'available', says = ['We ', 'are sorry.'], languages = ['en', 'fr', 'ja'] } = {}) {
  const destroy = vi.fn();
  const create = vi.fn(async (options: { monitor?: (monitor: EventTarget) => void } = {}) => {
    const monitor = new EventTarget();
    options.monitor?.(monitor);
    monitor.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.5 }));
    return { promptStreaming: () => streamOf(says), destroy };
  });
  const availability = vi.fn(async (options?: { expectedOutputs?: { languages: string[] }[] }) =>
    (options?.expectedOutputs?.every((output) => output.languages.every((code) => languages.includes(code))) ?? true)
      ? state
      : 'unavailable',
  );
  return { api: { create, availability } as unknown as Api, create, availability, destroy };
}

const signal = new AbortController().signal;
const prompt = { system: 'Be kind.', user: 'It broke.', lang: 'fr' };

describe('the browser’s own model', () => {
  it('says its answer piece by piece, in a session of its own that ends with it', async () => {
    const { api, create, destroy } = fake();
    const said: string[] = [];
    await builtInModel(api)(prompt, (piece) => said.push(piece), signal);
    expect(said).toEqual(['We ', 'are sorry.']);
    expect(create.mock.calls[0]?.[0]).toMatchObject({
      initialPrompts: [{ role: 'system', content: 'Be kind.' }],
      expectedInputs: [{ type: 'text', languages: ['en', 'fr'] }],
      expectedOutputs: [{ type: 'text', languages: ['fr'] }],
    });
    expect(destroy).toHaveBeenCalledOnce();
  });

  it('says why not: no model, another language, not downloaded yet', async () => {
    await expect(assertBuiltIn(undefined, 'en')).rejects.toMatchObject({ reason: 'unavailable' });
    await expect(assertBuiltIn(fake({ state: 'unavailable' }).api, 'en')).rejects.toMatchObject({
      reason: 'unavailable',
    });
    await expect(assertBuiltIn(fake().api, 'nb')).rejects.toMatchObject({ reason: 'language' });
    await expect(assertBuiltIn(fake({ state: 'downloadable' }).api, 'en')).rejects.toMatchObject({
      reason: 'download',
    });
  });

  it('fails clearly where it says nothing or too much, and ends its session', async () => {
    for (const [says, reason] of [
      [[], 'empty'],
      [['x'.repeat(130_000)], 'huge'],
    ] as const) {
      const { api, destroy } = fake({ says: [...says] });
      await expect(builtInModel(api)(prompt, () => {}, signal)).rejects.toMatchObject({ reason });
      expect(destroy).toHaveBeenCalledOnce();
    }
  });

  it('is downloaded on a click, telling how far it is', async () => {
    const { api, destroy } = fake({ state: 'downloadable' });
    const parts: number[] = [];
    await downloadBuiltIn(api, (part) => parts.push(part));
    expect(parts).toEqual([0.5]);
    expect(destroy).toHaveBeenCalledOnce();
  });
});
