import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodePath, withNode } from './ensure-node.mjs';
import { findNpmCli } from './find-npm.mjs';
import { hydratePostgresSymlinks } from './hydrate-symlinks.mjs';
import { npmEnvironment } from './npm-environment.mjs';
import { projectRoot } from './project-root.mjs';
import { runCommand } from './run-command.mjs';
import { isStamped, stampAfter } from './stamps.mjs';

const stamp = 'node_modules/.storefolk-packages';

/** Whether node_modules holds what package-lock.json asks for. */
export function hasPackages() {
  return isStamped(stamp, lockHash());
}

/**
 * Installs exactly the packages of package-lock.json. No package's install script runs: they would fetch engines and
 * GPU libraries that are not used here, and the one that matters (Postgres' links) is done by `hydrate-symlinks`.
 */
export async function installPackages() {
  await stampAfter(stamp, lockHash(), async () => {
    if (!installedByHand()) {
      const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
      // In production mode npm would leave out what builds and tests need.
      const env = npmEnvironment({ ...withNode(), NODE_ENV: undefined, npm_config_omit: undefined });
      await runCommand(nodePath(), [findNpmCli(), 'ci', '--include=dev', '--include=optional', ...flags], {
        env,
      });
    }
    hydratePostgresSymlinks();
  });
}

/** After `npm install <package>` node_modules is right already; npm records there what it has put in. */
function installedByHand() {
  const wanted = readLock('package-lock.json')?.packages;
  const present = readLock('node_modules/.package-lock.json')?.packages;
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    return found
      ? found.version === entry.version && found.integrity === entry.integrity
      : entry.optional === true;
  });
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(projectRoot, path), 'utf8'));
  } catch {
    return undefined;
  }
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(projectRoot, 'package-lock.json')))
    .digest('hex');
}
