import type { CDPSession, Page } from 'playwright-core';

/** What is going on in a world of scripts: observers and timers by their kind, listeners by what they are on and their type. */
export type Tally = Record<string, number>;

/** What Chromium counts in a page, after its rubbish is gone. */
export interface Weight {
  nodes: number;
  listeners: number;
}

/** Has a world count what its scripts begin and end. It runs there and uses nothing of this file. */
function count(): void {
  type Method = (this: object, ...args: never[]) => unknown;
  const going = new Map<object, string>();
  const wrap = (holder: object, name: string, make: (old: Method) => Method) => {
    const methods = holder as Record<string, Method>;
    methods[name] = make(methods[name]!);
  };
  for (const kind of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'PerformanceObserver'] as const) {
    const { prototype } = globalThis[kind];
    wrap(
      prototype,
      'observe',
      (old) =>
        function (...args) {
          going.set(this, kind);
          return old.apply(this, args);
        },
    );
    wrap(
      prototype,
      'disconnect',
      (old) =>
        function (...args) {
          going.delete(this);
          return old.apply(this, args);
        },
    );
  }

  const timers = new Map<unknown, string>();
  for (const [begin, end] of [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval'],
    ['requestAnimationFrame', 'cancelAnimationFrame'],
  ] as const) {
    wrap(
      globalThis,
      begin,
      (old) =>
        function (...[work, ...rest]: unknown[]) {
          const id = old.call(
            this,
            ...([
              (...given: unknown[]) => {
                if (begin !== 'setInterval') timers.delete(id);
                (work as (...all: unknown[]) => void)(...given);
              },
              ...rest,
            ] as never[]),
          );
          timers.set(id, begin);
          return id;
        } as Method,
    );
    wrap(
      globalThis,
      end,
      (old) =>
        function (...args) {
          timers.delete(args[0]);
          return old.apply(this, args);
        },
    );
  }

  // Held weakly: what is counted must not be kept by the counting.
  type Heard = { target: WeakRef<EventTarget>; type: string; handler: WeakRef<object>; capture: boolean };
  const heard = new Set<Heard>();
  const isCapture = (options: unknown) =>
    typeof options === 'object' && options ? !!(options as { capture?: boolean }).capture : !!options;
  const drop = (target: EventTarget, type: string, handler: unknown, capture: boolean) => {
    for (const one of heard) {
      const same = one.target.deref() === target && one.handler.deref() === handler;
      if (same && one.type === type && one.capture === capture) heard.delete(one);
    }
  };
  const add = EventTarget.prototype.addEventListener;
  wrap(
    EventTarget.prototype,
    'addEventListener',
    () =>
      function (this: EventTarget, type: string, handler: EventListener, options?: AddEventListenerOptions) {
        const signal = typeof options === 'object' ? options?.signal : undefined;
        if (!signal?.aborted && !(this instanceof AbortSignal)) {
          const capture = isCapture(options);
          drop(this, type, handler, capture);
          const one = { target: new WeakRef(this), type, handler: new WeakRef(handler), capture };
          heard.add(one);
          if (signal) add.call(signal, 'abort', () => heard.delete(one));
        }
        return add.call(this, type, handler, options);
      } as unknown as Method,
  );
  wrap(
    EventTarget.prototype,
    'removeEventListener',
    (old) =>
      function (this: EventTarget, type: string, handler: unknown, options: unknown) {
        drop(this, type, handler, isCapture(options));
        return old.call(this, ...([type, handler, options] as never[]));
      } as unknown as Method,
  );

  const nameOf = (target: EventTarget): string | null => {
    if (target === window) return 'window';
    if (target instanceof Node) return target.isConnected ? target.nodeName.toLowerCase() : null;
    return target instanceof MessagePort ? null : target.constructor.name;
  };
  const tally = () => {
    const found: Record<string, number> = {};
    const note = (name: string) => {
      found[name] = (found[name] ?? 0) + 1;
    };
    for (const kind of going.values()) note(kind);
    for (const kind of timers.values()) note(kind);
    for (const { target: held, type } of heard) {
      const target = held.deref();
      const name = target ? nameOf(target) : null;
      if (name) note(`${type} on ${name}`);
    }
    return found;
  };
  Object.assign(globalThis, { tally });
}

/** Counts what Amends' own scripts begin in a page from now on, and do not end. The page must have its world already. */
export async function tallyOf(page: Page) {
  const protocol = await page.context().newCDPSession(page);
  const id = await worldOf(protocol);
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await protocol.send('Runtime.evaluate', {
      ...{ expression, contextId: id, returnByValue: true },
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  };
  await evaluate(`(${count})()`);
  await protocol.send('Performance.enable');
  return {
    tally: () => evaluate('tally()') as Promise<Tally>,
    async weight(): Promise<Weight> {
      await protocol.send('HeapProfiler.collectGarbage');
      const { metrics } = await protocol.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
      return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
    },
  };
}

/** The world that Amends' scripts have in a page to themselves. */
async function worldOf(protocol: CDPSession): Promise<number> {
  const worlds: { id: number; name: string }[] = [];
  protocol.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await protocol.send('Runtime.enable');
  const world = worlds.find(({ name }) => name === 'Amends');
  if (!world) throw new Error(`no world of Amends among ${worlds.map(({ name }) => `"${name}"`).join(', ')}`);
  return world.id;
}
