import { z } from 'zod';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { findByKey, type ServedRow } from './attachments.queries';

const addressSchema = z.object({ storeId: z.uuid(), id: z.uuid(), key: z.string().regex(/^[\da-f]{32}$/) });

export interface OpenedAttachment extends Pick<ServedRow, 'name' | 'mimeType' | 'bytes' | 'sha256'> {
  /** @throws AppError `not_found` when the content is gone, `unavailable` when its storage is away */
  read(): Promise<Uint8Array>;
}

/**
 * A file by its address (docs/decisions/0012-addresses-of-files.md).
 * @throws AppError `not_found` also for a wrong key, so that ids cannot be probed; `forbidden` for what is infected;
 *   `unavailable` for what is not scanned yet
 */
export async function openAttachment(
  ctx: Pick<AppContext, 'sql' | 'files'>,
  address: { storeId: string; id: string; key: string },
): Promise<OpenedAttachment> {
  const parsed = addressSchema.safeParse(address);
  const row = parsed.success ? await findByKey(ctx.sql, parsed.data) : null;
  if (!parsed.success || !row) throw notFound('The file');
  if (row.scan === 'infected') {
    throw new AppError('forbidden', 'This file was blocked: the virus scanner has found something in it.');
  }
  if (row.scan === 'pending') {
    throw new AppError('unavailable', 'This file is still being checked. Try again in a moment.', {
      retryAfterSeconds: 30,
    });
  }
  return {
    ...row,
    async read() {
      const content = await ctx.files.open(row.storage).get(parsed.data);
      if (!content) throw notFound('The file');
      return content;
    },
  };
}
