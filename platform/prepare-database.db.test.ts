import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { prepareDatabase } from './prepare-database';
import { createTestDatabase } from './testing/test-database';

test('a prepared database has our tables, the queue and pgvector, and stays as it is the second time', async () => {
  const database = await createTestDatabase();
  try {
    expect(database.url).not.toBe(inject('templateDatabaseUrl'));
    expect(await prepareDatabase({ url: database.url, redisUrl: undefined })).toEqual([]);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const found = await client.query(`
      SELECT to_regclass('public.stores') IS NOT NULL AS store,
             to_regclass('bullmq.migration') IS NOT NULL AS queue,
             '[1,0]'::vector <=> '[0,1]'::vector AS distance`);
    await client.end();
    expect(found.rows[0]).toEqual({ store: true, queue: true, distance: 1 });
  } finally {
    await database.drop();
  }
});

test('leaves the queue to Redis when there is one', async () => {
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.url });
  try {
    await client.connect();
    await client.query('DROP SCHEMA bullmq CASCADE');
    await prepareDatabase({ url: database.url, redisUrl: 'redis://localhost:6379' });
    const found = await client.query(`SELECT to_regclass('bullmq.migration') AS queue`);
    expect(found.rows[0]).toEqual({ queue: null });
  } finally {
    await client.end();
    await database.drop();
  }
});
