import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nodePath, withNode } from '../bootstrap/ensure-node.mjs';
import { hashSources } from '../bootstrap/hash-sources.mjs';
import { projectRoot } from '../bootstrap/project-root.mjs';
import { runCommand } from '../bootstrap/run-command.mjs';
import { isStamped, stampAfter } from '../bootstrap/stamps.mjs';

/** What pages are made of. Named one by one: people keep logs and data folders in the clone too. */
export const pageSources = [
  'adapters',
  'app',
  'core',
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'platform',
  'postcss.config.mjs',
  'prisma/schema',
  'proxy.ts',
  'public',
  'tsconfig.json',
];

const stamp = '.next/.storefolk-stamp';
const inputs = () => hashSources(pageSources, { ignore: (path) => /\.test\.tsx?$|\.md$/.test(path) });

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
