import type { CDPSession, Page } from 'playwright-core';

export async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}

export async function measured(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return session;
}

/** What is waited for: the ring, the sidebar, or one underlined phrase more. */
export type Drawn = 'ring' | 'sidebar' | 'hint';
interface Waiting {
  drawn?: Promise<number>;
}

/**
 * Ms from the next event of a type in the page to the end of the first frame that shows what is waited for, after `act`
 * has caused that event; not a number where it has not come within 20 s.
 */
export async function untilDrawn(page: Page, type: string, what: Drawn, act: () => Promise<void>): Promise<number> {
  await page.evaluate(
    ([event, wanted]) => {
      const hints = () => {
        let sum = 0;
        for (const [name, ranges] of CSS.highlights as unknown as Iterable<[string, Set<Range>]>)
          if (name.startsWith('amends-') && name !== 'amends-active') sum += ranges.size;
        return sum;
      };
      const before = hints();
      const box = (selector: string) =>
        document.querySelector('amends-root')?.shadowRoot?.querySelector(selector)?.getBoundingClientRect().width ?? 0;
      const isThere = () =>
        wanted === 'hint' ? hints() > before : box(wanted === 'ring' ? 'button' : '[role="complementary"]') > 0;
      (globalThis as Waiting).drawn = new Promise((resolve) => {
        const begin = ({ timeStamp }: Event) => {
          const look = () => {
            if (performance.now() - timeStamp > 20_000) return resolve(Number.NaN);
            if (!isThere()) return requestAnimationFrame(look);
            // A task that is posted within a frame runs once it is painted.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - timeStamp);
            return port2.postMessage(null);
          };
          requestAnimationFrame(look);
        };
        addEventListener(event!, begin, { capture: true, once: true });
      });
    },
    [type, what],
  );
  await act();
  return page.evaluate(() => (globalThis as Waiting).drawn!);
}

interface Noted {
  longTasks?: number[];
}

/** Notes the tasks of a page that last more than 50 ms; gives how many there were. */
export async function noteLongTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const noted: number[] = [];
    (globalThis as Noted).longTasks = noted;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.push(duration);
    }).observe({ type: 'longtask' });
  });
  return () => page.evaluate(() => (globalThis as Noted).longTasks?.length ?? 0);
}
