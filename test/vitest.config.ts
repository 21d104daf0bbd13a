import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/browser/**'],
    // Nothing here leaves anything behind, and a jsdom for each file took longer than the tests.
    isolate: false,
    testTimeout: 30_000,
  },
});
