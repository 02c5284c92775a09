import type { AppContext } from '@/core/shared/context';
import type { SqlClient } from '@/core/shared/sql-pool';
import { SEALED_COLUMNS, type SealedColumn } from './sealed-columns';
import { WORKER_STALE_SECONDS } from './worker-heartbeat.queries';

const BATCH = 200;

type Client = Pick<SqlClient, 'query'>;

/**
 * Keeps everybody else from writing sealed values until the transaction ends.
 * @throws when they are in use for more than ten seconds
 */
export async function lockSealedTables(client: Client): Promise<void> {
  const tables = [...new Set(SEALED_COLUMNS.map(({ table }) => table))];
  await client.query(`SET LOCAL lock_timeout = '10s'`);
  await client.query(`LOCK TABLE ${tables.join(', ')} IN SHARE ROW EXCLUSIVE MODE`);
}

/** Hands out the sealed values of a column in batches. Inside a transaction. */
export async function* readSealed(
  client: Client,
  sealed: SealedColumn,
): AsyncGenerator<{ id: string; value: string }[]> {
  const value = expressionOf(sealed);
  await client.query(
    `DECLARE sealed NO SCROLL CURSOR FOR
     SELECT ctid::text AS id, ${value} AS value FROM ${sealed.table} WHERE ${value} IS NOT NULL`,
  );
  for (;;) {
    const { rows } = await client.query<{ id: string; value: string }>(`FETCH ${BATCH} FROM sealed`);
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query('CLOSE sealed');
}

/** Puts other values in place; the rows are locked and were read in this transaction. */
export async function replaceSealed(
  client: Client,
  { table, column, key }: SealedColumn,
  rows: readonly { id: string; value: string }[],
): Promise<void> {
  const value = key ? `jsonb_set(t.${column}, '{${key}}', to_jsonb(r.value))` : 'r.value';
  await client.query(
    `UPDATE ${table} t SET ${column} = ${value}
     FROM unnest($1::text[], $2::text[]) AS r (id, value) WHERE t.ctid = r.id::tid`,
    [rows.map(({ id }) => id), rows.map(({ value: text }) => text)],
  );
}

/** Whether a worker of this instance runs, or ran a moment ago. */
export async function hasLiveWorker(ctx: Pick<AppContext, 'sql'>): Promise<boolean> {
  const { rows } = await ctx.sql.query(
    'SELECT 1 FROM worker_heartbeats WHERE beat_at > now() - make_interval(secs => $1) LIMIT 1',
    [WORKER_STALE_SECONDS],
  );
  return rows.length > 0;
}

function expressionOf({ column, key }: SealedColumn): string {
  return key ? `${column} ->> '${key}'` : column;
}
