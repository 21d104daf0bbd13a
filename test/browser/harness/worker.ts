import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ChromiumRun } from './chromium.ts';

/** What a page of the extension has. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/** The extension's worker, which a browser ends when it likes. */
export interface WorkerHandle {
  /** Ends it, as the browser does after half a minute without work; done when it is gone. The next message starts it. */
  stop(): Promise<void>;
  /** Ends it while it is waited for: whoever waits may have started it again before this is done. */
  end(): Promise<void>;
  /** Starts it, with its files or its scripting out of order: it answers nothing that wants them, until it is ended. */
  hang(what: 'files' | 'scripting'): Promise<void>;
  /** Done once it has been asked for what is out of order. */
  hung(): Promise<void>;
}

/** What makes the worker wait for ever, as it would for a slow disk. */
const NEVER = '() => { globalThis.hung = true; return new Promise(() => {}); }';
const BREAKS = { files: `fetch = ${NEVER}`, scripting: `chrome.scripting.executeScript = ${NEVER}` };

/** Evaluates an expression in a target and gives its value. The driver itself loses sight of a worker that starts again. */
async function evaluateIn(browser: CDPSession, targetId: string, expression: string): Promise<unknown> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const reply = new Promise<string>((resolve) => {
    const take = (event: { sessionId: string; message: string }) => {
      if (event.sessionId !== sessionId || !event.message.startsWith('{"id":1,')) return;
      browser.off('Target.receivedMessageFromTarget', take);
      resolve(event.message);
    };
    browser.on('Target.receivedMessageFromTarget', take);
  });
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression, returnByValue: true } });
  await browser.send('Target.sendMessageToTarget', { sessionId, message });
  const { result } = JSON.parse(await reply) as { result: { result: { value?: unknown } } };
  await browser.send('Target.detachFromTarget', { sessionId });
  return result.result.value;
}

/** Takes hold of the worker of an extension's run. @param inside a page of the extension, open in a tab of its own */
export async function workerOf(run: ChromiumRun, inside: Page): Promise<WorkerHandle> {
  const browser = await run.context.browser()!.newBrowserCDPSession();
  const targets = async () => {
    const { targetInfos } = await browser.send('Target.getTargets');
    return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.includes(run.id));
  };
  const evaluate = async (expression: string) => {
    const [target] = await targets();
    return target && evaluateIn(browser, target.targetId, expression);
  };
  const end = async () => {
    for (const { targetId } of await targets()) await browser.send('Target.closeTarget', { targetId }).catch(() => {});
  };
  const stop = async () => {
    // A message that was under way may start it again.
    await expect
      .poll(async () => {
        await end();
        return (await targets()).length;
      })
      .toBe(0);
  };
  return {
    stop,
    end,
    async hang(what) {
      await end();
      await inside.evaluate(() => chrome.runtime.sendMessage({ amends: 'languages' }).catch(() => {}));
      await evaluate(BREAKS[what]);
    },
    hung: () => expect.poll(() => evaluate('globalThis.hung')).toBe(true),
  };
}
