import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInForeground } from '../bootstrap/hand-over.mjs';

/**
 * Runs unit and database tests.
 *
 * @param {string[]} args further arguments to vitest: filters, `--project db`
 * @returns {Promise<import('./run-check.mjs').Count>}
 */
export async function runVitest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'storefolk-vitest-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await runInForeground(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args], {
      // Tests bring their own database, whatever the shell they are run from is set to.
      env: { NODE_ENV: 'test', DATABASE_URL: undefined, REDIS_URL: undefined },
    });
    return countVitest(readReport(report), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Sums up vitest's JSON report. A file that could not even be loaded has no tests in it and counts as one failure; so
 * does a run that failed for another reason than a test.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] }
 *   | undefined} report
 * @param {number} code exit code
 * @returns {import('./run-check.mjs').Count}
 */
export function countVitest(report, code) {
  if (!report) return { passed: 0, failed: 1 };
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + unloadable.length;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
