import type { AttachmentView } from '@/core/contracts/attachment';
import { countUnsent } from '@/core/conversations/attachments/attachments.queries';
import { type IncomingFile, storeAttachment } from '@/core/conversations/attachments/store-attachment';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { visitorKey } from '@/core/shared/visitor-key';
import { refuseBlocked } from './refuse-blocked';

const PER_SECONDS = 3600;
const PER_VISITOR = 40;
/** Visitors choose their own ids; behind one address there may be several people. */
const PER_ADDRESS = 120;
const PER_KEY = 1000;
/** Files that wait to be sent: as many as two full messages have. */
const MAX_UNSENT = 20;

/**
 * Takes in a visitor's file. It belongs to the visitor until a message names its id (`receiveMessage`), so that files
 * can be added before there is a conversation; what is not sent within a day is removed.
 * @throws AppError `forbidden` for who is blocked, `rate_limited`; else as `storeAttachment`
 */
export async function uploadFromVisitor(
  ctx: Pick<AppContext, 'sql' | 'files' | 'fileScanner' | 'events' | 'log' | 'rateLimiter'>,
  of: {
    storeId: string;
    assistantId: string;
    channel: string;
    visitorId: string;
    /** See hashAddress; null where it is not known. */
    addressHash: string | null;
    file: IncomingFile;
  },
): Promise<AttachmentView> {
  const { storeId, channel, visitorId } = of;
  await refuseBlocked(ctx, { storeId, channel, visitorId });
  const uploader = { key: visitorKey(visitorId) };
  const consume = (who: string, points: number) =>
    ctx.rateLimiter.consume(
      `files/${storeId}/${who}`,
      { points, perSeconds: PER_SECONDS },
      'That were many files. Try again later.',
    );
  await consume(uploader.key, PER_VISITOR);
  if (of.addressHash) await consume(`from/${of.addressHash}`, PER_ADDRESS);
  await consume(`key/${of.assistantId}`, PER_KEY);
  if ((await countUnsent(ctx.sql, storeId, uploader.key)) >= MAX_UNSENT) {
    throw new AppError('rate_limited', 'Send the files that are waiting first.');
  }
  return storeAttachment(ctx, { storeId, conversationId: null, uploader }, of.file);
}
