import type { CopilotState } from '@/core/contracts/copilot';
import { requirePermission } from '@/core/identity/require-membership';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import type { CopilotAsk } from './ask-copilot';
import { loadNextStepFacts } from './next-step-facts.queries';
import { findNextSteps, tellLanguages } from './next-steps';

/**
 * What the copilot can do in a conversation, and what it would do next. Needs `conversations.reply`. No model is
 * asked.
 * @throws AppError `not_found`, `forbidden`
 */
export async function readCopilotState(
  ctx: Pick<AppContext, 'db' | 'sql' | 'now' | 'copilot'>,
  { by, ...of }: CopilotAsk,
): Promise<CopilotState> {
  const role = await requirePermission(ctx, by, of.storeId, 'conversations.reply');
  requireUuid(of.conversationId, 'The conversation');
  const [facts, noModel] = await Promise.all([
    loadNextStepFacts(ctx.sql, of, ctx.now()),
    ctx.copilot.noModel(of),
  ]);
  return { steps: findNextSteps(facts, { userId: by, role }), languages: tellLanguages(facts), noModel };
}
