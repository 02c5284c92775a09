import { existsSync } from 'node:fs';
import {
  type EmbeddedPostgres,
  ensureEmbeddedPostgres,
} from '@/platform/embedded-postgres/ensure-embedded-postgres';

const checkEveryMs = 2_000;

export interface Database {
  url: string;
  stop(): Promise<void>;
}

/**
 * The database of this instance: the one at DATABASE_URL, which is not ours to start or stop, else the embedded one,
 * which is started again should it die (programs that use it connect anew by themselves).
 *
 * @throws when the embedded one cannot be started
 */
export async function runDatabase(options: {
  databaseUrl: string | undefined;
  dataDir: string;
  log: (line: string) => void;
}): Promise<Database> {
  if (options.databaseUrl) return { url: options.databaseUrl, stop: async () => undefined };
  const ensure = () => ensureEmbeddedPostgres({ dataDir: options.dataDir, log: options.log });
  let server = await ensure();
  let reviving: Promise<void> | undefined;
  const watch = setInterval(() => {
    if (reviving || isRunning(server)) return;
    options.log('ended unexpectedly; starting it again');
    reviving = revive(server, ensure)
      .then(
        (revived) => {
          server = revived;
          options.log('is back');
        },
        (error) => options.log(error instanceof Error ? error.message : String(error)),
      )
      .finally(() => {
        reviving = undefined;
      });
  }, checkEveryMs);
  return {
    url: server.url,
    stop: async () => {
      clearInterval(watch);
      await reviving;
      await server.stop();
    },
  };
}

async function revive(
  dead: EmbeddedPostgres,
  ensure: () => Promise<EmbeddedPostgres>,
): Promise<EmbeddedPostgres> {
  const revived = await ensure();
  await dead.stop();
  return revived;
}

function isRunning(server: EmbeddedPostgres): boolean {
  return existsSync(`/proc/${server.pid}`);
}
