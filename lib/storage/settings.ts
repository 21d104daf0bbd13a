import * as v from 'valibot';
import { HINT_KINDS, type HintKind } from '../judge/letter.ts';
import { mendFields, mendList } from './mend.ts';
import { type Mended, makeStore } from './store.ts';

export const SHORTCUTS = ['toggle', 'next', 'previous'] as const;
export type ShortcutName = (typeof SHORTCUTS)[number];
export type Shortcuts = Record<ShortcutName, string>;

/** A hint that the user called wrong: kept on this machine alone, for the user to read and send if they like. */
export interface Report {
  kind: HintKind;
  quote: string;
  /** ISO date-time. */
  at: string;
}

export const MODEL_SCOPES = ['phrase', 'letter'] as const;
export type ModelScope = (typeof MODEL_SCOPES)[number];

/** The model of the user's own: Chrome's, or one behind an address that speaks OpenAI's protocol. Its key is kept apart (`model-key.ts`). */
export type ModelSettings = {
  /** What the user has seen going out to it, and agreed to: a phrase's sentence, the whole mail. */
  agreed: ModelScope[];
} & ({ kind: 'built-in' } | { kind: 'endpoint'; url: string; model: string });

/** What the user has chosen, and what they reported. */
export interface Settings {
  /** Hostnames where Amends stays off, in lower case. */
  offSites: string[];
  /** Kinds of hint that are never shown. */
  offKinds: HintKind[];
  /** Keys as tinykeys writes them (`Alt+Shift+KeyA`); an empty one is no shortcut. */
  shortcuts: Shortcuts;
  /** Oldest first, at most `MOST_REPORTS`. */
  reports: Report[];
  /** Null until one is connected. */
  model: ModelSettings | null;
  /** Ids of the templates that the user keeps at hand. */
  favourites: string[];
  /** Ids of the templates taken last, the latest first, at most `MOST_RECENT`. */
  recent: string[];
  /** Whether `/` at the start of a line opens the picker of templates. */
  slash: boolean;
}

export const MOST_REPORTS = 200;
export const MOST_RECENT = 8;

export const DEFAULTS: Settings = {
  offSites: [],
  offKinds: [],
  shortcuts: { toggle: 'Alt+Shift+KeyA', next: 'Alt+Shift+KeyN', previous: 'Alt+Shift+KeyP' },
  reports: [],
  model: null,
  favourites: [],
  recent: [],
  slash: false,
};

// At least one key held down beside Shift, so that no shortcut takes a letter from the draft; or a function key.
const KEYS =
  /^(?:(?:(?:Alt|Control|Meta|Shift|\$mod)\+)*(?:Alt|Control|Meta|\$mod)\+(?:(?:Alt|Control|Meta|Shift|\$mod)\+)*\w+|(?:Shift\+)?F\d{1,2}|)$/;

/** Whether these keys can be a shortcut: `Alt+Shift+KeyA`, `F7`, or none at all. */
export const isShortcut = (keys: string): boolean => KEYS.test(keys);

const Kind = v.picklist(HINT_KINDS);
const Site = v.pipe(v.string(), v.nonEmpty());
const Id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100));
const Keys = v.pipe(v.string(), v.check(isShortcut));
const ReportItem = v.object({ kind: Kind, quote: v.string(), at: v.pipe(v.string(), v.isoTimestamp()) });

const Agreed = v.array(v.picklist(MODEL_SCOPES));
const ModelItem = v.union([
  v.object({ agreed: Agreed, kind: v.literal('built-in') }),
  v.object({ agreed: Agreed, kind: v.literal('endpoint'), url: v.pipe(v.string(), v.url()), model: v.string() }),
]);

/** Makes settings of anything that was saved. */
export function mendSettings(raw: unknown): Mended<Settings> {
  const outer = mendFields(
    {
      offSites: v.array(v.unknown()),
      offKinds: v.array(v.unknown()),
      shortcuts: v.object({}),
      reports: v.array(v.unknown()),
      model: v.nullable(ModelItem),
      favourites: v.array(v.unknown()),
      recent: v.array(v.unknown()),
      slash: v.boolean(),
    },
    DEFAULTS,
    raw,
  );
  const offSites = mendList(Site, outer.value.offSites);
  const offKinds = mendList(Kind, outer.value.offKinds);
  const shortcuts = mendFields<Shortcuts>(
    { toggle: Keys, next: Keys, previous: Keys },
    DEFAULTS.shortcuts,
    outer.value.shortcuts,
  );
  const reports = mendList(ReportItem, outer.value.reports);
  const favourites = mendList(Id, outer.value.favourites);
  const recent = mendList(Id, outer.value.recent);
  return {
    value: {
      ...outer.value,
      offSites: offSites.value,
      offKinds: offKinds.value,
      shortcuts: shortcuts.value,
      reports: reports.value.slice(-MOST_REPORTS),
      favourites: favourites.value,
      recent: recent.value.slice(0, MOST_RECENT),
    },
    broken: [outer, offSites, offKinds, shortcuts, reports, favourites, recent].some((part) => part.broken),
  };
}

/** The user's settings. Version 1 is `test/storage/examples/settings.1.json`. */
export const settings = makeStore<Settings>({ name: 'settings', version: 1, migrations: {}, mend: mendSettings });

/** Whether Amends stays off on a host. */
export const isOff = ({ offSites }: Settings, hostname: string): boolean => offSites.includes(hostname.toLowerCase());

const withItem = <T>(list: T[], item: T, there: boolean): T[] =>
  there ? (list.includes(item) ? list : [...list, item]) : list.filter((one) => one !== item);

/** The settings with Amends off (or on again) on a host. */
export const setSite = (now: Settings, hostname: string, off: boolean): Settings => ({
  ...now,
  offSites: withItem(now.offSites, hostname.toLowerCase(), off),
});

/** The settings with a kind of hint never shown (or shown again). */
export const setKind = (now: Settings, kind: HintKind, off: boolean): Settings => ({
  ...now,
  offKinds: withItem(now.offKinds, kind, off),
});

/** The settings with the user's word that the model may be asked about this much of a mail. */
export const agreeToModel = (now: Settings, scope: ModelScope): Settings => ({
  ...now,
  model: now.model && { ...now.model, agreed: withItem(now.model.agreed, scope, true) },
});

/** The settings with a template among the favourites, or no longer. */
export const setFavourite = (now: Settings, id: string, kept: boolean): Settings => ({
  ...now,
  favourites: withItem(now.favourites, id, kept),
});

/** The settings with a template as the one taken last. */
export const addRecent = (now: Settings, id: string): Settings => ({
  ...now,
  recent: [id, ...withItem(now.recent, id, false)].slice(0, MOST_RECENT),
});

/** The settings with one more report; the oldest goes where there are too many. */
export const addReport = (now: Settings, report: Report): Settings => ({
  ...now,
  reports: [...now.reports, report].slice(-MOST_REPORTS),
});
