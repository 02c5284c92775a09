import { BENCH_CHANNEL } from '@/core/conversations/bench-channel';
import type { InboxFilter, InboxView, Mood } from './inbox-filter';

/** Each condition is worded as its partial index in the migration is, or the planner does not see that it fits. */
const VIEW_SQL: Record<Exclude<InboxView, 'mine'>, string> = {
  open: `c.status <> 'resolved' AND c.snoozed_until IS NULL`,
  waiting: 'c.waiting_since IS NOT NULL AND c.snoozed_until IS NULL',
  unassigned: `c.status = 'waiting' AND c.snoozed_until IS NULL`,
  agent: `c.status = 'agent'`,
  snoozed: 'c.snoozed_until IS NOT NULL',
  resolved: `c.status = 'resolved'`,
  all: 'true',
};

const MOOD_SQL: Record<Mood, string> = {
  upset: 'c.sentiment < -0.3',
  neutral: 'c.sentiment BETWEEN -0.3 AND 0.3',
  happy: 'c.sentiment > 0.3',
};

/** Who waits longest, and who wakes next, comes first; elsewhere the newest message. */
const ORDER: Partial<Record<InboxView, { column: string; direction: 'ASC' }>> = {
  waiting: { column: 'c.waiting_since', direction: 'ASC' },
  snoozed: { column: 'c.snoozed_until', direction: 'ASC' },
};

/** What a view of the inbox is sorted by. */
export function orderOf(view: InboxView): { column: string; direction: 'ASC' | 'DESC' } {
  return ORDER[view] ?? { column: 'c.last_message_at', direction: 'DESC' };
}

/**
 * The filter as SQL over `conversations c`, without the search for words.
 * @param values bind values so far; the filter's are added to it
 */
export function filterSql(filter: InboxFilter, userId: string, values: unknown[]): string {
  const bind = (value: unknown) => `$${values.push(value)}`;
  const parts = [`c.channel <> ${bind(BENCH_CHANNEL)}`];
  if (filter.view === 'mine') {
    parts.push(`c.assignee_id = ${bind(userId)} AND c.status = 'assigned' AND c.snoozed_until IS NULL`);
  } else {
    parts.push(VIEW_SQL[filter.view]);
  }
  if (filter.channel) parts.push(`c.channel = ${bind(filter.channel)}`);
  if (filter.assistantId) parts.push(`c.assistant_id = ${bind(filter.assistantId)}`);
  if (filter.assigneeId) parts.push(`c.assignee_id = ${bind(filter.assigneeId)}`);
  if (filter.mood) parts.push(MOOD_SQL[filter.mood]);
  if (filter.tagId) {
    parts.push(`EXISTS (SELECT FROM conversation_tags t
      WHERE t.store_id = c.store_id AND t.conversation_id = c.id AND t.tag_id = ${bind(filter.tagId)})`);
  }
  return parts.join(' AND ');
}
