import { nodePath, withNode } from '../bootstrap/ensure-node.mjs';
import { runCommand } from '../bootstrap/run-command.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Count
 */

/**
 * Runs a check that is right or wrong as a whole, and counts it as one test. Its output is shown when it fails.
 *
 * @param {string} title
 * @param {string[]} nodeArgs arguments to Node
 * @returns {Promise<Count>}
 */
export async function runCheck(title, nodeArgs) {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  try {
    await runCommand(nodePath(), nodeArgs, { env: withNode() });
    console.log(`✓ ${title}  ${seconds()}`);
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.log(`✗ ${title}  ${seconds()}\n${error.message}\n`);
    return { passed: 0, failed: 1 };
  }
}
