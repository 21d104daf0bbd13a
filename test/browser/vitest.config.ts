import { defineConfig } from 'vitest/config';

/** The built extension in real browsers, each file with its own: three at a time, for the tests wait more than they work. */
export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  test: {
    include: ['test/browser/**/*.test.ts'],
    environment: 'node',
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Conditions are awaited; the limit is for a busy machine.
    expect: { poll: { timeout: 8_000, interval: 40 } },
  },
});
