import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/**
 * Finds npm's own JavaScript, so that it can be run by the Node of our choice and not by whatever its `#!` line says.
 *
 * @returns {string} path of npm-cli.js
 * @throws when there is no npm on this machine
 */
export function findNpmCli() {
  const running = process.env.npm_execpath;
  if (running?.endsWith('npm-cli.js') && existsSync(running)) return running;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const command = join(folder, 'npm');
    if (!folder || !existsSync(command)) continue;
    const target = realpathSync(command);
    if (target.endsWith('npm-cli.js')) return target;
  }
  const besideNode = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (existsSync(besideNode)) return besideNode;
  throw new Error('npm was not found. Install npm 11 or newer, or start with `npm start`.');
}
