import { draftLines, longDate, newest } from '../draft.ts';
import { type Html, html } from '../html.ts';
import type { Scene } from '../scene.ts';

export interface ComposeOptions {
  nth: number;
  kind: 'new' | 'reply' | 'forward';
  draft?: string;
  signature?: 'below' | 'around' | undefined;
  /** Kept in the page behind another tab. */
  behind?: boolean;
  /** The recipients' wells are not there until the header row is focused. */
  collapsed?: boolean;
  /** No recipient and subject yet. */
  blank?: boolean;
}

const FONT = 'font-family: Aptos, Calibri, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);';

/** Pills in the forms that were seen: `Name <addr>`, address alone, and a presence word glued to a name without address. */
function pill(n: number, label: string, name: string): Html {
  return html`<span id="REK_${n}" class="_Entity _EType_RECIPIENT_ENTITY _EReadonly_1" contenteditable="false" draggable="true" aria-label="${label}"><span class="pill-${n}"><span class="presence-17"><i aria-hidden="true"></i></span><span class="textContainer-41"><span class="individualText-42">${name}</span></span><button type="button" tabindex="-1" class="x-9">×</button></span></span>`;
}

function well(nth: number, which: 'TO' | 'CC', label: string, pills: Html[]): Html {
  const id = `MSG_${(0x5ca1ab1e + nth).toString(16)}_${which}`;
  return html`<div class="row-3"><button type="button" class="wellLabel-4">${label}</button><div role="group" id="${id}" aria-label="${label}" class="well-5"><div class="wellText-6" role="textbox" contenteditable="true" aria-label="${label}" tabindex="0">${pills}&#8203;</div></div></div>`;
}

function recipients(scene: Scene, options: ComposeOptions): Html {
  const { client } = scene.mail;
  if (options.collapsed) return html`<div class="row-3 collapsed-8" tabindex="0"><span>${client.name}</span></div>`;
  const empty = options.blank || options.kind === 'forward';
  const to = empty ? [] : [pill(10 * options.nth, `${client.name} <${client.address}>`, client.name)];
  const cc = empty
    ? []
    : [
        pill(10 * options.nth + 1, 'offlineJonas Lind', 'Jonas Lind'),
        pill(10 * options.nth + 2, 'accounts@northbridge.example', 'accounts@northbridge.example'),
      ];
  return html`${well(options.nth, 'TO', scene.labels.to, to)}${well(options.nth, 'CC', 'Cc', cc)}`;
}

function quote(scene: Scene): Html {
  const { labels, language, mail } = scene;
  const last = newest(mail);
  return html`<div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000"><b>${labels.from}:</b> ${last.name} &lt;${last.address}&gt;<br><b>${labels.sent}:</b> ${longDate(last.at, language)}<br><b>${labels.to}:</b> ${mail.me.name} &lt;${mail.me.address}&gt;<br><b>${labels.subject}:</b> ${mail.subject}</font><div> </div></div><div>${last.paragraphs.map((text) => html`<p>${text}</p>`)}</div>`;
}

function content(scene: Scene, options: ComposeOptions): Html {
  const line = html`<div class="elementToProof" style="${FONT}"><br></div>`;
  const lines = draftLines(options.draft ?? '', 'elementToProof', line);
  const name = html`<div style="${FONT}">${scene.mail.me.name}</div><div style="${FONT}">Northbridge Analytics</div>`;
  const signed = {
    around: html`<div id="Signature" class="elementToProof">${lines}${line}${name}</div>`,
    below: html`${lines}${line}<div id="Signature" class="elementToProof">${name}</div>`,
    none: lines,
  }[options.signature ?? 'none'];
  return html`${signed}${options.kind !== 'new' && quote(scene)}`;
}

/** A compose window: its docking part with send button, wells, subject and body. An inline reply has no subject field. */
export function compose(scene: Scene, options: ComposeOptions): Html {
  const { labels, mail } = scene;
  const { nth, kind } = options;
  const subject =
    kind === 'new' ? (options.blank ? '' : mail.subject) : kind === 'forward' ? `Fw: ${mail.subject}` : null;
  return html`<div id="docking_InitVisiblePart_${nth - 1}" class="dock-1"${options.behind && html` style="display:none"`}><div data-app-section="Form_Content" class="form-2"><div class="bar-7"><span class="split-11"><button type="button" id="splitButton-r${nth}__primaryActionButton" class="send-12" title="${labels.send} (Ctrl+Enter)" aria-label="${labels.send}" data-act="send">${labels.send}</button><button type="button" id="splitButton-r${nth}__menuButton" class="send-12" aria-haspopup="menu" aria-label="${labels.send}">▾</button></span><button type="button" id="discardCompose" class="flat-13" aria-label="${labels.discard}" data-act="discard">${labels.discard}</button><button type="button" class="flat-13" aria-label="${labels.popOut}" data-act="popout">↗</button></div>${recipients(scene, options)}${subject !== null && html`<div class="row-3"><input type="text" autocomplete="off" class="subject-14" aria-label="${labels.subject}" placeholder="${labels.subject}" value="${subject}"></div>`}<div id="editorParent_${nth}" class="parent-15"><div id="body_${nth}" role="textbox" aria-multiline="true" contenteditable="true" tabindex="0" aria-label="${labels.body}" class="dFCbN DziEn EditorClass" style="user-select:text">${content(scene, options)}</div></div></div></div>`;
}
