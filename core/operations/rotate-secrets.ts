import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import type { SecretBox } from '@/core/shared/secret-box';
import type { SqlClient } from '@/core/shared/sql-pool';
import { nameColumn, SEALED_COLUMNS, type SealedColumn } from './sealed-columns';
import { hasLiveWorker, lockSealedTables, readSealed, replaceSealed } from './sealed-values.queries';

/** How many sealed values there are, by column. */
export interface SealedCount {
  /** "table.column". */
  column: string;
  readable: number;
  /** Sealed with another master secret, or damaged. */
  unreadable: number;
}

/** Tries to read every sealed value. Changes nothing. */
export function checkSecrets(ctx: Pick<AppContext, 'sql'>, box: SecretBox): Promise<SealedCount[]> {
  return inTransaction(ctx.sql, (client) => workThrough(client, box, null));
}

/**
 * Seals everything that is stored anew, in one transaction: either all of it can be read with the new secret
 * afterwards, or nothing was changed.
 * @param from with the present master secret
 * @param to with the new one
 * @throws AppError `conflict` when a value cannot be read with the present secret, or while a worker runs, which would
 *   go on sealing with the old one
 */
export async function rotateSecrets(
  ctx: Pick<AppContext, 'sql'>,
  from: SecretBox,
  to: SecretBox,
): Promise<SealedCount[]> {
  if (await hasLiveWorker(ctx)) {
    throw new AppError(
      'conflict',
      'Storefolk is running, and would go on with the old secret. Stop it (`docker compose stop app worker`, or end ' +
        '`npm start`), wait 20 seconds, and try again. Nothing was changed.',
    );
  }
  return inTransaction(ctx.sql, async (client) => {
    await lockSealedTables(client);
    const counts = await workThrough(client, from, to);
    const faulty = counts.filter(({ unreadable }) => unreadable > 0);
    if (faulty.length > 0) throw unreadableValues(faulty);
    return counts;
  });
}

async function workThrough(client: SqlClient, from: SecretBox, to: SecretBox | null): Promise<SealedCount[]> {
  const counts: SealedCount[] = [];
  for (const column of SEALED_COLUMNS) counts.push(await workThroughColumn(client, column, from, to));
  return counts;
}

async function workThroughColumn(
  client: SqlClient,
  column: SealedColumn,
  from: SecretBox,
  to: SecretBox | null,
): Promise<SealedCount> {
  const count = { column: nameColumn(column), readable: 0, unreadable: 0 };
  for await (const rows of readSealed(client, column)) {
    const plain = rows.flatMap(({ id, value }) => {
      const text = open(from, value);
      return text === null ? [] : [{ id, text }];
    });
    count.readable += plain.length;
    count.unreadable += rows.length - plain.length;
    if (to === null || count.unreadable > 0) continue;
    await replaceSealed(
      client,
      column,
      plain.map(({ id, text }) => ({ id, value: to.encrypt(text) })),
    );
  }
  return count;
}

function open(box: SecretBox, sealed: string): string | null {
  try {
    return box.decrypt(sealed);
  } catch {
    return null;
  }
}

function unreadableValues(faulty: readonly SealedCount[]): AppError {
  const list = faulty.map(({ column, unreadable }) => `${unreadable} in ${column}`).join(', ');
  return new AppError(
    'conflict',
    `Some stored values cannot be read with the present secret: ${list}. Nothing was changed. Restore the secret that ` +
      'they were stored with, or enter these keys again in the admin first.',
  );
}
