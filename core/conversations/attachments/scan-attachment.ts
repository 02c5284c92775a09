import { conversationTopic } from '@/core/contracts/live-events';
import type { AppContext } from '@/core/shared/context';
import { settleScan } from './attachments.queries';
import { type FileRow, noteRemoval } from './file-upkeep.queries';

type Ctx = Pick<AppContext, 'sql' | 'files' | 'fileScanner' | 'events' | 'log'>;

/**
 * Has a file scanned and notes the verdict; what is infected is thrown away, only its name stays.
 * @param content null when no scanner is set up any more: the file is as if there had never been one
 * @throws AppError `unavailable` when the scanner is away: the file goes on waiting
 */
export async function scanAttachment(ctx: Ctx, file: FileRow, content: Uint8Array | null): Promise<void> {
  const { storeId, id } = file;
  const scan = ctx.fileScanner && content ? await ctx.fileScanner.scan(content) : 'none';
  const settled = await settleScan(ctx.sql, { storeId, id, scan });
  if (!settled) return;
  if (scan === 'infected') {
    ctx.log.warn({ storeId, attachmentId: id }, 'an infected file was blocked');
    await throwAway(ctx, file);
  }
  const { conversationId, messageId, noteId, view } = settled;
  if (conversationId && messageId) {
    ctx.events.publish({
      topic: conversationTopic(conversationId),
      name: 'attachment:changed',
      data: { conversationId, messageId, attachment: view },
    });
  }
  // Shoppers hear of `attachment:changed`; what a note holds is for the team alone.
  if (conversationId && noteId) {
    const topic = conversationTopic(conversationId);
    ctx.events.publish({ topic, name: 'note:changed', data: { conversationId, noteId } });
  }
}

/** It is not served in any case: a storage that is away may lose it later. */
async function throwAway(ctx: Ctx, file: FileRow): Promise<void> {
  try {
    await ctx.files.open(file.storage).delete(file);
  } catch (error) {
    ctx.log.warn({ err: error, attachmentId: file.id }, 'an infected file is still to be removed');
    await noteRemoval(ctx.sql, file);
  }
}
