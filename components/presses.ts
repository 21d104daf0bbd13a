/** What can be pressed. */
const CONTROLS = 'button, summary, a, input, select, label';
/** What one may press many times in a row: it steps, or is turned on and off by the browser itself. */
const AGAIN = '.steps button, summary, input, select, label';
const PRESSING = ['Enter', ' '];

/** The control of a root that an event is on; null for any other place. */
function controlOf(event: Event, root: ShadowRoot): Element | null {
  const path = event.composedPath();
  if (!path.includes(root)) return null;
  const [target] = path;
  return (target as Element).closest?.(CONTROLS) ?? null;
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** What switches Amends off or pauses it: nobody who presses it by mistake sees what happened. */
const GRAVE = 'footer:not(.decide) button';
/** A second click on such so soon after the first, in ms, and so near to it, in px, was meant for what was there: nobody reads so fast what has come. */
const SOON = 800;
const NEAR = 3;

/**
 * Has a double click, or a key that is held, do what one press does. That may bring something else under the pointer or the
 * focus, or take itself away: the second would then switch Amends off, insert once more, or send the mail from under a card.
 * Of what switches Amends off that holds for a slow second click too. Until the signal.
 */
export function heedFirstPress(root: ShadowRoot, signal: AbortSignal): void {
  let clicked: Element | null = null;
  /** Where and when the mouse went down last, and whether something grave had just come under it. */
  let [x, y, at, came] = [0, 0, Number.NEGATIVE_INFINITY, false];
  let pressed: Element | null = null;
  const isOne = (first: Element | null, control: Element | null) =>
    control === first && (!control || control.matches(AGAIN));

  const hearMouse = (event: MouseEvent) => {
    if (!event.isTrusted) return;
    const control = controlOf(event, root);
    if (event.detail > 1) return isOne(clicked, control) || stop(event);
    if (event.type === 'mousedown') {
      const isNear = Math.abs(event.clientX - x) <= NEAR && Math.abs(event.clientY - y) <= NEAR;
      const isSoon = event.timeStamp - at < SOON;
      came = isSoon && isNear && clicked !== null && control !== clicked && control?.matches(GRAVE) === true;
      [x, y, at] = [event.clientX, event.clientY, event.timeStamp];
      clicked = control;
    }
    // A key makes a click too, of detail 0.
    if (!came || event.detail !== 1) return;
    stop(event);
    if (event.type === 'click') came = false;
  };
  const hearKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || !PRESSING.includes(event.key)) return;
    const control = controlOf(event, root);
    if (event.type === 'keydown' && !event.repeat) pressed = control;
    // Of a key that went down elsewhere there is nothing to hold back.
    else if (pressed && (event.repeat ? !isOne(pressed, control) : control !== pressed)) stop(event);
  };
  // Before the page hears of it, and before our own.
  const view = root.ownerDocument.defaultView;
  const how = { signal, capture: true };
  for (const type of ['mousedown', 'mouseup', 'click', 'dblclick'] as const)
    view?.addEventListener(type, hearMouse, how);
  for (const type of ['keydown', 'keypress', 'keyup'] as const) view?.addEventListener(type, hearKey, how);
}
