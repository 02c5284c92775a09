import { accessSync, constants } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { projectRoot } from './project-root.mjs';

/**
 * The environment for npm. Where there is no home folder to write to (a service user, a bare container), npm's cache
 * goes into the clone.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {Record<string, string | undefined>}
 */
export function npmEnvironment(env) {
  return isWritable(env.HOME)
    ? env
    : { ...env, npm_config_cache: join(projectRoot, '.runtime', 'npm-cache') };
}

function isWritable(folder) {
  if (!folder || !isAbsolute(folder)) return false;
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
