import { longDate } from '../draft.ts';
import { type Html, html } from '../html.ts';
import { type Mail, OTHERS } from '../mails.ts';
import type { Scene } from '../scene.ts';
import { type ComposeOptions, composeContent, composeWindow } from './compose.ts';

/**
 * The Gmail-shaped page, after facts as of November 2026. Scenes: `inbox` (no compose window), `popup` (one open at load),
 * `several` (two), `signature`, `thread` (a conversation, nothing open), `reply` (inline, quote trimmed), `reply-quote`
 * (inline, quote in the editor), `forward`, `window` (compose alone in its own browser window), `preview` (a dialog with a
 * textbox that is no mail, and a closed draft).
 */
export function gmailPage(scene: Scene, link: (file: string) => string): string {
  const address = scene.mail.me.address;
  const own = scene.name === 'window';
  const content = own
    ? html`<body class="xE xp"><div role="main" class="nH own">${composeContent(scene, options(scene, 1, 'new'))}</div>${templates(scene)}</body>`
    : html`<body class="aAU"><div class="nH bkL">${header(scene)}${aside(scene)}<div class="nH bkK"><div class="nH" role="main">${main(scene)}</div></div></div><div class="dw"><div class="nH"><div class="nH moles">${windows(scene)}</div></div></div><div class="aSs"><div class="aSt"></div></div><div role="alert" class="toast" aria-live="polite"></div>${templates(scene)}</body>`;
  const page = html`<!doctype html><html lang="${scene.language}" dir="ltr"><head><meta charset="utf-8"><title>${scene.labels.inbox} (3) - ${address} - Northbridge Mail</title><link rel="stylesheet" href="${link('gmail.css')}">${scene.editor === 'closure' && html`<script src="${link('closure.js')}"></script>`}<script type="module" src="${link('gmail.js')}"></script></head>${content}</html>`;
  return page.text;
}

function options(scene: Scene, nth: number, kind: ComposeOptions['kind']): ComposeOptions {
  const quote = scene.name === 'reply-quote' || kind === 'forward' ? 'expanded' : kind === 'reply' ? 'trimmed' : 'none';
  return {
    nth,
    kind,
    quote,
    draft: nth === 1 ? scene.draft : '',
    signature: scene.name === 'signature',
    saved: nth === 1,
    copied: scene.copied,
  };
}

function windows(scene: Scene): Html {
  const open = { popup: 1, signature: 1, several: 2 }[scene.name] ?? 0;
  const dialogs = Array.from({ length: open }, (_, i) => composeWindow(scene, options(scene, i + 1, 'new')));
  return html`${dialogs}${scene.name === 'preview' && html`<div class="aLF" role="dialog" aria-label="report.pdf"><div role="document"></div><textarea role="textbox" aria-multiline="true" aria-label="${scene.labels.body}"></textarea></div>`}`;
}

/** What the page's script clones when a window is opened: inert until then. */
function templates(scene: Scene): Html {
  const fresh = { draft: '', saved: false } as const;
  return html`<template id="new-window">${composeWindow(scene, { ...fresh, nth: 90, kind: 'new', quote: 'none', unaddressed: true })}</template><template id="new-reply">${composeContent(scene, { ...fresh, nth: 91, kind: 'reply', quote: 'trimmed' })}</template><template id="new-forward">${composeContent(scene, { ...fresh, nth: 92, kind: 'forward', quote: 'expanded' })}</template>`;
}

function header({ labels, mail }: Scene): Html {
  const { name, address } = mail.me;
  return html`<header class="gb" role="banner"><span class="logo">Mail</span><form role="search" class="gs"><input name="q" class="gb_se" aria-label="${labels.search}" placeholder="${labels.search}"></form><a class="gb_B" role="button" tabindex="0" href="https://accounts.google.com/SignOutOptions?service=mail" aria-label="${labels.account}: ${name} &#10;(${address})">${name.slice(0, 1)}</a></header>`;
}

function aside({ labels }: Scene): Html {
  return html`<nav class="aio" role="navigation"><div class="z0"><div class="T-I T-I-KE L3" role="button" tabindex="0" data-act="compose">${labels.compose}</div></div><a class="nav on" href="#inbox">${labels.inbox}</a><a class="nav" href="#sent">${labels.sent}</a><a class="nav" href="#drafts">${labels.drafts}</a></nav>`;
}

function main(scene: Scene): Html {
  const inThread = ['thread', 'reply', 'reply-quote', 'forward', 'preview'].includes(scene.name);
  if (inThread) return thread(scene);
  const rows = [
    {
      name: scene.mail.client.name,
      subject: scene.mail.subject,
      text: scene.mail.mails.at(-1)?.paragraphs[1] ?? '',
      time: '15:26',
    },
    ...OTHERS,
  ];
  return html`<table class="F" role="grid"><tbody>${rows.map((row, i) => html`<tr class="zA" role="row" tabindex="-1"${i === 0 && html` data-act="thread"`}><td class="yX">${row.name}</td><td class="xY"><b>${row.subject}</b> <span class="y2">${row.text}</span></td><td class="xW">${row.time}</td></tr>`)}</tbody></table>`;
}

function thread(scene: Scene): Html {
  const { labels, mail } = scene;
  const kind = scene.name === 'forward' ? 'forward' : 'reply';
  const open = ['reply', 'reply-quote', 'forward'].includes(scene.name);
  const box = open
    ? html`<div class="ip adB">${composeContent(scene, options(scene, 1, kind))}</div>`
    : html`<div class="ip"><span class="ams" role="link" tabindex="0" data-act="reply">${labels.reply}</span><span class="ams" role="link" tabindex="0" data-act="forward">${labels.forward}</span></div>`;
  return html`<div class="AO" data-thread-perm-id="thread-f:1850" data-legacy-thread-id="18f50"><div class="nH ha"><h2 class="hP" tabindex="-1" data-thread-perm-id="thread-f:1850">${mail.subject}</h2></div><div class="nH a98 iY" role="list">${mail.mails.map((one, i) => message(scene, one, i))}${scene.name === 'preview' && html`<div class="kv" role="listitem" tabindex="-1"><div class="adn" data-message-id="#msg-a:r77"><span class="gD" email="${mail.me.address}">${labels.drafts}</span><span class="y2">Dear Claire, I am</span></div></div>`}</div>${box}</div>`;
}

function message({ mail, language }: Scene, one: Mail, i: number): Html {
  const to = one.address === mail.me.address ? mail.client : mail.me;
  const quoted =
    one.quotes &&
    html`<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${to.name} &lt;<a href="mailto:${to.address}">${to.address}</a>&gt;:<br></div><blockquote class="gmail_quote">${one.quotes.map((text) => html`<div>${text}</div>`)}</blockquote></div>`;
  return html`<div class="h7" role="listitem" tabindex="-1"><div class="adn ads" data-message-id="#msg-f:185${i}" data-legacy-message-id="185${i}"><div class="gE iv gt"><h3 class="iw"><span class="gD" email="${one.address}" name="${one.name}" data-hovercard-id="${one.address}">${one.name}</span> <span class="go">&lt;${one.address}&gt;</span></h3><span class="hb"><span email="${to.address}" name="${to.name}" class="g2">${to.name}</span></span><span class="g3" title="${longDate(one.at, language)}" role="gridcell" tabindex="-1">${longDate(one.at, language)}</span></div><div class="ii gt"><div class="a3s aiL"><div dir="ltr">${one.paragraphs.map((text) => html`<div>${text}</div><div><br></div>`)}</div>${quoted}</div></div></div></div>`;
}
