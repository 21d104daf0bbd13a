/**
 * The shared memory of what the host would have sent: `window.sent`, newest last. A pop-out writes to its opener's.
 * @param {{via: 'button' | 'keys', html: string, text: string, subject: string, to: string[]}} mail
 */
export function recordSent(mail) {
  window.sent = window.sent ?? [];
  window.sent.push(mail);
  const toast = document.querySelector('[role=alert]');
  if (toast) toast.textContent = `${mail.subject || '…'} ✓`;
}

window.sent = window.sent ?? [];

/**
 * Styles a popped-out window like the page that opened it.
 * @param {Document} popup
 */
export function copyStyles(popup) {
  for (const link of document.querySelectorAll('link[rel=stylesheet]')) {
    const copy = popup.createElement('link');
    copy.rel = 'stylesheet';
    copy.href = link.href;
    popup.head.append(copy);
  }
}
