import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInside, overlaps, type Size, visiblePart } from '../../components/place/boxes.ts';
import { placeNotice } from '../../components/place/notice.ts';
import { placeRing, RING } from '../../components/place/ring.ts';
import { placeSidebar } from '../../components/place/sidebar.ts';
import type { Placement } from '../../lib/session/state.ts';

const VIEW: Size = { width: 1240, height: 740 };
const popup: Placement = {
  compose: { left: 640, top: 150, width: 520, height: 560 },
  editor: { left: 652, top: 268, width: 496, height: 390 },
  visible: true,
};

/** Any viewport with a compose window somewhere on it and an editor within. */
const scenes = fc
  .record({
    width: fc.integer({ min: 360, max: 2000 }),
    height: fc.integer({ min: 400, max: 1300 }),
    left: fc.integer({ min: 0, max: 300 }),
    top: fc.integer({ min: -200, max: 250 }),
    wide: fc.integer({ min: 300, max: 1400 }),
    high: fc.integer({ min: 200, max: 1500 }),
    sides: fc.integer({ min: 0, max: 60 }),
    head: fc.integer({ min: 0, max: 150 }),
    foot: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ width, height, left, top, wide, high, sides, head, foot }) => ({
    view: { width, height },
    placement: {
      compose: { left, top, width: wide, height: high },
      editor: {
        left: left + sides,
        top: top + head,
        width: wide - 2 * sides,
        height: Math.max(20, high - head - foot),
      },
      visible: true,
    },
  }));

describe('the sidebar', () => {
  it('stands left of a compose window at the right', () => {
    expect(placeSidebar(popup, VIEW, [])).toEqual({ shape: 'side', left: 312, top: 150, width: 320, height: 560 });
  });

  it('goes to the right where another window is at the left', () => {
    const other = { left: 100, top: 150, width: 500, height: 560 };
    const wide = { width: 1600, height: 740 };
    const neighbour = { compose: other, editor: other, visible: true };
    expect(placeSidebar(popup, wide, [neighbour]).left).toBe(1168);
  });

  it('above two windows that stand side by side, and over the bar of neither', () => {
    const view = { width: 1280, height: 860 };
    const at = (left: number): Placement => ({
      compose: { left, top: 572, width: 540, height: 288 },
      frame: { left, top: 534, width: 540, height: 326 },
      editor: { left: left + 16, top: 640, width: 508, height: 160 },
      visible: true,
    });
    expect(placeSidebar(at(660), view, [at(104)])).toEqual({
      shape: 'side',
      left: 952,
      top: 8,
      width: 320,
      height: 518,
    });
  });

  it('folds to a sheet below the text on a narrow screen', () => {
    const narrow: Placement = {
      compose: { left: 0, top: 0, width: 420, height: 700 },
      editor: { left: 12, top: 150, width: 396, height: 240 },
      visible: true,
    };
    const { shape, top } = placeSidebar(narrow, { width: 420, height: 740 }, []);
    expect(shape).toBe('sheet');
    expect(top).toBeGreaterThan(390);
  });

  it('never covers the text being written, unless that fills the screen', () => {
    fc.assert(
      fc.property(scenes, ({ view, placement }) => {
        const place = placeSidebar(placement, view, []);
        expect(isInside(place, view)).toBe(true);
        const text = visiblePart(placement.editor, view);
        const strip = Math.max(text.top, view.height - text.top - text.height);
        if (strip >= 110) expect(overlaps(place, text)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

it('the sidebar takes all of a viewport that is too low for it and the text, and no more than it has', () => {
  const zoomed = { width: 256, height: 172 };
  const full: Placement = {
    compose: { left: 0, top: -300, width: 540, height: 600 },
    editor: { left: 16, top: -40, width: 500, height: 300 },
    visible: true,
  };
  expect(placeSidebar(full, zoomed, [])).toEqual({ shape: 'cover', left: 8, top: 8, width: 240, height: 156 });
  const short = { ...full, editor: { left: 16, top: 2, width: 500, height: 60 } };
  const below = placeSidebar(short, zoomed, []);
  expect(overlaps(below, short.editor)).toBe(false);
  expect(isInside(below, zoomed)).toBe(true);
});

describe('the ring', () => {
  it('stands outside a pop-up window, at its foot', () => {
    expect(placeRing(popup, VIEW, [])).toEqual({ left: 596, top: 666, width: RING, height: RING });
  });

  it('is on screen, and off the text wherever there is room for it', () => {
    fc.assert(
      fc.property(scenes, ({ view, placement }) => {
        const ring = placeRing(placement, view, []);
        const text = visiblePart(placement.editor, view);
        const seen = visiblePart(placement.compose, view);
        if (!seen.width || !seen.height || !text.height) return;
        expect(isInside(ring, view)).toBe(true);
        const hasRoom = seen.left >= RING + 12 || view.width - seen.left - seen.width >= RING + 12;
        if (hasRoom) expect(overlaps(ring, text)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('does not stand on the window beside', () => {
    const other = { left: 100, top: 150, width: 520, height: 560 };
    expect(overlaps(placeRing(popup, VIEW, [other]), other)).toBe(false);
  });
});

it('the ring stands above the bar of a minimised neighbour, and below its own', () => {
  const bar = { left: 84, top: 670, width: 540, height: 40 };
  const framed = { ...popup, frame: { left: 640, top: 110, width: 520, height: 600 } };
  const placed = placeRing(framed, { width: 1180, height: 740 }, [bar]);
  expect(overlaps(placed, bar)).toBe(false);
  expect(placed).toMatchObject({ left: 596, top: 626 });
});

it('a notice stands at the ring, off the text', () => {
  const ring = placeRing(popup, VIEW, []);
  const notice = placeNotice(ring, popup.editor, VIEW);
  expect(isInside(notice, VIEW)).toBe(true);
  expect(overlaps(notice, popup.editor)).toBe(false);
});

it('a notice is no wider than a very narrow viewport', () => {
  const narrow = { width: 256, height: 172 };
  const placed = placeRing({ compose: popup.editor, editor: popup.editor, visible: true }, narrow, []);
  expect(isInside(placeNotice(placed, popup.editor, narrow), narrow)).toBe(true);
});

it('a notice leaves the button in sight that is to be pressed again, however narrow the viewport', () => {
  const sizes = [320, 480, 800].flatMap((width) => [400, 640, 900].map((height): Size => ({ width, height })));
  for (const size of sizes) {
    // The text fills the window, but for a bar with the button at its foot.
    const editor = { left: 0, top: 40, width: size.width, height: size.height - 100 };
    const compose = { left: 0, top: 0, ...size };
    const button = { left: 16, top: size.height - 52, width: 98, height: 36 };
    const ring = { left: size.width - RING - 4, top: size.height - RING - 8, width: RING, height: RING };
    for (const one of [ring, placeRing({ compose, editor, visible: true }, size, [])]) {
      const placed = placeNotice(one, editor, size, button);
      expect(overlaps(placed, button), JSON.stringify(size)).toBe(false);
      expect(isInside(placed, size), JSON.stringify(size)).toBe(true);
    }
  }
});
