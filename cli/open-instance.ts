import { mkdir } from 'node:fs/promises';
import { wire } from '@/adapters/wire';
import type { AppContext } from '@/core/shared/context';
import { ensureEmbeddedPostgres } from '@/platform/embedded-postgres/ensure-embedded-postgres';
import { readEnv } from '@/platform/env';
import { loadMasterSecret } from '@/platform/master-secret';
import { prepareDatabase } from '@/platform/prepare-database';

export interface OpenInstance {
  ctx: AppContext;
  close(): Promise<void>;
}

/**
 * The context of the running instance, by its database; where none runs, of an embedded one that is started for the
 * command and stopped after it.
 * @param report one line of progress, for people
 */
export async function openInstance(report: (line: string) => void): Promise<OpenInstance> {
  const env = readEnv();
  await mkdir(env.dataDir, { recursive: true });
  const embedded = env.databaseUrl
    ? undefined
    : await ensureEmbeddedPostgres({ dataDir: env.dataDir, log: report });
  try {
    const databaseUrl = env.databaseUrl ?? embedded?.url ?? '';
    await prepareDatabase({ url: databaseUrl, redisUrl: env.redisUrl });
    const secret = await loadMasterSecret(env.dataDir, env.secret);
    const { context, close } = wire(
      { ...env, databaseUrl, secret, logLevel: env.logLevel === 'info' ? 'warn' : env.logLevel },
      'cli',
    );
    return {
      ctx: context,
      async close() {
        await close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}
