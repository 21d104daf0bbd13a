/** Takes the draft's body, once the page is built, into shadow trees: as many, and as open, as the address's `shadows=open,closed` says. */
document.addEventListener('DOMContentLoaded', () => {
  const body = document.querySelector('[contenteditable=true][aria-multiline=true]');
  const place = document.createElement('div');
  body.replaceWith(place);
  let at = place;
  for (const mode of new URLSearchParams(location.search).get('shadows').split(',')) {
    const host = document.createElement('div');
    at.append(host);
    at = host.attachShadow({ mode });
  }
  at.append(body);
  // The page's own handle, for the test: nobody else finds a way into a closed tree.
  window.shadowed = body;
});
