import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  resolve: { alias: { react: 'preact/compat', 'react-dom': 'preact/compat' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/browser/**'],
    // Nothing here leaves anything behind, and a jsdom for each file took longer than the tests.
    isolate: false,
    testTimeout: 30_000,
    server: { deps: { inline: ['zustand'] } },
  },
});
