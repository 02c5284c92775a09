import { z } from 'zod';
import type { ContactTagView } from '@/core/contracts/contact-view';
import { BENCH_CHANNEL } from '@/core/conversations/bench-channel';
import { requirePermission } from '@/core/identity/require-membership';
import { readCursor, writeCursor } from '@/core/inbox/list/list-cursor';
import type { AppContext } from '@/core/shared/context';
import { findByPatterns, findByTag, wordsSql } from './find-candidates.queries';
import { toSearchPatterns } from './search-words';

export const listContactsSchema = z.object({
  storeId: z.uuid(),
  /** Who reads. */
  by: z.uuid(),
  /** Parts of name, e-mail address or phone number. */
  query: z.string().max(200).default(''),
  tagId: z.uuid().optional(),
  /** Only those who are blocked. */
  blocked: z.boolean().default(false),
  /** Of the page before. */
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(200).default(50),
});

/** A row of the list. */
export interface ContactListItem {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  /** ISO 8601 in UTC. */
  lastSeenAt: string;
  blocked: boolean;
  /** They have shown who they are in one of their conversations. */
  verified: boolean;
  conversations: number;
  tags: ContactTagView[];
}

export interface ContactPage {
  items: ContactListItem[];
  /** Of the next page; null: there is none. */
  cursor: string | null;
}

/**
 * A page of a store's contacts, whoever wrote last first. The page is chosen first, by an index, and only its rows are
 * filled in. Needs `contacts.view`.
 * @throws ZodError; AppError `not_found`, `forbidden`, `invalid_input` for a cursor of another kind
 */
export async function listContacts(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  input: z.input<typeof listContactsSchema>,
): Promise<ContactPage> {
  const { storeId, by, query, tagId, blocked, cursor, limit } = listContactsSchema.parse(input);
  await requirePermission(ctx, by, storeId, 'contacts.view');
  const values: unknown[] = [storeId, limit + 1, BENCH_CHANNEL];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const where = ['k.store_id = $1', 'k.erased_at IS NULL', NOT_OF_BENCH];
  if (blocked) where.push('k.blocked_at IS NOT NULL');

  const patterns = toSearchPatterns(query);
  if (patterns.length > 0) {
    const found = await findByPatterns(ctx.sql, storeId, patterns);
    // Joined with nothing, the words fit no index: the list is walked in its order.
    const words = `(k.search_text || '')`;
    where.push(
      found.kind === 'rare' ? `k.id = ANY (${bind(found.ids)}::uuid[])` : wordsSql(words, patterns, values),
    );
  }
  if (tagId) {
    const found = await findByTag(ctx.sql, storeId, tagId);
    where.push(
      found.kind === 'rare'
        ? `k.id = ANY (${bind(found.ids)}::uuid[])`
        : `EXISTS (SELECT FROM contact_tags t WHERE t.store_id = k.store_id AND t.contact_id = k.id
             AND t.tag_id = ${bind(tagId)})`,
    );
  }
  if (cursor) {
    const { at, id } = readCursor(cursor);
    where.push(`(k.last_seen_at, k.id) < (${bind(at)}, ${bind(id)}::uuid)`);
  }

  const { rows } = await ctx.sql.query<Omit<ContactListItem, 'lastSeenAt'> & { seen: Date }>(
    `WITH page AS MATERIALIZED (
       SELECT k.store_id, k.id FROM contacts k WHERE ${where.join(' AND ')}
        ORDER BY k.last_seen_at DESC, k.id DESC LIMIT $2)
     SELECT ${ITEM_COLUMNS} FROM page JOIN contacts k USING (store_id, id)
      ORDER BY k.last_seen_at DESC, k.id DESC`,
    values,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ seen, ...row }) => ({ ...row, lastSeenAt: seen.toISOString() })),
    cursor: rows.length > limit && last ? writeCursor({ at: last.seen, id: last.id }) : null,
  };
}

const NOT_OF_BENCH = `NOT EXISTS (SELECT FROM contact_identities b
  WHERE b.store_id = k.store_id AND b.contact_id = k.id AND b.channel = $3)`;

const ITEM_COLUMNS = `k.id, k.name, k.email, k.phone, k.last_seen_at AS seen, k.blocked_at IS NOT NULL AS blocked,
  EXISTS (SELECT FROM conversations c
            JOIN conversation_identities i ON i.store_id = c.store_id AND i.conversation_id = c.id
           WHERE c.store_id = k.store_id AND c.contact_id = k.id) AS verified,
  (SELECT count(*)::int FROM conversations c
    WHERE c.store_id = k.store_id AND c.contact_id = k.id) AS conversations,
  coalesce((SELECT json_agg(json_build_object('id', t.id, 'name', t.name, 'color', t.color)
                            ORDER BY lower(t.name), t.id)
     FROM contact_tags kt JOIN tags t ON t.store_id = kt.store_id AND t.id = kt.tag_id
    WHERE kt.store_id = k.store_id AND kt.contact_id = k.id), '[]') AS tags`;
