import { requirePermission } from '@/core/identity/require-membership';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { getTurnTrace, type TurnTraceView } from './get-turn-trace.queries';

/**
 * How one answer came about, for a member of the store who may read it: it holds the prompt and what tools returned,
 * orders among it (permission `answers.inspect`).
 * @throws AppError `forbidden` for a lesser role; `not_found` for another store's answer, for a stranger, and when the
 *   answer belongs to another conversation than the address says
 */
export async function inspectTurn(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  at: { userId: string; storeId: string; conversationId: string; turnId: string },
): Promise<TurnTraceView> {
  await requirePermission(ctx, at.userId, at.storeId, 'answers.inspect');
  const view = await getTurnTrace(ctx, at.storeId, at.turnId);
  if (view.conversationId !== at.conversationId) throw notFound('The answer');
  return view;
}
