/** Puts all of the page, once it is built, into a form that answers for the DOM's names with its fields. */
document.addEventListener('DOMContentLoaded', () => window.clobber(document.body, ...document.body.children));
