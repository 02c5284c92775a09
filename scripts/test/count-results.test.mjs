import { expect, test } from 'vitest';
import { countPlaywright } from './run-playwright.mjs';
import { countVitest } from './run-vitest.mjs';

const vitest = (numPassedTests, numFailedTests, testResults = []) => ({
  numPassedTests,
  numFailedTests,
  testResults,
});
const unloadable = { status: 'failed', assertionResults: [] };

test.each([
  ['all well', vitest(3, 0), 0, { passed: 3, failed: 0 }],
  [
    'a failed test',
    vitest(2, 1, [{ status: 'failed', assertionResults: [{}] }]),
    1,
    { passed: 2, failed: 1 },
  ],
  ['a file that cannot be loaded', vitest(3, 0, [unloadable]), 1, { passed: 3, failed: 1 }],
  ['an error outside of any test', vitest(3, 0), 1, { passed: 3, failed: 1 }],
  ['no report at all', undefined, 1, { passed: 0, failed: 1 }],
])('vitest: %s', (_, report, code, count) => {
  expect(countVitest(report, code)).toEqual(count);
});

const playwright = (expected, flaky, unexpected) => ({ stats: { expected, flaky, unexpected } });

test.each([
  ['all well', playwright(2, 1, 0), 0, { passed: 3, failed: 0 }],
  ['a failed test', playwright(2, 0, 1), 1, { passed: 2, failed: 1 }],
  ['the instance did not start', playwright(0, 0, 0), 1, { passed: 0, failed: 1 }],
  ['no report at all', undefined, 1, { passed: 0, failed: 1 }],
])('Playwright: %s', (_, report, code, count) => {
  expect(countPlaywright(report, code)).toEqual(count);
});
