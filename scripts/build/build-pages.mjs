import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nodePath, withNode } from '../bootstrap/ensure-node.mjs';
import { hashSources } from '../bootstrap/hash-sources.mjs';
import { projectRoot } from '../bootstrap/project-root.mjs';
import { runCommand } from '../bootstrap/run-command.mjs';
import { isStamped, stampAfter } from '../bootstrap/stamps.mjs';

/** Top folders that no page imports from. What is not named here counts as a page's source. */
const notPages = new Set([
  'cli',
  'demo',
  'docs',
  'e2e',
  'launcher',
  'models',
  'node_modules',
  'prisma',
  'scripts',
  'vendor',
  'widget',
  'worker',
]);

const stamp = '.next/.storefolk-stamp';

function inputs() {
  const top = readdirSync(projectRoot).filter((name) => {
    return !name.startsWith('.') && !notPages.has(name) && !/\.(md|tsbuildinfo)$/.test(name);
  });
  return hashSources([...top, 'prisma/schema'], {
    ignore: (path) => /\.test\.tsx?$|(^|\/)next-env\.d\.ts$/.test(path),
  });
}

const hasPages = () => existsSync(join(projectRoot, 'app'));

export const arePagesCurrent = () => !hasPages() || isStamped(stamp, inputs());

/** Builds the admin's pages and the API routes (`next build`) into .next. */
export async function buildPages() {
  await stampAfter(stamp, inputs(), async () => {
    const next = join(projectRoot, 'node_modules', 'next', 'dist', 'bin', 'next');
    const env = { ...withNode(), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
    await runCommand(nodePath(), [next, 'build'], { env });
  });
}
