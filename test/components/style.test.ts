import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messages } from './texts.ts';

const css = readFileSync(join(import.meta.dirname, '../../components/style/tokens.css'), 'utf8');
const colours = Object.fromEntries(
  [...css.matchAll(/--(\w+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name, [light, dark]]),
) as Record<string, [string, string]>;

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each([['light', 0] as const, ['dark', 1] as const])('the %s theme has enough contrast', (_, theme) => {
  it.each([
    ['text', 4.5, ['ink', 'soft', 'accent', 'none', 'weak', 'done'], ['paper', 'wash']],
    ['text on a tint', 4.5, ['ink', 'accent'], ['tint']],
    ['text on a slot', 4.5, ['ink'], ['slot']],
    ['shapes', 3, ['edge'], ['paper']],
  ])('%s', (_name, least, fronts, backs) => {
    for (const front of fronts) {
      for (const back of backs) {
        expect(contrast(colours[front]![theme], colours[back]![theme]), `${front} on ${back}`).toBeGreaterThanOrEqual(
          least,
        );
      }
    }
  });
});

it('no text shouts', () => {
  const loud = Object.entries(messages).filter(([, message]) => /[!！]|—/.test(String(message)));
  expect(loud).toEqual([]);
});
