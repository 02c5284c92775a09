import { createHash } from 'node:crypto';
import type { AttachmentView } from '@/core/contracts/attachment';
import { isAppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { deleteAttachment, findView, insertAttachment, type NewAttachment } from './attachments.queries';
import { cleanName } from './clean-name';
import { readUpload, type UploadBody } from './read-upload';
import { scanAttachment } from './scan-attachment';
import { sniffFile } from './sniffing/sniff-file';
import { inUploadSlot } from './upload-slots';

/** A file as it arrives. */
export interface IncomingFile {
  /** As the sender calls it. */
  name: string;
  body: UploadBody;
  /** Content-Length, where there is one. */
  declaredBytes: number | null;
}

type Ctx = Pick<AppContext, 'sql' | 'files' | 'fileScanner' | 'events' | 'log'>;

/**
 * Takes in a file: reads it up to the limit, finds out what it is, stores it and has it scanned. The row comes before
 * the content, so that a content without a row is never left behind.
 * @returns what was stored; `pending` when the scanner is away, `infected` when the content was thrown away again
 * @throws AppError `too_large`, `unsupported` (see sniffFile), `invalid_input`, `unavailable`
 */
export async function storeAttachment(
  ctx: Ctx,
  of: Pick<NewAttachment, 'storeId' | 'conversationId' | 'uploader'>,
  file: IncomingFile,
): Promise<AttachmentView> {
  const sender = 'key' in of.uploader ? of.uploader.key : of.uploader.userId;
  return inUploadSlot(sender, async () => {
    const content = await readUpload(file.body, file.declaredBytes);
    const sniffed = await sniffFile(content);
    const stored = { storeId: of.storeId, id: newId() };
    const storage = ctx.files.preferred;
    await insertAttachment(ctx.sql, {
      ...of,
      ...stored,
      ...sniffed,
      name: cleanName(file.name, sniffed.mimeType),
      bytes: content.byteLength,
      sha256: createHash('sha256').update(content).digest('hex'),
      storage,
      scan: ctx.fileScanner ? 'pending' : 'none',
    });
    try {
      await ctx.files.open(storage).put(stored, content);
    } catch (error) {
      await deleteAttachment(ctx.sql, stored.storeId, stored.id);
      throw error;
    }
    await scanNow(ctx, { ...stored, storage }, content);
    const view = await findView(ctx.sql, stored.storeId, stored.id);
    if (view) return view;
    // The store or the conversation was deleted meanwhile: perhaps before the content was there.
    await ctx.files.open(storage).delete(stored);
    throw notFound('The conversation');
  });
}

/** A scanner that is away holds nobody up: the file waits for the job. */
async function scanNow(ctx: Ctx, file: Parameters<typeof scanAttachment>[1], content: Buffer): Promise<void> {
  if (!ctx.fileScanner) return;
  try {
    await scanAttachment(ctx, file, content);
  } catch (error) {
    if (!isAppError(error)) throw error;
    ctx.log.warn({ err: error }, 'a file waits for the virus scanner');
  }
}
