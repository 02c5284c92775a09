import { z } from 'zod';
import { recordAudit } from '@/core/identity/audit/record-audit.queries';
import { requirePermission } from '@/core/identity/require-membership';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { newId, requireUuid } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import type { SqlClient } from '@/core/shared/sql-pool';
import {
  countCannedReplies,
  deleteCannedReply,
  insertCannedReply,
  readCannedReplies,
  updateCannedReply,
} from './canned-replies.queries';
import {
  type CannedReplyInput,
  type CannedReplyView,
  cannedReplyInputSchema,
  MAX_CANNED_REPLIES,
} from './reply-input';

interface By {
  storeId: string;
  /** The teammate who does it. */
  by: string;
}
type Ctx = Pick<AppContext, 'db' | 'sql'>;

/** All canned replies of a store, the most used first. Needs `conversations.view`. @throws AppError `not_found` */
export async function listCannedReplies(ctx: Ctx, { storeId, by }: By): Promise<CannedReplyView[]> {
  await requirePermission(ctx, by, storeId, 'conversations.view');
  return readCannedReplies(ctx.sql, storeId);
}

/**
 * Needs `settings.manage`. @returns the reply's id
 * @throws ZodError, also for places that mean nothing; AppError `forbidden`; `conflict` when the shortcut is taken or
 *   there are 500 already
 */
export async function createCannedReply(
  ctx: Ctx,
  { storeId, by }: By,
  input: CannedReplyInput,
): Promise<string> {
  const reply = { ...cannedReplyInputSchema.parse(input), id: newId() };
  await change(ctx, { storeId, by }, reply, 'created', (client) => insertCannedReply(client, storeId, reply));
  return reply.id;
}

/** Needs `settings.manage`. @throws as `createCannedReply`, and `not_found` */
export async function editCannedReply(
  ctx: Ctx,
  { storeId, by, replyId }: By & { replyId: string },
  input: CannedReplyInput,
): Promise<void> {
  const reply = { ...cannedReplyInputSchema.parse(input), id: requireUuid(replyId, 'The reply') };
  await change(ctx, { storeId, by }, reply, 'edited', (client) => updateCannedReply(client, storeId, reply));
}

/**
 * Needs `settings.manage`. @returns what was removed, for `restoreCannedReply`; null when it was gone already
 */
export async function removeCannedReply(
  ctx: Ctx,
  { storeId, by, replyId }: By & { replyId: string },
): Promise<CannedReplyView | null> {
  await requirePermission(ctx, by, storeId, 'settings.manage');
  const id = requireUuid(replyId, 'The reply');
  return inTransaction(ctx.sql, async (client) => {
    const removed = await deleteCannedReply(client, storeId, id);
    if (removed) await note(client, { storeId, by }, removed, 'removed');
    return removed;
  });
}

const restoredSchema = cannedReplyInputSchema.extend({
  id: z.uuid(),
  uses: z.int().min(0).max(1_000_000_000),
});

/** Takes a removal back. Needs `settings.manage`. @throws as `createCannedReply` */
export async function restoreCannedReply(
  ctx: Ctx,
  { storeId, by }: By,
  removed: z.input<typeof restoredSchema>,
): Promise<void> {
  const reply = restoredSchema.parse(removed);
  await change(ctx, { storeId, by }, reply, 'created', (client) => insertCannedReply(client, storeId, reply));
}

async function change(
  ctx: Ctx,
  { storeId, by }: By,
  reply: { id: string; shortcut: string },
  what: 'created' | 'edited',
  write: (client: SqlClient) => Promise<void>,
): Promise<void> {
  await requirePermission(ctx, by, storeId, 'settings.manage');
  await inTransaction(ctx.sql, async (client) => {
    await write(client);
    if (what === 'created') await requireRoom(client, storeId);
    await note(client, { storeId, by }, reply, what);
  });
}

/** Called after what was added, so that it is counted too. @throws AppError `conflict` */
export async function requireRoom(client: SqlClient, storeId: string): Promise<void> {
  if ((await countCannedReplies(client, storeId)) <= MAX_CANNED_REPLIES) return;
  throw new AppError('conflict', `There can be ${MAX_CANNED_REPLIES} replies. Remove some first.`);
}

async function note(
  client: SqlClient,
  { storeId, by }: By,
  reply: { id: string; shortcut: string },
  change: 'created' | 'edited' | 'removed',
): Promise<void> {
  await recordAudit(client, {
    storeId,
    actorId: by,
    action: 'canned_reply_changed',
    subject: reply.id,
    data: { shortcut: reply.shortcut, change },
  });
}
