import { runCheck } from './run-check.mjs';

const checks = [
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['types of the widget', ['node_modules/typescript/bin/tsc', '-p', 'widget', '--noEmit']],
  ['size of the widget', ['node_modules/size-limit/bin.js']],
  ['lint and format', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']],
  ['layers', ['scripts/checks/layers.mjs']],
  ['environment is read in one place', ['scripts/checks/process-env.mjs']],
  ['unused code and packages', ['node_modules/knip/bin/knip.js', '--no-progress']],
  ['lock file is complete', ['scripts/complete-lock-file.mjs', '--check']],
];

/**
 * Everything that can be said about the code without running it. Each check counts as one test.
 *
 * @returns {Promise<import('./run-check.mjs').Count>}
 */
export async function runChecks() {
  const total = { passed: 0, failed: 0 };
  for (const [title, args] of checks) {
    const count = await runCheck(title, args);
    total.passed += count.passed;
    total.failed += count.failed;
  }
  return total;
}
