// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HINT_KINDS } from '../../lib/judge/letter.ts';
import { FAMILY, MARKS } from '../../lib/page/families.ts';
import { highlightCss } from '../../lib/page/highlight-style.ts';
import { lightness, themeBehind, watchTheme } from '../../lib/page/theme.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute('style');
});

describe('lightness', () => {
  it.each([
    ['rgb(255, 255, 255)', 1, 1],
    ['rgb(0, 0, 0)', 0, 1],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['rgb(0 0 0 / 50%)', 0, 0.5],
    ['color(srgb 1 1 1)', 1, 1],
    ['oklch(0.3 0.1 200)', 0.3, 1],
    ['lab(90 0 0 / 0.4)', 0.9, 0.4],
    ['transparent', 0, 0],
  ])('of %s', (colour, light, alpha) => {
    expect(lightness(colour)).toEqual({ light: expect.closeTo(light, 5), alpha });
  });

  it('is null for what it does not know', () => {
    expect(lightness('fog')).toBeNull();
    expect(lightness('')).toBeNull();
  });
});

describe('themeBehind', () => {
  const at = (html: string) => {
    document.body.innerHTML = html;
    return themeBehind(document.getElementById('editor')!);
  };

  it.each([
    ['<div id="editor"></div>', 'light'],
    ['<div style="background-color: rgb(30, 30, 30)"><div id="editor"></div></div>', 'dark'],
    [
      '<div style="background-color: black"><div style="background-color: white"><p id="editor"></p></div></div>',
      'light',
    ],
    [
      '<div style="background-color: rgb(20, 20, 20)"><div style="background-color: rgba(255, 255, 255, 0.1)"><p id="editor"></p></div></div>',
      'dark',
    ],
  ])('%s is %s', (html, theme) => {
    expect(at(html)).toBe(theme);
  });
});

describe('watchTheme', () => {
  it('tells the theme now, and again when the page changes it, until the signal', async () => {
    const controller = new AbortController();
    const told: string[] = [];
    const editor = document.createElement('div');
    document.body.append(editor);
    watchTheme(editor, (theme) => told.push(theme), controller.signal);
    document.body.style.backgroundColor = 'rgb(20, 20, 20)';
    await vi.waitFor(() => expect(told).toEqual(['light', 'dark']));
    controller.abort();
    document.body.style.backgroundColor = 'white';
    await Promise.resolve();
    expect(told).toEqual(['light', 'dark']);
  });
});

describe('the marks', () => {
  const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = (hex: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as [
      number,
      number,
      number,
    ];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (a: string, b: string) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  };

  it('differ by shape, not by colour alone', () => {
    const shapes = Object.values(MARKS).map(({ line }) => line);
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it.each(Object.entries(MARKS))('of %s can be seen on light and on dark', (_, { colour }) => {
    for (const background of ['#ffffff', '#f2f6fc', '#1f1f1f', '#292929']) {
      expect(contrast(colour, background)).toBeGreaterThanOrEqual(3);
    }
  });

  it('have a rule for every kind of hint', () => {
    for (const kind of HINT_KINDS) {
      expect(highlightCss()).toContain(
        `::highlight(amends-${kind}){text-decoration:underline ${MARKS[FAMILY[kind]].line}`,
      );
    }
  });
});
