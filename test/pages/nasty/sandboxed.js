/**
 * Puts all of the page, once it is built, into a frame that has no origin, with no more rights than the address's
 * `sandbox=allow-scripts` gives: served there anew, without this script, or (`srcdoc`) as it stands.
 */
document.addEventListener('DOMContentLoaded', () => {
  if (window !== top) return;
  const asked = new URLSearchParams(location.search);
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', asked.get('sandbox'));
  frame.width = 1200;
  frame.height = 800;
  if (asked.has('srcdoc')) {
    const policy = window.trustedTypes.createPolicy('goog', { createHTML: (html) => html });
    frame.srcdoc = policy.createHTML(document.documentElement.outerHTML);
  } else frame.src = location.href;
  document.body.replaceChildren(frame);
});
