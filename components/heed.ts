import { options, type VNode } from 'preact';

type Handler = (this: unknown, event: Event) => unknown;

/**
 * From here on, all that this script draws hears only the events that `heeds` lets through: asked at
 * each handler, with the event at its element, so that no way around the root leads to one. What is filled into a field is
 * taken of anyone: dictation and other aids write by script, and a field searches, unticks or picks a day, no more.
 */
export function heedOnly(heeds: (event: Event) => boolean): void {
  const before = options.vnode;
  const heeding = (handler: Handler): Handler =>
    function (event) {
      return heeds(event) ? handler.call(this, event) : undefined;
    };
  options.vnode = (vnode: VNode) => {
    if (typeof vnode.type === 'string') {
      const props = vnode.props as unknown as Record<string, unknown>;
      for (const name in props) {
        const handler = props[name];
        if (/^on(?!input|change)/i.test(name) && typeof handler === 'function')
          props[name] = heeding(handler as Handler);
      }
    }
    before?.(vnode);
  };
}
