import type { z } from 'zod';
import { AppError } from '@/core/shared/app-error';

/**
 * What an adapter gave out to take a change back, once it is handed in again (see `ActionOutcome.undo`).
 * @throws AppError `invalid_input` when it is not what this adapter gives out for such a change
 */
export function readUndo<T>(schema: z.ZodType<T>, undo: Record<string, unknown>): T {
  const read = schema.safeParse(undo);
  if (!read.success) throw new AppError('invalid_input', 'This change cannot be taken back.');
  return read.data;
}
