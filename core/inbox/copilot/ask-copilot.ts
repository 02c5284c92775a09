import { z } from 'zod';
import {
  type ConversationSummary,
  type CopilotDraft,
  type RewordedText,
  rewordRequestSchema,
} from '@/core/contracts/copilot';
import { requirePermission } from '@/core/identity/require-membership';
import type { AppContext } from '@/core/shared/context';
import type { DraftSink } from './copilot-writer';
import { storeDraft } from './drafts.queries';

const askSchema = z.object({ storeId: z.uuid(), conversationId: z.uuid(), by: z.uuid() });
/** A conversation, and the teammate who asks. */
export type CopilotAsk = z.input<typeof askSchema>;

type Ctx = Pick<AppContext, 'db' | 'sql' | 'rateLimiter' | 'copilot'>;

/** Per teammate. Enough for quick work, too little for a script to empty the day's budget unseen. */
const LIMIT = { points: 30, perSeconds: 60 };

/**
 * Drafts a reply to what the shopper asked last. Needs `conversations.reply`. Nothing is sent: a line in the
 * conversation's log, not shown, says that there was a draft.
 * @throws ZodError; AppError `not_found`, `forbidden`, `rate_limited`; `conflict` when there is nothing to reply to;
 *   whatever aborted the signal
 */
export async function draftForTeammate(
  ctx: Ctx,
  ask: CopilotAsk,
  sink: DraftSink,
  signal: AbortSignal,
): Promise<CopilotDraft> {
  const { by, ...of } = await admit(ctx, ask);
  const draft = await ctx.copilot.draft(of, sink, signal);
  signal.throwIfAborted();
  await storeDraft(ctx.sql, of, {
    id: draft.id,
    by,
    provider: draft.provider,
    found: draft.nothing === null,
  });
  return draft;
}

/**
 * Words a teammate's text anew, or translates it; with `text` null the shopper's newest message. Needs
 * `conversations.reply`.
 * @throws ZodError; AppError `not_found`, `forbidden`, `rate_limited`, `provider_failed`; `unavailable` without a model
 */
export async function rewordForTeammate(
  ctx: Ctx,
  ask: CopilotAsk,
  wish: z.input<typeof rewordRequestSchema>,
  signal: AbortSignal,
): Promise<RewordedText> {
  const parsed = rewordRequestSchema.parse(wish);
  const { by: _, ...of } = await admit(ctx, ask);
  return ctx.copilot.reword(of, parsed, signal);
}

/** Sums up a conversation. Needs `conversations.reply`. @throws as `rewordForTeammate` */
export async function summariseForTeammate(
  ctx: Ctx,
  ask: CopilotAsk,
  signal: AbortSignal,
): Promise<ConversationSummary> {
  const { by: _, ...of } = await admit(ctx, ask);
  return ctx.copilot.summarise(of, signal);
}

async function admit(ctx: Ctx, ask: CopilotAsk): Promise<z.output<typeof askSchema>> {
  const parsed = askSchema.parse(ask);
  await requirePermission(ctx, parsed.by, parsed.storeId, 'conversations.reply');
  await ctx.rateLimiter.consume(`copilot/${parsed.storeId}/${parsed.by}`, LIMIT);
  return parsed;
}
