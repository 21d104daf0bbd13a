/** A field inside an open shadow root, itself in another one. */
customElements.define(
  'shadow-box',
  class extends HTMLElement {
    connectedCallback() {
      const inner = document.createElement('div');
      const field = document.createElement('textarea');
      field.id = 'shadowed';
      field.setAttribute('aria-label', 'In the shadow');
      inner.attachShadow({ mode: 'open' }).append(field);
      this.attachShadow({ mode: 'open' }).append(inner);
    }
  },
);
