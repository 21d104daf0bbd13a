import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { rolldown } from 'rolldown';
import { pagesOf } from '../browser/harness/pages.ts';
import { closureEditor } from '../pages/editors/closure.ts';
import { roosterEditor } from '../pages/editors/rooster.ts';
import { findBrowser } from '../run/browsers.ts';

/** The editors that drafts are written in: a plain contenteditable, RoosterJS, Closure's field, a textarea. */
export const EDITORS = ['bare', 'rooster9', 'rooster9-native-undo', 'rooster8', 'closure', 'textarea'] as const;
/** One editor of each way of undoing: the browser's, RoosterJS's snapshots and Closure's. `insertion.test.ts` goes through all. */
export const UNDO_OF_THEIR_OWN = ['bare', 'rooster9', 'closure'] as const;
export type EditorKind = (typeof EDITORS)[number];

const wrappers = path.resolve(import.meta.dirname, '../pages/static');

/** The page's craft as one classic script that sets `amends`. */
export async function bundle(): Promise<string> {
  const build = await rolldown({ input: path.join(import.meta.dirname, 'in-page.ts'), logLevel: 'warn' });
  const { output } = await build.generate({ format: 'iife', name: 'amends' });
  await build.close();
  return output[0].code;
}

/** A host's own starter of an editor, as a classic script that sets globals. */
const starter = (file: string) =>
  readFileSync(path.join(wrappers, file), 'utf8').replaceAll('export function', 'function');

/** The body of a page with an editor `#editor` of this kind, and the scripts that make it one, to run in order. */
export function editorPage(kind: EditorKind, content = ''): { body: string; scripts: string[] } {
  const tag = kind === 'textarea' ? 'textarea' : 'div';
  const attributes =
    tag === 'div' ? 'contenteditable="true" role="textbox" aria-multiline="true"' : 'rows="8" cols="60"';
  const body = `<${tag} id="editor" ${attributes}>${content}</${tag}><button id="other">other</button>`;
  if (kind === 'closure') {
    const start = 'closureField(document.getElementById("editor"), () => {})';
    return { body, scripts: [closureEditor(), starter('closure-field.js'), start] };
  }
  if (!kind.startsWith('rooster')) return { body, scripts: [] };
  // The library's own name for its bundle may be that of the starter.
  const wrapper = starter('rooster-editor.js').replace('function roosterEditor', 'function startRooster');
  const start = `startRooster(document.getElementById("editor"), ${JSON.stringify(kind)})`;
  return { body, scripts: [roosterEditor(kind === 'rooster8' ? 8 : 9), wrapper, start] };
}

/** Starts Chromium without an extension, and gives pages with an editor and the page's craft in them. */
export async function startPages() {
  const script = await bundle();
  const profile = mkdtempSync(path.join(tmpdir(), 'amends-pages-'));
  // A profile's pages are tabs of one window; any other page is a window of its own, with a window's costs.
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium').path,
    headless: true,
    viewport: { width: 900, height: 600 },
    args: ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });

  const take = pagesOf(context);

  /** A page of this body, with `amends` in it. */
  const open = async (html: string): Promise<Page> => {
    const page = await take();
    await page.goto('about:blank');
    await page.setContent(`<!doctype html><meta charset="utf-8"><style>#editor{outline:none}</style>${html}`);
    await page.addScriptTag({ content: script });
    return page;
  };

  /** A page with an editor `#editor` of this kind that holds `content` (plain text in a textarea); `coach` stands ready in the page. */
  const openEditor = async (kind: EditorKind, content = ''): Promise<Page> => {
    const { body, scripts } = editorPage(kind, content);
    const page = await open(body);
    for (const code of scripts) await page.addScriptTag({ content: code });
    await page.evaluate('globalThis.coach = amends.coach(document.getElementById("editor"))');
    await page.focus('#editor');
    return page;
  };

  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { open, openEditor, close };
}

/** The exact HTML of the editor, or a textarea's text. */
export const html = (page: Page): Promise<string> =>
  page.$eval('#editor', (element) => (element as HTMLTextAreaElement).value ?? element.innerHTML);

type Coach = ReturnType<typeof import('./in-page.ts').coach>;
export type InPage = { coach: Coach; amends: typeof import('./in-page.ts') };

/** Runs something with the page's `coach`; what it gives is copied out of the page. */
export const withCoach = <Result, Argument>(
  page: Page,
  act: (coach: Coach, argument: Argument) => Result | Promise<Result>,
  argument?: Argument,
): Promise<Result> => page.evaluate(`(${act})(globalThis.coach, ${JSON.stringify(argument)})`) as Promise<Result>;
