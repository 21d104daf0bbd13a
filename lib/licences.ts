/*
 * Whose code is in what is built, and under which words: MIT, BSD, Apache and the like ask that these go along with it.
 * Read off the bundles themselves, at build time; nothing of this file is in them.
 */

/** A package of which something is in what is built. */
export interface Notice {
  name: string;
  version: string;
  /** As the package names it: an SPDX expression. */
  licence: string;
  /** The words of its licence, and what it wants said of others. */
  text: string;
}

/** How files are read. */
export interface Files {
  /** The names in a folder. */
  list(folder: string): string[];
  read(path: string): string;
}

/** What a package has taken into its own files, where a bundle no longer shows it. */
const INSIDE: Record<string, string[]> = { '@wxt-dev/storage': ['dequal'] };

/**
 * The folder of the package that a module is of, by the module's id as bundlers write it; null for our own code. What a
 * bundler puts in of its own (`\0vite/preload-helper.js`) is that package's.
 * @param root where `node_modules` stands
 */
export function packageOf(module: string, root: string): string | null {
  const [, bundler] = /^\0(vite|rolldown)\//.exec(module) ?? [];
  if (bundler) return `${root}/node_modules/${bundler}`;
  return /^[^\0].*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(module.replaceAll('\\', '/'))?.[0] ?? null;
}

/** The folders of packages, with those of what they have taken in. */
export const withInside = (folders: Iterable<string>): string[] => {
  const all = [...folders].flatMap((folder) => {
    const [, before, name] = /^(.*\/node_modules\/)(.*)$/.exec(folder) ?? [];
    return [folder, ...(INSIDE[name ?? ''] ?? []).map((inner) => before + inner)];
  });
  return [...new Set(all)];
};

/** The packagers' own licences are followed by those of what packages them, which is not in our bundles. */
const OF_OTHERS = /^# Licenses of bundled dependencies[\s\S]*$/mu;

/**
 * What is to be said of a package. Throws where it brings no words of a licence along.
 * @param known the words of those that have no file of them, by name
 */
export function noticeOf(folder: string, files: Files, known: Record<string, string> = {}): Notice {
  const { name, version, license } = JSON.parse(files.read(`${folder}/package.json`)) as Record<string, string>;
  if (!name || !version || !license) throw new Error(`${folder} names no licence`);
  const texts = files
    .list(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/iu.test(file))
    .sort()
    .map((file) => files.read(`${folder}/${file}`).replace(OF_OTHERS, ''));
  const text = texts.length ? texts.join('\n\n') : known[name];
  if (!text?.trim()) throw new Error(`${name} brings no licence along`);
  return { name, version, licence: license, text: text.replace(/\r\n?/gu, '\n').trim() };
}

const RULE = '-'.repeat(80);
const titleOf = ({ name, version, licence }: Notice): string => `${name} ${version} (${licence})`;

/** All notices as one text: a list of the packages, then each with its words. The same for the same packages, in whatever order. */
export function noticesText(notices: readonly Notice[]): string {
  const unique = new Map(notices.map((notice) => [titleOf(notice), notice]));
  const sorted = [...unique].sort(([one], [other]) => (one < other ? -1 : 1));
  const list = sorted.map(([title]) => `  ${title}`).join('\n');
  const each = sorted.map(([title, { text }]) => `${RULE}\n${title}\n${RULE}\n\n${text}\n`).join('\n');
  return `Parts of these packages are in Amends:\n\n${list}\n\nThe words of their licences follow.\n\n${each}`;
}
