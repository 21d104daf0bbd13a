import { defineConfig } from 'vitest/config';

/** The built extension in real browsers, each file with its own: two at a time on two cores. */
export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  test: {
    include: ['test/browser/**/*.test.ts'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // Conditions are awaited; the limit is for a busy machine.
    expect: { poll: { timeout: 15_000, interval: 40 } },
  },
});
