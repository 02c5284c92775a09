import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInForeground } from '../bootstrap/hand-over.mjs';
import { projectRoot } from '../bootstrap/project-root.mjs';
import { findChromium } from './find-chromium.mjs';
import { findFreePorts } from './find-free-ports.mjs';

/**
 * Runs the browser tests, against an instance that is started for them. Without a browser they are skipped with a line
 * that says so; where CI is set, that is a failure.
 *
 * @param {string[]} args further arguments to Playwright
 * @returns {Promise<import('./run-check.mjs').Count>}
 */
export async function runPlaywright(args) {
  if (!existsSync(join(projectRoot, 'e2e', 'specs'))) {
    console.log('⚠ browser tests skipped: there are none in e2e/specs.');
    return { passed: 0, failed: process.env.CI ? 1 : 0 };
  }
  const chromium = await findChromium();
  if ('missing' in chromium) {
    console.log(
      `${process.env.CI ? '✗ browser tests cannot run' : '⚠ browser tests skipped'}: ${chromium.missing}`,
    );
    return { passed: 0, failed: process.env.CI ? 1 : 0 };
  }
  const folder = mkdtempSync(join(tmpdir(), 'storefolk-e2e-'));
  // So that the database can lie inside also when root runs this and Postgres is another user.
  chmodSync(folder, 0o755);
  const report = join(folder, 'report.json');
  try {
    const playwright = 'node_modules/@playwright/test/cli.js';
    const code = await runInForeground([playwright, 'test', '--reporter=list,json', ...args], {
      env: {
        CHROMIUM_PATH: chromium.path,
        E2E_DATA: join(folder, 'data'),
        // The app, the demo shop, a shop at Shopify and a mail server (playwright.config.ts).
        E2E_PORT: `${await findFreePorts(6)}`,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      },
    });
    return countPlaywright(readReport(report), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Sums up Playwright's JSON report. A test that passed only when it was run again counts as passed, as it does there.
 *
 * @param {{ stats: { expected: number, flaky: number, unexpected: number } } | undefined} report
 * @param {number} code exit code
 * @returns {import('./run-check.mjs').Count}
 */
export function countPlaywright(report, code) {
  if (!report) return { passed: 0, failed: 1 };
  const { expected, flaky, unexpected } = report.stats;
  return { passed: expected + flaky, failed: unexpected === 0 && code !== 0 ? 1 : unexpected };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
