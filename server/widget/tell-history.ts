import { findUsualMinutes } from '@/core/agent/hand-off/hand-off-facts.queries';
import { runningTurns } from '@/core/agent/turn/running-turns';
import { maskAddress } from '@/core/channels/web-widget/mask-address';
import {
  findVisitorConversation,
  isVisitorBlocked,
} from '@/core/channels/web-widget/visitor-conversation.queries';
import type { WidgetHistory } from '@/core/contracts/widget/history';
import type { VisitorHistory } from '@/core/conversations/get-visitor-history.queries';
import { findRating } from '@/core/conversations/ratings/ratings.queries';
import { PRESENCE_SECONDS } from '@/core/inbox/assignment/assignees.queries';
import { listGivenFeedback } from '@/core/quality/feedback/conversation-feedback.queries';
import type { AppContext } from '@/core/shared/context';
import { canMail } from '@/core/stores/mail/store-mailer';
import { readInboxSettings } from '@/core/stores/settings/inbox/inbox-settings';
import { tellWait } from './expected-wait';
import { WIDGET_CHANNEL } from './widget-visitor';

const NOTHING = {
  person: null,
  wait: null,
  asksEmail: false,
  knownEmail: null,
  rating: null,
  canRate: false,
  seenSeq: 0,
  feedback: [],
  runningTurn: null,
} as const;

/** All that the panel shows of a conversation; the caller has made sure that it is the visitor's own. */
export async function tellHistory(
  ctx: AppContext,
  { storeId, visitorId }: { storeId: string; visitorId: string },
  { conversationId, status, messages, runningTurnId }: VisitorHistory,
): Promise<WidgetHistory> {
  const blocked = await isVisitorBlocked(ctx.sql, { storeId, channel: WIDGET_CHANNEL, visitorId });
  const known = { conversationId, status, messages, blocked, canMail: await canMail(ctx, storeId) };
  const now = ctx.now();
  const onlineSince = new Date(now.getTime() - PRESENCE_SECONDS * 1000);
  const found =
    conversationId && (await findVisitorConversation(ctx.sql, { storeId, conversationId, onlineSince }));
  if (!conversationId || !found) return { ...NOTHING, ...known, feedback: [] };
  const [feedback, rating] = await Promise.all([
    listGivenFeedback(ctx.sql, { storeId, conversationId }),
    findRating(ctx.sql, storeId, conversationId),
  ]);
  const waits = status === 'waiting';
  const text = runningTurnId ? (runningTurns.textSoFar(runningTurnId) ?? '') : '';
  return {
    ...known,
    person: found.person,
    wait: waits ? await tellWait(found, now, () => findUsualMinutes(ctx.sql, storeId, now)) : null,
    asksEmail: found.asksEmail && status !== 'resolved',
    knownEmail: found.contactEmail && maskAddress(found.contactEmail),
    rating,
    canRate: status === 'resolved' && !blocked && readInboxSettings(found.inboxSettings).askRating,
    seenSeq: found.seenSeq,
    feedback,
    runningTurn: runningTurnId ? { turnId: runningTurnId, text } : null,
  };
}
