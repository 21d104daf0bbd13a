import type { Page } from 'playwright-core';
import { BODY } from './typing.ts';

const THINGS = ['the report', 'the invoice', 'the order', 'the server', 'the mailing', 'the contract', 'the delivery'];
const NAMES = ['Tom', 'Anna', 'Peter', 'Lucy', 'Mark', 'Nora', 'Paul', 'Vera'];
const DAYS = ['Monday', 'Tuesday', 'Thursday', 'the 3rd of May', 'the 12th of June', 'the 20th of July'];
const HURTFUL: ((thing: string, name: string, day: string) => string)[] = [
  (thing, name, day) => `${name} in accounting forgot to check ${thing} on ${day}.`,
  (thing, _, day) => `We are sorry if ${thing} of ${day} caused any inconvenience.`,
  (thing, name) => `We will look into ${thing} for ${name} as soon as possible.`,
  (thing, name, day) => `You should have told ${name} about ${thing} before ${day}.`,
  (thing, _, day) => `Mistakes were made with ${thing} on ${day}.`,
  (thing, name, day) => `This was just a small glitch in ${thing} that ${name} saw on ${day}.`,
];
const A_PARAGRAPH = 5;

/** A mail of so many characters in which each sentence hurts, no two alike. */
export function longDraft(length: number): string {
  const paragraphs: string[] = ['Dear Claire,'];
  let sentences: string[] = [];
  for (let nth = 0, written = 0; written < length; nth++) {
    const pick = (list: string[], by: number) =>
      list[(nth * by + Math.floor(nth / list.length)) % list.length] as string;
    const say = HURTFUL[nth % HURTFUL.length] as (typeof HURTFUL)[number];
    const sentence = say(pick(THINGS, 3), pick(NAMES, 5), pick(DAYS, 1));
    sentences.push(sentence);
    written += sentence.length + 1;
    if (sentences.length < A_PARAGRAPH) continue;
    paragraphs.push(sentences.join(' '));
    sentences = [];
  }
  return [...paragraphs, ...(sentences.length ? [sentences.join(' ')] : []), 'Best,\nTomas'].join('\n\n');
}

/** Puts a draft into the body as it would come from the host, each line in an element of its own, and touches a key. */
export async function putDraft(page: Page, draft: string): Promise<void> {
  await page.locator(BODY).evaluate((body, text) => {
    const lines = text.split('\n').map((line) => {
      const element = document.createElement('div');
      element.append(line || document.createElement('br'));
      return element;
    });
    body.replaceChildren(...lines);
  }, draft);
  await page.locator(BODY).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' ');
}

/** Counts the frames that a page draws: one that is held up draws none. */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counted = { frames: 0 };
    Object.assign(globalThis, { counted });
    const count = () => {
      counted.frames += 1;
      requestAnimationFrame(count);
    };
    count();
  });
}

/** How many frames were drawn since it was last asked. */
export const framesDrawn = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { counted } = globalThis as unknown as { counted: { frames: number } };
    const { frames } = counted;
    counted.frames = 0;
    return frames;
  });
