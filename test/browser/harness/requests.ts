/** One network request that a browser made. */
export interface SeenRequest {
  url: string;
  /** The address of the frame or worker that asked. */
  from: string;
}

/** Addresses that never leave the browser. */
const INSIDE = /^(data|blob|about|chrome|chrome-extension|moz-extension|resource|devtools):/;

/** Whether an address is answered by the browser itself. */
export const isInside = (url: string): boolean => INSIDE.test(url);

/** Collects every request that would leave the browser and is not one of the served pages' own. */
export class RequestLog {
  readonly seen: SeenRequest[] = [];
  /** Those of the extension's worker or pages, never emptied: what no test may leave unsaid. */
  private readonly ours: SeenRequest[] = [];

  /** Hears of every request of the browser, whatever becomes of it. */
  hear(url: string, from: string): void {
    if (!INSIDE.test(url) && /^(chrome|moz)-extension:/.test(from)) this.ours.push({ url, from });
  }

  /** Throws where the extension has asked for anything outside the browser but at this origin. */
  assertNone(allowed?: string): void {
    const wrong = this.ours.filter(({ url }) => new URL(url).origin !== allowed);
    if (wrong.length) throw new Error(`the extension made requests: ${JSON.stringify(wrong)}`);
  }

  /** Notes a request unless it stays inside the browser or is a page of ours (`served`) asking for itself. */
  note(request: SeenRequest, served: boolean): void {
    if (!INSIDE.test(request.url) && !served) this.seen.push(request);
  }
}
