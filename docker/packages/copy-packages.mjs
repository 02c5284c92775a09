// Copies the packages that run in production to another folder, without what only builds, tests and other platforms
// need: `node copy-packages.mjs TARGET`, after the build. What runs is found out, not listed, so a new dependency needs
// no change here.
import { cpSync, globSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { importsOfPages, importsOfPrograms } from './find-imports.mjs';
import { isNeeded, isUnusedPackage } from './is-needed.mjs';
import { withDependencies } from './with-dependencies.mjs';

const root = join(import.meta.dirname, '..', '..');
const target = process.argv[2];
if (!target) throw new Error('Say where to copy the packages to.');

const names = new Set([
  'next',
  ...(await importsOfPrograms(root, ['server.mjs', 'worker.mjs', 'cli.mjs'])),
  ...importsOfPages(globSync(join(root, '.next', 'server', '**', '*.nft.json'))),
]);
const folders = withDependencies(root, names, isUnusedPackage);

for (const folder of folders) {
  const source = join(root, folder);
  cpSync(source, join(target, relative('node_modules', folder)), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => {
      const inPackage = relative(source, file);
      // Packages inside of packages are copied when something asks for them.
      if (/(^|\/)node_modules(\/|$)/.test(inPackage)) return false;
      return statSync(file).isDirectory() || isNeeded(join(folder.split('node_modules/').at(-1), inPackage));
    },
  });
}
process.stdout.write(`copied ${folders.length} packages\n`);
