import { defineConfig } from 'vitest/config';

/** The built extension in real browsers: one browser at a time, for there are two cores and one clipboard. */
export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  test: {
    include: ['test/browser/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Conditions are awaited; the limit is for a busy machine.
    expect: { poll: { timeout: 8_000, interval: 40 } },
  },
});
