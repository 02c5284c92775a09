// Health check of the worker's container: has this very worker written its heartbeat lately?
import { hostname } from 'node:os';
import pg from 'pg';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 5000 });
await client.connect();
const { rows } = await client.query(
  `SELECT extract(epoch FROM now() - beat_at)::int AS age FROM worker_heartbeats
    WHERE starts_with(id, $1) ORDER BY beat_at DESC LIMIT 1`,
  [`${hostname()}-`],
);
await client.end();
const age = rows[0]?.age;
process.stdout.write(age === undefined ? 'no heartbeat yet' : `last heartbeat ${age} s ago`);
process.exitCode = age !== undefined && age < 20 ? 0 : 1;
