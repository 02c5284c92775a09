import { runMigrations } from 'bullmq';
import pg from 'pg';

/** The schema in which BullMQ keeps its jobs when they live in Postgres. */
export const queueSchema = 'bullmq';

/**
 * Brings the job queue's own tables up to date, in one transaction. Needed once per release, before anything that
 * adds or runs jobs starts; not when the queue lives in Redis.
 *
 * @param url connection string of a role that may create schemas in the database
 */
export async function migrateQueue(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await runMigrations(client, queueSchema);
  } finally {
    await client.end();
  }
}
