import { longDate } from '../draft.ts';
import { type Html, html } from '../html.ts';
import { type Mail, OTHERS } from '../mails.ts';
import type { Scene } from '../scene.ts';
import { type ComposeOptions, compose } from './compose.ts';

/**
 * The page shaped like Outlook on the web, after facts as of October 2026. Scenes: `inbox` (a conversation is read, nothing
 * open), `new`, `signature`, `inside-signature` (the text was written inside the signature's element), `tabs` (two drafts,
 * one behind a tab), `reply` (inline, quoted mail in the body), `reply-collapsed` (its wells not there yet), `forward`.
 */
export function outlookPage(scene: Scene, link: (file: string) => string): string {
  const { name, address } = scene.mail.me;
  const rooster = scene.editor.startsWith('rooster9') ? 'rooster9.js' : 'rooster8.js';
  return html`<!doctype html><html lang="${scene.language}" dir="ltr"><head><meta charset="utf-8"><title>${scene.labels.inbox} - ${name} - Outlook</title><meta name="app" content="owamail"><meta name="editor" content="${scene.editor}"><link rel="stylesheet" href="${link('outlook.css')}">${scene.editor !== 'bare' && html`<script src="${link(rooster)}"></script>`}<script type="module" src="${link('outlook.js')}"></script></head><body><div id="app" class="app-20"><header class="top-21" role="banner"><span>Outlook</span><form role="search"><input type="text" autocomplete="off" class="search-22" aria-label="${scene.labels.search}" placeholder="${scene.labels.search}"></form><button type="button" id="O365_MainLink_Me" class="me-23">${name.slice(0, 1)}</button><div id="mectrl_flyout" style="display:none"><div id="mectrl_currentAccount_primary">${name}</div><div id="mectrl_currentAccount_secondary">${address}</div></div></header><nav class="nav-24" role="navigation"><button type="button" class="new-25" data-act="compose">${scene.labels.compose}</button><div role="tree"><div role="treeitem" aria-selected="true" tabindex="0">${scene.labels.inbox}</div><div role="treeitem" tabindex="-1">${scene.labels.sent}</div><div role="treeitem" tabindex="-1">${scene.labels.drafts}</div></div></nav>${list(scene)}${readingPane(scene)}</div><div role="alert" class="toast-26" aria-live="polite"></div>${templates(scene)}</body></html>`
    .text;
}

function options(scene: Scene, nth: number, kind: ComposeOptions['kind']): ComposeOptions {
  const signature = { signature: 'below', 'inside-signature': 'around' }[scene.name] as ComposeOptions['signature'];
  return { nth, kind, signature, draft: nth === 1 ? scene.draft : '', collapsed: scene.name === 'reply-collapsed' };
}

function templates(scene: Scene): Html {
  return html`<template id="new-mail">${compose(scene, { nth: 90, kind: 'new', blank: true })}</template><template id="new-reply">${compose(scene, { nth: 91, kind: 'reply' })}</template><template id="new-forward">${compose(scene, { nth: 92, kind: 'forward' })}</template>`;
}

function list(scene: Scene): Html {
  const first = {
    name: scene.mail.client.name,
    subject: scene.mail.subject,
    text: scene.mail.mails.at(-1)?.paragraphs[1] ?? '',
    time: '15:26',
  };
  return html`<div role="listbox" class="list-27" aria-label="${scene.labels.inbox}">${[first, ...OTHERS].map((row, i) => html`<div role="option" class="item-28" aria-selected="${i === 0 ? 'true' : 'false'}" tabindex="-1"><b>${row.name}</b><span>${row.time}</span><div>${row.subject}</div><div class="preview-29">${row.text}</div></div>`)}</div>`;
}

function readingPane(scene: Scene): Html {
  const { name } = scene;
  const tabs = name === 'tabs';
  const writing = ['new', 'signature', 'inside-signature', 'tabs'].includes(name);
  const open =
    writing &&
    html`${compose(scene, options(scene, 1, 'new'))}${tabs && compose(scene, { ...options(scene, 2, 'new'), behind: true, blank: true })}`;
  const strip =
    tabs &&
    html`<div role="tablist" class="tabs-30">${[1, 2].map((nth) => html`<button type="button" role="tab" aria-selected="${nth === 1 ? 'true' : 'false'}" data-act="tab" aria-controls="docking_InitVisiblePart_${nth - 1}">${nth === 1 ? scene.mail.subject : scene.labels.newMessage}</button>`)}</div>`;
  return html`<div id="ReadingPaneContainerId" role="main" class="pane-31">${open || conversation(scene)}${strip}</div>`;
}

function conversation(scene: Scene): Html {
  const kind = scene.name === 'forward' ? 'forward' : 'reply';
  const writing = ['reply', 'reply-collapsed', 'forward'].includes(scene.name);
  return html`<div class="subject-32"><div role="heading" aria-level="2" title="${scene.mail.subject}"><span>${scene.mail.subject}</span></div></div>${writing && compose(scene, options(scene, 1, kind))}<div class="thread-33" role="list">${scene.mail.mails.toReversed().map((mail, i) => message(scene, mail, i))}</div><div class="answer-34"><button type="button" data-act="reply">${scene.labels.reply}</button><button type="button" data-act="forward">${scene.labels.forward}</button></div>`;
}

function message({ mail, language, labels }: Scene, one: Mail, i: number): Html {
  const to = one.address === mail.me.address ? mail.client : mail.me;
  const quoted =
    one.quotes &&
    html`<div id="x_appendonsend"></div><hr><div id="x_divRplyFwdMsg" dir="ltr"><b>${labels.from}:</b> ${to.name} &lt;${to.address}&gt;</div><div>${one.quotes.map((text) => html`<p>${text}</p>`)}</div>`;
  return html`<div role="listitem" class="mail-35"><div class="head-36"><div class="avatar-37" aria-hidden="true">${one.name.slice(0, 1)}</div><div class="from-38"><span title="${one.address}" data-testid="senderName">${one.name}</span></div><div class="to-39">${labels.to}: <span>${to.name}</span></div><div class="time-40" data-testid="sentTime">${longDate(one.at, language)}</div></div><div data-test-id="mailMessageBodyContainer"><div role="document" tabindex="0" aria-label="${labels.body}" id="UniqueMessageBody_${i}"><div class="rps_a1"><div>${one.paragraphs.map((text) => html`<div>${text}</div><div><br></div>`)}</div>${quoted}</div></div></div></div>`;
}
