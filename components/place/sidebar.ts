import type { Box, Placement } from '../../lib/session/state.ts';
import { bottom, clamp, firstFree, GAP, right, type Size, visiblePart } from './boxes.ts';

/** Full and least width of the sidebar in px. */
const WIDTHS = [320, 280];
const TALLEST = 720;
const SHORTEST = 460;
const TALLEST_SHEET = 420;
/** A sheet lower than this shows too little to be of use; one lower than that lays its parts out in a row. */
const LOWEST_SHEET = 84;
const LOW_SHEET = 240;
/** Its parts stand beside each other, which takes so much where the viewport has it. */
const NARROWEST_SHEET = 640;
/** A column lower than this is better laid out as a sheet, and so is one that takes half of a narrow window. */
const LOWEST_COLUMN = 360;
const NARROW = 800;
/** In a viewport as low as this (a page zoomed four or five times) a strip over a text's foot shows neither of them. */
const LOW = 320;

export interface SidebarPlace extends Box {
  /** Beside the compose window, or folded to a sheet below or above the text, which may have to be a low strip; `cover`: over all there is. */
  shape: 'side' | 'sheet' | 'strip' | 'cover';
}

/** As tall as the compose window, within bounds, and shifted into the viewport. */
function upright(compose: Box, viewport: Size): { top: number; height: number } {
  const height = Math.min(viewport.height - 2 * GAP, clamp(compose.height, SHORTEST, TALLEST));
  const isLow = bottom(compose) > viewport.height * 0.7;
  const top = isLow ? bottom(compose) - height : compose.top;
  return { height, top: clamp(top, GAP, viewport.height - GAP - height) };
}

/** The larger of the two free strips over the whole width, above and below all of these texts; no more than `most` px of it. */
function freeStrip(texts: Box[], viewport: Size, most: number): { top: number; height: number } {
  const top = Math.min(...texts.map((text) => text.top));
  const below = viewport.height - Math.max(...texts.map(bottom)) - 2 * GAP;
  const above = top - 2 * GAP;
  const height = Math.min(Math.max(below, above), most);
  return { height, top: below >= above ? viewport.height - GAP - height : Math.max(GAP, top - GAP - height) };
}

/** A column at the right edge, below or above boxes that fill the width: the thread above stays readable beside it. */
function column(texts: Box[], viewport: Size): SidebarPlace | null {
  const [width] = WIDTHS as [number];
  const strip = freeStrip(texts, viewport, TALLEST);
  if (strip.height < LOWEST_COLUMN || viewport.width < NARROW) return null;
  return { shape: 'side', left: viewport.width - GAP - width, width, ...strip };
}

/** Over the width of a compose window, and as wide as its parts beside each other want. */
function across(compose: Box, viewport: Size): { left: number; width: number } {
  const width = Math.min(viewport.width - 2 * GAP, Math.max(compose.width, NARROWEST_SHEET));
  return { width, left: clamp(compose.left, GAP, viewport.width - GAP - width) };
}

/**
 * The largest free strip over the whole width below or above the text; where none is of use a low one over the text's foot,
 * or all of a low viewport, until the text is gone on with.
 */
function sheet(text: Box, compose: Box, viewport: Size): SidebarPlace {
  const { left, width } = across(compose, viewport);
  const strip = freeStrip([text], viewport, TALLEST_SHEET);
  if (strip.height < LOWEST_SHEET && viewport.height <= LOW)
    return { shape: 'cover', left: GAP, top: GAP, width: viewport.width - 2 * GAP, height: viewport.height - 2 * GAP };
  if (strip.height < LOWEST_SHEET) {
    const low = Math.min(Math.round(viewport.height * 0.36), 300);
    return { shape: low < LOW_SHEET ? 'strip' : 'sheet', left, width, height: low, top: viewport.height - GAP - low };
  }
  return { shape: strip.height < LOW_SHEET ? 'strip' : 'sheet', left, width, ...strip };
}

/** A sheet above or below all texts, where it would be high enough to be no strip. */
function sheetOff(texts: Box[], compose: Box, viewport: Size): SidebarPlace | null {
  const strip = freeStrip(texts, viewport, TALLEST_SHEET);
  return strip.height < LOW_SHEET ? null : { shape: 'sheet', ...across(compose, viewport), ...strip };
}

/**
 * Where the sidebar stands: beside the compose window, else beside the text within it or beside another window, else in a column
 * or folded to a sheet below or above the text. Only where a window's text fills the screen does the sheet cover its foot, or all of a
 * viewport that is too low for both.
 * @param others the other compose windows on screen: their texts are spared wherever there is another place, the rest of them where
 * there is a choice
 */
export function placeSidebar({ compose, frame, editor }: Placement, viewport: Size, others: Placement[]): SidebarPlace {
  const seen = visiblePart(compose, viewport);
  const text = visiblePart(editor, viewport);
  const windows = others.map((other) => visiblePart(other.frame ?? other.compose, viewport));
  const texts = others.filter(({ visible }) => visible).map((other) => visiblePart(other.editor, viewport));
  const line = upright(seen, viewport);
  const candidates = WIDTHS.flatMap((width) =>
    [seen, text, ...windows]
      .flatMap((box) => [box.left - GAP - width, right(box) + GAP])
      .map((left) => ({ left, width, ...line })),
  );
  const beside = (avoid: Box[]): SidebarPlace | null => {
    const free = firstFree(candidates, viewport, [text, ...avoid]);
    return free && { shape: 'side', ...free };
  };
  const spared = [text, ...texts];
  const all = [visiblePart(frame ?? compose, viewport), ...windows];
  return (
    beside(windows) ??
    // Above windows that stand side by side: over the text of none, and over no bar with its ×.
    (windows.length > 0 ? column(all, viewport) : null) ??
    beside(texts) ??
    (texts.length > 0 ? (column(spared, viewport) ?? sheetOff(spared, seen, viewport)) : null) ??
    beside([]) ??
    column([text], viewport) ??
    sheet(text, seen, viewport)
  );
}
