// `npm run layers`: who may import whom, by the rules in .dependency-cruiser.cjs.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runInForeground } from '../bootstrap/hand-over.mjs';
import { prepare } from '../bootstrap/prepare.mjs';
import { projectRoot } from '../bootstrap/project-root.mjs';
import { runMain } from '../bootstrap/run-main.mjs';

const places = [
  'adapters',
  'app',
  'cli',
  'core',
  'demo',
  'e2e',
  'launcher',
  'platform',
  'prisma/seed',
  'proxy.ts',
  'server',
  'server.ts',
  'widget',
  'worker',
];

await runMain(async () => {
  await prepare('tools', process.stderr);
  const preload = join(projectRoot, 'scripts', 'checks', 'with-typescript-6.mjs');
  const cruiser = join(projectRoot, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const present = places.filter((place) => existsSync(join(projectRoot, place)));
  return runInForeground(['--import', preload, cruiser, '--config', '.dependency-cruiser.cjs', ...present]);
});
