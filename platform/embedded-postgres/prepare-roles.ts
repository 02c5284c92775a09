import pg from 'pg';
import type { Credentials } from './credentials';

const role = 'storefolk';
const database = 'storefolk';

/** The address of the product's database: a role that owns it and can do nothing else. */
export function applicationUrl(port: number, credentials: Credentials): string {
  return `postgresql://${role}:${credentials.application}@127.0.0.1:${port}/${database}`;
}

/** The address for Postgres' own superuser, for what only that may do. */
export function superuserUrl(port: number, credentials: Credentials, name = 'postgres'): string {
  return `postgresql://postgres:${credentials.superuser}@127.0.0.1:${port}/${name}`;
}

/**
 * Makes the product's role and database and installs pgvector in it, which only a superuser can. Repeatable; after an
 * update of pgvector it brings the extension up to date.
 *
 * @param options.mayCreateDatabases for tests, which make a database each
 */
export async function prepareRoles(
  port: number,
  credentials: Credentials,
  options: { mayCreateDatabases: boolean },
): Promise<void> {
  await withClient(superuserUrl(port, credentials), async (client) => {
    const roles = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    const verb = roles.rowCount === 0 ? 'CREATE' : 'ALTER';
    const right = options.mayCreateDatabases ? 'CREATEDB' : 'NOCREATEDB';
    await client.query(
      `${verb} ROLE ${role} LOGIN ${right} PASSWORD ${client.escapeLiteral(credentials.application)}`,
    );
    const databases = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (databases.rowCount === 0) await client.query(`CREATE DATABASE ${database} OWNER ${role}`);
  });
  await withClient(superuserUrl(port, credentials, database), async (client) => {
    await client.query('CREATE EXTENSION IF NOT EXISTS vector');
    await client.query('ALTER EXTENSION vector UPDATE');
  });
  if (options.mayCreateDatabases) {
    // New databases are copies of this one, so each has pgvector from the start.
    await withClient(superuserUrl(port, credentials, 'template1'), (client) =>
      client.query('CREATE EXTENSION IF NOT EXISTS vector'),
    );
  }
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
