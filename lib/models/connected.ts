import { patternOf } from '../host-pattern.ts';
import type { Settings } from '../storage/settings.ts';
import { builtInModel } from './built-in.ts';
import { endpointModel, endpointModels } from './endpoint.ts';
import { type Model, ModelError, type ModelFailure, type Prompt } from './model.ts';

/** What the background needs to reach the model that is connected. */
export interface Reach {
  settings(): Promise<Settings>;
  /** The key for an address, '' without one. Rejects where the browser can't read it. */
  key(url: string): Promise<string>;
  /** Whether the browser lets us reach a host, by its match pattern. */
  mayReach(pattern: string): Promise<boolean>;
  fetch: typeof fetch;
}

/** What a test of the connection found: the models on offer, or why it failed. */
export type ModelTest = { ok: true; models: string[] } | { ok: false; reason: ModelFailure; detail: string };

const HELLO: Prompt = { system: 'Answer with the word OK alone.', user: 'Are you there?', lang: 'en' };

const keyFor = ({ key }: Reach, url: string): Promise<string> =>
  key(url).catch(() => {
    throw new ModelError('storage');
  });

/** @param mail whether something of a mail is to be sent, to which the user must have agreed */
async function find(reach: Reach, mail: boolean): Promise<Model> {
  const { settings, mayReach, fetch } = reach;
  const { model } = await settings();
  if (!model || (mail && !model.agreed.length)) throw new ModelError('off');
  if (model.kind === 'built-in') return builtInModel();
  if (!(await mayReach(patternOf(model.url)))) throw new ModelError('permission');
  return endpointModel({ url: model.url, model: model.model, key: await keyFor(reach, model.url) }, fetch);
}

/** The model that the user has connected, looked up anew for each question. */
export const connectedModel =
  (reach: Reach): Model =>
  async (prompt, onText, signal) => {
    const model = await find(reach, true);
    await model(prompt, onText, signal);
  };

/** The models on offer at an address. Many gateways offer no list: hello tells more. */
async function offered(url: string, reach: Reach): Promise<string[]> {
  return endpointModels({ url, key: await keyFor(reach, url) }, reach.fetch).catch((error) => {
    if (error instanceof ModelError && /^(?:missing|shape)$/u.test(error.reason)) return [];
    throw error;
  });
}

/** Tries the connection: says hello, and asks for the models on offer. Never rejects. */
export async function testModel(reach: Reach): Promise<ModelTest> {
  try {
    const hello = await find(reach, false);
    const { model } = await reach.settings();
    const models = model?.kind === 'endpoint' ? await offered(model.url, reach) : [];
    // Which model is not said yet: the list is what the user chooses from.
    if (model?.kind === 'endpoint' && !model.model) return { ok: true, models };
    await hello(HELLO, () => {}, AbortSignal.timeout(60_000));
    return { ok: true, models };
  } catch (error) {
    const { reason, detail } = error instanceof ModelError ? error : new ModelError('slow');
    return { ok: false, reason, detail };
  }
}
