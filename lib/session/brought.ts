/** Things that are known by a code and come when they are first needed. */
export interface Brought<Thing> {
  /** The thing where it is here; undefined until `load` is done. */
  get(code: string): Thing | undefined;
  /** Brings a thing; false where that fails. It is asked for once, and again only after a failure. */
  load(code: string): Promise<boolean>;
  /** Forgets all that came: it has changed, and is brought anew when it is next needed. */
  forget(): void;
  /** Brings all that came anew, now; until then it is here as it was. */
  again(): Promise<void>;
}

/**
 * @param fetch brings a thing; null where there is none
 * @param here those that need not be brought
 */
export function bringOnce<Thing>(
  fetch: (code: string) => Promise<Thing | null>,
  here: Map<string, Thing> = new Map(),
): Brought<Thing> {
  const coming = new Map<string, Promise<boolean>>();
  const came = new Set<string>();
  const bring = async (code: string): Promise<boolean> => {
    const thing = await fetch(code).catch(() => null);
    coming.delete(code);
    if (thing) {
      here.set(code, thing);
      came.add(code);
    }
    return thing !== null;
  };
  return {
    get: (code) => here.get(code),
    load(code) {
      if (here.has(code)) return Promise.resolve(true);
      const asked = coming.get(code) ?? bring(code);
      coming.set(code, asked);
      return asked;
    },
    forget() {
      for (const code of came) here.delete(code);
      came.clear();
    },
    async again() {
      await Promise.all([...came].map(bring));
    },
  };
}
