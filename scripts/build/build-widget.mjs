import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nodePath, withNode } from '../bootstrap/ensure-node.mjs';
import { hashSources } from '../bootstrap/hash-sources.mjs';
import { projectRoot } from '../bootstrap/project-root.mjs';
import { runCommand } from '../bootstrap/run-command.mjs';
import { isStamped, stampAfter } from '../bootstrap/stamps.mjs';

const builder = join(projectRoot, 'widget', 'build.mjs');
const stamp = 'dist/widget/.stamp';
const inputs = () => hashSources(['widget', 'core/contracts', 'package-lock.json']);

export const isWidgetCurrent = () => !existsSync(builder) || isStamped(stamp, inputs());

/** Builds what shop pages load, the loader and the panel, into dist/widget. */
export async function buildWidget() {
  await stampAfter(stamp, inputs(), async () => {
    await runCommand(nodePath(), [builder], { env: { ...withNode(), NODE_ENV: 'production' } });
  });
}
