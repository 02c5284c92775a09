import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { deleteUnsent, type FileRow, forgetRemoval, listPending, listRemovals } from './file-upkeep.queries';
import { scanAttachment } from './scan-attachment';

const BATCH = 50;
const REMOVALS = 500;
/** So many failures in a row mean that a service is away, not that a file is odd. */
const GIVE_UP_AFTER = 3;
/** What was uploaded and not sent within a day is removed. */
const UNSENT_MS = 24 * 60 * 60 * 1000;

type Ctx = Pick<AppContext, 'sql' | 'files' | 'fileScanner' | 'events' | 'log' | 'now'>;

/** What the clock does for files: scans what waits for it, removes what was never sent, and contents without a row. */
export async function keepFiles(ctx: Ctx): Promise<void> {
  await deleteUnsent(ctx.sql, new Date(ctx.now().getTime() - UNSENT_MS));
  await forEachUntilAway(ctx, await listPending(ctx.sql, BATCH), 'scanned', async (file) => {
    const content = ctx.fileScanner ? await ctx.files.open(file.storage).get(file) : null;
    await scanAttachment(ctx, file, content);
  });
  await forEachUntilAway(ctx, await listRemovals(ctx.sql, REMOVALS), 'removed', async (file) => {
    await ctx.files.open(file.storage).delete(file);
    await forgetRemoval(ctx.sql, file);
  });
}

/** One file that cannot be worked on does not keep the others waiting; what is left comes again with the clock. */
async function forEachUntilAway(
  ctx: Ctx,
  files: readonly FileRow[],
  what: string,
  work: (file: FileRow) => Promise<void>,
): Promise<void> {
  let failures = 0;
  for (const file of files) {
    try {
      await work(file);
      failures = 0;
    } catch (error) {
      if (!isAppError(error)) throw error;
      ctx.log.warn(
        { err: error, storeId: file.storeId, attachmentId: file.id },
        `a file could not be ${what}`,
      );
      if (++failures === GIVE_UP_AFTER) return;
    }
  }
}
