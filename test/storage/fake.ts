import { fakeBrowser } from 'wxt/testing/fake-browser';

// Import this before anything of Amends that asks for the browser.
Object.assign(globalThis, { chrome: fakeBrowser, browser: fakeBrowser });

export { fakeBrowser };
