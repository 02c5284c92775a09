import type { SqlClient } from '@/core/shared/sql-pool';
import type { Fault } from '../sync-errors.queries';

/** Data exceptions and broken constraints (SQLSTATE classes 22 and 23): the fault of an item, not of the database. */
const ITEM_FAULT = /^2[23]/;

/**
 * Writes items together; when the database refuses one of them, the others all the same. Call it inside a transaction.
 * @param write what one call has done is undone when it throws
 * @returns what the calls of `write` returned, and the items that could not be stored
 * @throws what `write` throws for other reasons
 */
export async function writeBestEffort<T extends { externalId: string }, R>(
  client: SqlClient,
  items: readonly T[],
  write: (items: readonly T[]) => Promise<R>,
): Promise<{ results: R[]; faults: Fault[] }> {
  if (items.length === 0) return { results: [], faults: [] };
  await client.query('SAVEPOINT items');
  try {
    const result = await write(items);
    await client.query('RELEASE SAVEPOINT items');
    return { results: [result], faults: [] };
  } catch (error) {
    if (!isItemFault(error)) throw error;
    await client.query('ROLLBACK TO SAVEPOINT items');
    const [first] = items;
    if (items.length === 1 && first) return { results: [], faults: [explain(first, error)] };
    const half = Math.ceil(items.length / 2);
    const left = await writeBestEffort(client, items.slice(0, half), write);
    const right = await writeBestEffort(client, items.slice(half), write);
    return { results: [...left.results, ...right.results], faults: [...left.faults, ...right.faults] };
  }
}

function isItemFault(error: unknown): error is Error & { code: string } {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && ITEM_FAULT.test(error.code)
  );
}

function explain({ externalId }: { externalId: string }, { code }: { code: string }): Fault {
  return { externalId, message: `It holds a value that cannot be stored (${code}), and was left out.` };
}
