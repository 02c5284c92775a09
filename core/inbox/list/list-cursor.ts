import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

/** Where a list goes on: the time it is sorted by and the id of the last row that was read. */
export interface ListCursor {
  at: Date;
  id: string;
}

/** As text for a URL. */
export function writeCursor({ at, id }: ListCursor): string {
  return Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url');
}

/** @throws AppError `invalid_input` for anything that `writeCursor` did not make */
export function readCursor(text: string): ListCursor {
  try {
    const [at, id] = cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return { at: new Date(at), id };
  } catch (cause) {
    throw new AppError('invalid_input', 'The list cannot go on there. Reload it.', { cause });
  }
}
