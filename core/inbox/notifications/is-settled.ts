import type { DueNotice } from './due-notices.queries';

/**
 * Whether there is no need any more to tell somebody: they have the conversation before their eyes or have read on in it
 * since, or somebody has dealt with it.
 * @param userId who would be told
 */
export function isSettled(notice: DueNotice, userId: string): boolean {
  if (notice.status === null || notice.looking) return true;
  if (notice.readAt && notice.readAt > notice.createdAt) return true;
  const { status, assigneeId } = notice;
  const waits = notice.waitingSince !== null && notice.snoozedUntil === null && status !== 'resolved';
  switch (notice.kind) {
    case 'handed_off':
      return status !== 'waiting' || notice.snoozedUntil !== null;
    case 'mentioned':
      return notice.noteText === null;
    case 'assigned':
      return status !== 'assigned' || assigneeId !== userId;
    case 'contact_wrote':
      return !waits || isSomebodyElses(assigneeId, userId) || notice.readSeq >= (notice.about.seq ?? 0);
    case 'reply_due_soon':
      // Once it is late, that is told instead.
      return (
        !waits ||
        notice.replyDueAt === null ||
        notice.overdueAt !== null ||
        isSomebodyElses(assigneeId, userId)
      );
    case 'reply_overdue':
      return !waits || notice.overdueAt === null || isSomebodyElses(assigneeId, userId);
  }
}

function isSomebodyElses(assigneeId: string | null, userId: string): boolean {
  return assigneeId !== null && assigneeId !== userId;
}
