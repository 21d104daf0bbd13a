/** Writes the whole page anew under whatever lives in it, with a compose window of its own. */
window.rewrite = (draft) => {
  const { trustedTypes } = window;
  const text = `<!doctype html><html lang="en"><head><title>Inbox - tomas@northbridge.example</title></head><body><form><input name="subjectbox" value="Report"><div name="to"><div role="option" data-hovercard-id="claire@example.org" data-name="Claire"></div></div></form><div class="editable" g_editable="true" role="textbox" aria-multiline="true" contenteditable="true"><div>${draft}</div></div><div role="button" class="aoO">Send</div></body></html>`;
  const policy = trustedTypes?.createPolicy('goog', { createHTML: (html) => html });
  document.open();
  document.write(policy ? policy.createHTML(text) : text);
  document.close();
};
