import { type TeamFeedback, teamFeedbackSchema } from '@/core/contracts/answer-feedback';
import { maskSecrets } from '@/core/conversations/masking/mask-secrets';
import { requirePermission } from '@/core/identity/require-membership';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { announceFeedback } from './announce-feedback';
import { type AnswerId, deleteFeedback, writeFeedback } from './feedback-rows.queries';

/**
 * Keeps what the team thinks of an answer and what should have been said. The team has one opinion: the last word of
 * any teammate counts. Secrets are taken out of the text, because it may become knowledge.
 * @param userId whose word it is; needs `conversations.reply`
 * @param feedback nothing in it takes the opinion back
 * @returns what is stored now
 * @throws ZodError; AppError `not_found` when the conversation has no such answer of the agent
 */
export async function recordTeamFeedback(
  ctx: Pick<AppContext, 'db' | 'sql' | 'events' | 'now'>,
  answer: AnswerId,
  userId: string,
  feedback: TeamFeedback,
): Promise<TeamFeedback> {
  await requirePermission(ctx, userId, answer.storeId, 'conversations.reply');
  requireUuid(answer.conversationId, 'The conversation');
  requireUuid(answer.messageId, 'The answer');
  const { helpful, better } = teamFeedbackSchema.parse(feedback);
  const stored = { helpful, better: better && maskSecrets(better).text };
  if (helpful === null && stored.better === null) await deleteFeedback(ctx.sql, answer, 'teammate');
  else if (!(await writeFeedback(ctx.sql, answer, 'teammate', { ...stored, userId, at: ctx.now() }))) {
    throw notFound('The answer');
  }
  announceFeedback(ctx, answer);
  return stored;
}
