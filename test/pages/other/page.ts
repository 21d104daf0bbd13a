import { OTHER_EDITORS } from '../editors/others.ts';
import { html } from '../html.ts';
import type { Scene } from '../scene.ts';

/**
 * A page that is no mail host, with every kind of field that a user might click Amends on for. Scenes: any for the page,
 * `frame` for what stands in its frame, and the name of an editor for a page with that one alone.
 */
export function otherPage(scene: Scene, link: (file: string) => string): string {
  const head = html`<head><meta charset="utf-8"><title>Help desk</title><link rel="stylesheet" href="${link('other.css')}"><script type="module" src="${link('other.js')}"></script></head>`;
  const field = (id: string) => html`<textarea id="${id}" rows="6">${scene.draft}</textarea>`;
  const editor = OTHER_EDITORS.find((name) => name === scene.name);
  if (editor)
    return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${editor}</title><link rel="stylesheet" href="${link('other.css')}"></head><body><label>Short<input id="short" type="text"></label><div class="around"><div id="other-editor"></div></div><script src="${link(`${editor}.js`)}"></script></body></html>`
      .text;
  if (scene.name === 'frame')
    return html`<!doctype html><html lang="en">${head}<body>${field('framed')}</body></html>`.text;
  const srcdoc = '<!doctype html><title>.</title><div id="in-srcdoc" contenteditable="true"><br></div>';
  return html`<!doctype html><html lang="en">${head}<body><h1>Ticket 4711: report never came</h1><p>Claire Whitfield wrote: when do we get the report?</p><label>Answer${field('answer')}</label><div id="rich" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Note"><div><br></div></div><label>Short<input id="short" type="text"></label><label>Password<input id="password" type="password"></label><textarea id="readonly" readonly aria-label="Log">fixed</textarea><textarea id="disabled" disabled aria-label="Off">off</textarea><div data-amends-off=""><textarea id="refused" aria-label="Not for Amends"></textarea></div><div id="fixed" tabindex="0" contenteditable="false">Not to be written in</div><shadow-box id="host"></shadow-box><iframe id="frame" src="/?scene=frame" title="Frame"></iframe><iframe id="srcdoc" srcdoc="${srcdoc}" title="Document in an attribute"></iframe></body></html>`
    .text;
}
