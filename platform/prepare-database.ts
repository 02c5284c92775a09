import { migrateDatabase } from './migrate';
import { migrateQueue } from './migrate-queue';

/**
 * Everything a database needs before the product can use it: our schema, and the job queue's unless jobs live in Redis.
 *
 * @returns the names of the migrations that were applied just now
 * @throws Error with what to do, see `migrateDatabase`
 */
export async function prepareDatabase(options: {
  url: string;
  redisUrl: string | undefined;
}): Promise<string[]> {
  const applied = await migrateDatabase({ url: options.url });
  if (!options.redisUrl) await migrateQueue(options.url);
  return applied;
}
