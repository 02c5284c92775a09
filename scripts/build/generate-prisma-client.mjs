import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nodePath, withNode } from '../bootstrap/ensure-node.mjs';
import { hashSources } from '../bootstrap/hash-sources.mjs';
import { projectRoot } from '../bootstrap/project-root.mjs';
import { runCommand } from '../bootstrap/run-command.mjs';
import { isStamped, stampAfter } from '../bootstrap/stamps.mjs';

const stamp = 'prisma/generated/.stamp';
const inputs = () => hashSources(['prisma/schema', 'package-lock.json']);

export const isPrismaClientCurrent = () => isStamped(stamp, inputs());

/** Writes the typed database client to prisma/generated. */
export async function generatePrismaClient() {
  await stampAfter(stamp, inputs(), async () => {
    // `prisma generate` insists on finding its schema engine, then does not use it. Any program will do. For
    // `prisma migrate` this would be a trap (it "succeeds" having done nothing), so it is set here and nowhere else.
    const engine = ['/bin/true', '/usr/bin/true'].find((path) => existsSync(path));
    const env = {
      ...withNode(),
      PRISMA_SCHEMA_ENGINE_BINARY: engine,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    };
    const prisma = join(projectRoot, 'node_modules', 'prisma', 'build', 'index.js');
    await runCommand(nodePath(), [prisma, 'generate'], { env });
  });
}
