import { z } from 'zod';
import type { ConversationStatusView } from '@/core/contracts/message-view';
import type { PersonView } from '@/core/contracts/person-view';
import { PERSON_JSON } from '@/core/identity/person-json.queries';
import type { AppContext } from '@/core/shared/context';
import { filterSql, orderOf } from './filter-sql';
import { findSnippets } from './find-by-words.queries';
import { inboxFilterSchema } from './inbox-filter';
import { type ListCursor, readCursor, writeCursor } from './list-cursor';
import { searchInbox } from './search-inbox.queries';
import { toSearchQuery } from './search-terms';

export const listInboxSchema = inboxFilterSchema.extend({
  storeId: z.uuid(),
  /** Who reads: for `mine` and for what is unread. */
  userId: z.uuid(),
  /** Only these: rows on the screen that have changed, and may no longer belong to the list. */
  ids: z.array(z.uuid()).max(200).optional(),
  /** Of the page before. */
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(200).default(50),
});

/** A row of the inbox. Times are ISO 8601 in UTC. */
export interface InboxItem {
  id: string;
  status: ConversationStatusView;
  channel: string;
  contact: { id: string; name: string | null; email: string | null; verified: boolean };
  assistantName: string;
  assignee: PersonView | null;
  lastMessageText: string;
  lastMessageRole: 'contact' | 'agent' | 'teammate' | 'system' | null;
  lastMessageAt: string;
  /** The shopper's messages that the reader has not seen. */
  unread: number;
  /** Since when the shopper waits for a person's word. */
  waitingSince: string | null;
  replyDueAt: string | null;
  overdue: boolean;
  snoozedUntil: string | null;
  /** Of the shopper's newest message, -1 to 1. */
  sentiment: number | null;
  language: string | null;
  tags: { id: string; name: string; color: string }[];
  /** Where the words that are searched for stand. */
  snippet: string | null;
}

export interface InboxPage {
  items: InboxItem[];
  /** Of the next page; null: there is none. With words a page may hold fewer rows than asked for, or none, and go on. */
  cursor: string | null;
}

interface Row
  extends Omit<InboxItem, 'lastMessageAt' | 'waitingSince' | 'replyDueAt' | 'snoozedUntil' | 'tags'> {
  lastMessageAt: Date;
  waitingSince: Date | null;
  replyDueAt: Date | null;
  snoozedUntil: Date | null;
  tags: InboxItem['tags'] | null;
  sortedBy: Date;
}

/**
 * One page of a list of the inbox. The page is chosen first, by an index, and only its rows are filled in.
 * @throws ZodError; AppError `invalid_input` for a cursor of another kind
 */
export async function listInbox(
  ctx: Pick<AppContext, 'sql'>,
  input: z.input<typeof listInboxSchema>,
): Promise<InboxPage> {
  const { storeId, userId, ids, cursor, limit, ...filter } = listInboxSchema.parse(input);
  const values: unknown[] = [storeId];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const { column, direction } = orderOf(filter.view);
  const where = ['c.store_id = $1', filterSql(filter, userId, values)];

  if (ids) where.push(`c.id = ANY (${bind(ids)}::uuid[])`);
  if (cursor) {
    const { at, id } = readCursor(cursor);
    where.push(`(${column}, c.id) ${direction === 'DESC' ? '<' : '>'} (${bind(at)}, ${bind(id)}::uuid)`);
  }
  let lookedUpTo: ListCursor | null = null;
  if (filter.query) {
    if (!toSearchQuery(filter.query)) return { items: [], cursor: null };
    const list = { storeId, where, values, column, direction, limit };
    const found = await searchInbox(ctx.sql, list, filter.query);
    lookedUpTo = found.lookedUpTo;
    if (found.conversationIds.length === 0)
      return { items: [], cursor: lookedUpTo && writeCursor(lookedUpTo) };
    where.push(`c.id = ANY (${bind(found.conversationIds)}::uuid[])`);
  }

  const { rows } = await ctx.sql.query<Row>(
    `WITH page AS MATERIALIZED (
       SELECT c.store_id, c.id, ${column} AS sorted_by FROM conversations c
        WHERE ${where.join(' AND ')}
        ORDER BY ${column} ${direction}, c.id ${direction} LIMIT ${bind(limit + 1)})
     SELECT ${ITEM_COLUMNS}, page.sorted_by AS "sortedBy"
       FROM page JOIN conversations c USING (store_id, id)
       JOIN contacts k ON k.store_id = c.store_id AND k.id = c.contact_id
       JOIN assistants a ON a.store_id = c.store_id AND a.id = c.assistant_id
       LEFT JOIN conversation_reads r ON r.store_id = c.store_id AND r.conversation_id = c.id AND r.user_id = ${bind(userId)}::uuid
      ORDER BY page.sorted_by ${direction}, c.id ${direction}`,
    values,
  );
  const shown = rows.slice(0, limit);
  const snippets = filter.query
    ? await findSnippets(
        ctx.sql,
        storeId,
        shown.map(({ id }) => id),
        filter.query,
      )
    : new Map<string, string>();
  const last = shown.at(-1);
  const goesOn = rows.length > limit && last ? { at: last.sortedBy, id: last.id } : lookedUpTo;
  return {
    items: shown.map((row) => toItem(row, snippets.get(row.id) ?? null)),
    cursor: goesOn ? writeCursor(goesOn) : null,
  };
}

const ITEM_COLUMNS = `c.id, c.status, c.channel,
  json_build_object('id', k.id, 'name', k.name, 'email', k.email,
    'verified', EXISTS (SELECT FROM conversation_identities v
                         WHERE v.store_id = c.store_id AND v.conversation_id = c.id)) AS contact,
  a.name AS "assistantName",
  (SELECT ${PERSON_JSON}
     FROM users u WHERE u.id = c.assignee_id) AS assignee,
  c.last_message_text AS "lastMessageText", c.last_message_at AS "lastMessageAt",
  (SELECT m.role FROM messages m
    WHERE m.store_id = c.store_id AND m.conversation_id = c.id AND m.seq = c.last_seq) AS "lastMessageRole",
  CASE WHEN c.contact_seq <= coalesce(r.seq, 0) THEN 0 ELSE
    (SELECT count(*)::int FROM messages m
      WHERE m.store_id = c.store_id AND m.conversation_id = c.id AND m.seq > coalesce(r.seq, 0)
        AND m.role = 'contact') END AS unread,
  c.waiting_since AS "waitingSince", c.reply_due_at AS "replyDueAt", c.overdue_at IS NOT NULL AS overdue,
  c.snoozed_until AS "snoozedUntil", c.sentiment, c.language,
  (SELECT json_agg(json_build_object('id', t.id, 'name', t.name, 'color', t.color) ORDER BY t.name)
     FROM conversation_tags ct JOIN tags t ON t.store_id = ct.store_id AND t.id = ct.tag_id
    WHERE ct.store_id = c.store_id AND ct.conversation_id = c.id) AS tags`;

function toItem({ sortedBy: _, ...row }: Row, snippet: string | null): InboxItem {
  return {
    ...row,
    lastMessageAt: row.lastMessageAt.toISOString(),
    waitingSince: row.waitingSince?.toISOString() ?? null,
    replyDueAt: row.replyDueAt?.toISOString() ?? null,
    snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
    tags: row.tags ?? [],
    snippet,
  };
}
