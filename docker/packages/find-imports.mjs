import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packageOf } from './package-of.mjs';

/**
 * Packages that the bundled programs import by themselves.
 *
 * @param {string} root the project's top folder
 * @param {string[]} programs files in dist
 * @returns {Promise<Set<string>>}
 */
export async function importsOfPrograms(root, programs) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: programs.map((program) => join('dist', program)),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    write: false,
    outdir: 'dist',
    metafile: true,
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  const external = imports.filter(({ path, external }) => external && !isBuiltin(path));
  return new Set(external.map(({ path }) => packageOf(path)));
}

/**
 * Packages that Next's pages load at run time, by the traces that `next build` writes beside them.
 *
 * @param {string[]} traces files whose names end in .nft.json
 * @returns {Set<string>}
 */
export function importsOfPages(traces) {
  const files = traces.flatMap((trace) => JSON.parse(readFileSync(trace, 'utf8')).files);
  const inPackages = files.filter((file) => file.includes('/node_modules/') && !file.includes('/.next/'));
  return new Set(inPackages.map((file) => packageOf(file.split('/node_modules/').at(-1))));
}
