import { draftLines, longDate, newest } from '../draft.ts';
import { type Html, html } from '../html.ts';
import type { Mail } from '../mails.ts';
import type { Scene } from '../scene.ts';

export interface ComposeOptions {
  /** Distinguishes several windows of one page. */
  nth: number;
  kind: 'new' | 'reply' | 'forward';
  /** The quote stands in the editor (expanded), or is kept apart in `input[name=uet]` (trimmed). */
  quote: 'expanded' | 'trimmed' | 'none';
  signature?: boolean;
  /** The draft has been saved before: it has an id. */
  saved?: boolean;
  draft?: string;
  /** No recipient yet. */
  unaddressed?: boolean;
  /** Somebody else is in Cc, as after "reply to all". */
  copied?: boolean;
}

const COPIED = { name: 'Jonas Lind', address: 'jonas.lind@harbourlane.example' };

/** The quoted mail as Gmail writes it: `div.gmail_quote > div.gmail_attr + blockquote`; a forward has no blockquote. */
function quote(scene: Scene, mail: Mail, kind: ComposeOptions['kind']): Html {
  const { labels, language } = scene;
  const lines = mail.paragraphs.map((text) => html`<div>${text}</div>`);
  const who = html`<strong class="gmail_sendername">${mail.name}</strong> <span dir="auto">&lt;${mail.address}&gt;</span>`;
  const when = longDate(mail.at, language);
  if (kind === 'forward') {
    return html`<br><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>${labels.from}: ${who}<br>${labels.subject}: ${scene.mail.subject}<br></div><br><br>${lines}</div>`;
  }
  return html`<br><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${when} ${who} ${labels.wrote}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${lines}</blockquote></div>`;
}

function signature(scene: Scene): Html {
  return html`<br><br><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr"><b>${scene.mail.me.name}</b><div>Northbridge Analytics</div></div></div>`;
}

function recipients(scene: Scene, { kind, unaddressed, copied }: ComposeOptions): Html {
  const to = unaddressed || kind === 'forward' ? [] : [scene.mail.client];
  return html`${row(scene, 'to', scene.labels.to, to)}${copied && row(scene, 'cc', 'Cc', [COPIED])}`;
}

function row(scene: Scene, name: 'to' | 'cc', label: string, people: Scene['mail']['client'][]): Html {
  if (scene.recipients === 'old') {
    const chips = people.map(
      ({ name: shown, address }) =>
        html`<div class="vR"><span class="vN" email="${address}"><div class="vT">${shown}</div><div class="vM"></div></span><input name="${name}" type="hidden" value="${`${shown} <${address}>`}"></div>`,
    );
    return html`<table class="GS"><tbody><tr class="bzf"><td class="ok"><span class="gO">${label}</span></td><td class="eV"><div class="oj"><div class="wO">${chips}<textarea rows="1" class="vO" name="${name}" aria-label="${label}" role="combobox" spellcheck="false" tabindex="1"></textarea></div></div></td></tr></tbody></table>`;
  }
  const chips = people.map(
    ({ name: shown, address }) =>
      html`<div role="option" class="afV" data-name="${shown}" data-hovercard-id="${address}" tabindex="-1"><div class="afW" translate="no">${shown}</div><div class="afX" role="button" tabindex="-1"></div></div>`,
  );
  return html`<div class="aUy"><div class="oL">${label}</div><div name="${name}" class="anm"><div role="listbox" class="afp" aria-multiselectable="true">${chips}</div><input type="text" role="combobox" class="agP" peoplekit-id="BbVjBd" aria-label="${label}" tabindex="1" autocomplete="off"></div></div>`;
}

function body(scene: Scene, options: ComposeOptions): Html {
  const { labels } = scene;
  const inside = html`${draftLines(options.draft ?? '')}${options.signature && signature(scene)}${options.quote === 'expanded' && quote(scene, newest(scene.mail), options.kind)}`;
  const n = options.nth;
  return html`<div class="Ap"><div class="Ar As" style="display:none"><textarea class="Ak" id=":a${n}" aria-label="${labels.body}" spellcheck="true" tabindex="1"></textarea></div><div class="Ar Au"><div id=":b${n}" class="Am aiL Al editable LW-avf tS-tW tS-tY" hidefocus="true" aria-label="${labels.body}" writingsuggestions="false" g_editable="true" role="textbox" aria-multiline="true" contenteditable="true" tabindex="1" style="direction:ltr;min-height:150px" aria-controls=":c${n}" aria-expanded="false">${inside}</div></div>${options.quote === 'trimmed' && html`<div class="aQw"><div class="ajR" role="button" tabindex="1" data-act="expand" data-tooltip="${labels.showTrimmed}" aria-label="${labels.showTrimmed}"><span class="ajT"></span></div></div>`}</div>`;
}

/** The part of a compose window that holds form, body and buttons (`.aaZ > .M9`), the same in every kind of window. */
export function composeContent(scene: Scene, options: ComposeOptions): Html {
  const { labels, mail } = scene;
  const { kind, nth } = options;
  const subject = kind === 'new' ? '' : `${kind === 'reply' ? 'Re' : 'Fwd'}: ${mail.subject}`;
  const hidden = {
    composeid: options.saved ? `f000${nth}` : 'undefined',
    draft: options.saved ? `#msg-a:r-48${nth}` : 'undefined',
    from: '',
    rm: kind === 'new' ? '' : '#msg-f:1859',
    rt: kind === 'new' ? '' : '#thread-f:1850',
    lts: '',
    ishtml: '0',
    subject,
    uet: options.quote === 'trimmed' ? quote(scene, newest(mail), kind).text : '',
  };
  const icon =
    kind === 'new'
      ? ''
      : html`<div class="Un J-JN-M-I" role="button" tabindex="1"><div class="${kind === 'forward' ? 'mI' : 'mK'}"></div></div>`;
  const tool = (command: string, label: string, sign: string) =>
    html`<div class="wG J-Z-I" command="${command}" role="button" tabindex="1" data-tooltip="${label}" aria-label="${label}" data-act="command">${sign}</div>`;
  return html`<div class="aaZ"><div class="M9"><div class="aoI" role="region" aria-label="${labels.newMessage}"><form class="bAs" enctype="multipart/form-data" method="POST">${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<div class="fX aXjCH">${icon}${recipients(scene, options)}</div><div class="aoD az6"${kind !== 'new' && html` style="display:none"`}><input name="subjectbox" class="aoT" spellcheck="true" placeholder="${labels.subject}" aria-label="${labels.subject}" tabindex="1" value="${subject}"></div></form>${body(scene, options)}<div class="IZ"><div class="Up"><div class="dC"><div class="T-I J-J5-Ji aoO v7 T-I-atl L3" role="button" tabindex="1" data-act="send" data-tooltip="${labels.send} ‪(Ctrl-Enter)‬" aria-label="${labels.send} ‪(Ctrl-Enter)‬">${labels.send}</div><div class="T-I hG T-I-atl L3" role="button" tabindex="1" aria-haspopup="true" aria-label="${labels.send}">▾</div></div></div><div class="aDg">${tool('+undo', labels.undo, '↶')}${tool('+bold', labels.bold, 'B')}</div><div class="oh J-Z-I" role="button" tabindex="1" data-act="discard" aria-label="${labels.discard}">⌫</div></div></div></div></div>`;
}

/** A pop-up compose window: the dialog with its title bar around the content. */
export function composeWindow(scene: Scene, options: ComposeOptions): Html {
  const { labels } = scene;
  const n = options.nth;
  const button = (name: string, act: string, label: string, sign: string) =>
    html`<button type="button" class="${name}" tabindex="1" data-act="${act}" aria-label="${label}">${sign}</button>`;
  return html`<div class="no"><div class="nH Hd" role="dialog" aria-labelledby=":t${n}"><div class="aDk"><div class="Hm"><h2 class="aYF" id=":t${n}">${labels.newMessage}</h2>${button('Hl', 'minimise', labels.minimise, '–')}${button('Hq', 'fullscreen', labels.fullScreen, '⤢')}${button('Hr', 'popout', labels.popOut, '↗')}${button('Ha', 'close', labels.close, '×')}</div></div><div class="aoP">${composeContent(scene, options)}</div></div></div>`;
}
