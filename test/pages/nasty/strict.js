/** Keeps what its policies (`nasty.ts`) refused, by whom: an extension that works within them is refused nothing. */
window.refused = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
  window.refused.push(`${effectiveDirective} ${blockedURI} ${sourceFile}`),
);
