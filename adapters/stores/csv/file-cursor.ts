import { AppError } from '@/core/shared/app-error';
import { uuidSchema } from '@/core/shared/ids';

/** Rows of a listing that are read at once. */
export const BATCH_ROWS = 200;
/** Before every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Where a listing goes on: behind the row with this id, as rows are listed by their ids.
 * @throws AppError `conflict` for a cursor that was not given by `toCursor`
 */
export function readCursor(cursor: string | undefined): string {
  if (cursor === undefined) return FIRST;
  if (!uuidSchema.safeParse(cursor).success) {
    throw new AppError('conflict', 'The listing cannot go on here. Start it anew.');
  }
  return cursor;
}

export interface ListedRow {
  id: string;
}

/**
 * Lists rows batch by batch, in the sequence of their ids.
 * @param read the next rows behind an id, at most `BATCH_ROWS`
 */
export async function* listRows<Row extends ListedRow>(
  cursor: string | undefined,
  signal: AbortSignal | undefined,
  read: (after: string) => Promise<Row[]>,
): AsyncGenerator<{ rows: Row[]; cursor: string }> {
  let after = readCursor(cursor);
  for (;;) {
    signal?.throwIfAborted();
    const rows = await read(after);
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    yield { rows, cursor: after };
    if (rows.length < BATCH_ROWS) return;
  }
}
