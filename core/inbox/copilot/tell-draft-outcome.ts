import type { z } from 'zod';
import { draftOutcomeSchema } from '@/core/contracts/copilot';
import { requirePermission } from '@/core/identity/require-membership';
import type { AppContext } from '@/core/shared/context';
import type { CopilotAsk } from './ask-copilot';
import { writeDraftOutcome } from './drafts.queries';

/**
 * Notes what a teammate made of a draft of theirs, once. Needs `conversations.reply`.
 * @returns false when there is no such draft of this person, or it was told before
 * @throws ZodError; AppError `not_found`, `forbidden`
 */
export async function tellDraftOutcome(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  { by, ...of }: CopilotAsk,
  told: z.input<typeof draftOutcomeSchema>,
): Promise<boolean> {
  const outcome = draftOutcomeSchema.parse(told);
  await requirePermission(ctx, by, of.storeId, 'conversations.reply');
  return writeDraftOutcome(ctx.sql, of, { by, ...outcome });
}
