import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const notTests = ['**/node_modules/**', 'dist/**', '.next/**', '.runtime/**', '.data/**', 'e2e/specs/**'];

/**
 * `unit` needs nothing. `db` runs on a real Postgres, where each test file has a database of its own. `cluster` runs the
 * built programs, in several processes on a Postgres of their own.
 */
export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    // Two cores are what CI has; a slow machine shall not turn into failed tests.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Vitest leaves one core to itself, which on two of them doubles the time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    env: { TZ: 'UTC' },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx,mjs}'],
          exclude: [...notTests, '**/*.db.test.ts', '**/*.cluster.test.ts'],
        },
      },
      {
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: notTests,
          globalSetup: ['platform/testing/test-server.ts'],
        },
      },
      {
        test: {
          name: 'cluster',
          include: ['**/*.cluster.test.ts'],
          exclude: notTests,
        },
      },
    ],
  },
});
