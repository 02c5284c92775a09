import { AppError } from '@/core/shared/app-error';

/** How far a listing by id was read. */
export interface ListCursor {
  /** Rows before and with the last one, as the listing stood then. */
  seen: number;
  lastId: number;
}

export const beginCursor = (): ListCursor => ({ seen: 0, lastId: 0 });

export const formatCursor = ({ seen, lastId }: ListCursor): string => `${seen}.${lastId}`;

/** @throws AppError `conflict` for text that formatCursor did not make */
export function parseCursor(cursor: string): ListCursor {
  const parts = /^(\d{1,15})\.(\d{1,15})$/.exec(cursor);
  if (!parts) throw new AppError('conflict', 'This listing cannot be continued. Begin it anew.');
  return { seen: Number(parts[1]), lastId: Number(parts[2]) };
}
