import type { z } from 'zod';
import { AppError } from '@/core/shared/app-error';

/** @throws AppError `conflict` for a cursor that is none of ours: the listing starts anew */
export function readCursor<T>(schema: z.ZodType<T>, cursor: string): T {
  try {
    return schema.parse(JSON.parse(cursor));
  } catch {
    throw startAnew();
  }
}

export function startAnew(): AppError {
  return new AppError('conflict', 'The listing cannot be continued from there any more. It starts anew.');
}
