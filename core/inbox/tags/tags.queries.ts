import { AppError, notFound } from '@/core/shared/app-error';
import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import { prepared } from '@/core/shared/prepared-statement';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import type { TagColor } from './tag-input';

export interface TagRow {
  id: string;
  name: string;
  color: TagColor;
  words: string[];
}

/** By name. */
export async function listTags(sql: SqlPool | SqlClient, storeId: string): Promise<TagRow[]> {
  const { rows } = await sql.query<TagRow>(
    prepared('SELECT id, name, color, words FROM tags WHERE store_id = $1 ORDER BY lower(name), id'),
    [storeId],
  );
  return rows;
}

export interface TagUse extends TagRow {
  /** So many have it. */
  conversations: number;
  contacts: number;
  /** Teammates who are good at it. */
  people: number;
}

/** By name, with how often each is used. */
export async function listTagUse(sql: SqlPool, storeId: string): Promise<TagUse[]> {
  const { rows } = await sql.query<TagUse>(
    `SELECT t.id, t.name, t.color, t.words,
            (SELECT count(*)::int FROM conversation_tags c WHERE c.store_id = t.store_id AND c.tag_id = t.id)
              AS conversations,
            (SELECT count(*)::int FROM contact_tags k WHERE k.store_id = t.store_id AND k.tag_id = t.id) AS contacts,
            (SELECT count(*)::int FROM memberships m WHERE m.store_id = t.store_id AND t.id = ANY (m.skills)) AS people
       FROM tags t WHERE t.store_id = $1 ORDER BY lower(t.name), t.id`,
    [storeId],
  );
  return rows;
}

type NewTag = Omit<TagRow, 'id'>;

/** @throws AppError `conflict` */
export async function insertTag(sql: SqlPool, storeId: string, tag: NewTag): Promise<string> {
  const { rows } = await sql.query<{ id: string }>(
    `INSERT INTO tags (store_id, id, name, color, words) SELECT $1, $2, $3, $4, $5
      WHERE NOT EXISTS (SELECT FROM tags WHERE store_id = $1 AND lower(name) = lower($3))
     ON CONFLICT DO NOTHING RETURNING id`,
    [storeId, newId(), tag.name, tag.color, tag.words],
  );
  if (!rows[0]) throw nameTaken();
  return rows[0].id;
}

/** @throws AppError `not_found`, `conflict` */
export async function updateTag(sql: SqlPool, storeId: string, id: string, tag: NewTag): Promise<void> {
  await inTransaction(sql, async (client) => {
    const taken = await client.query(
      'SELECT FROM tags WHERE store_id = $1 AND lower(name) = lower($2) AND id <> $3',
      [storeId, tag.name, id],
    );
    if (taken.rows.length > 0) throw nameTaken();
    const { rows } = await client.query(
      'UPDATE tags SET name = $3, color = $4, words = $5 WHERE store_id = $1 AND id = $2 RETURNING id',
      [storeId, id, tag.name, tag.color, tag.words],
    );
    if (rows.length === 0) throw notFound('The tag');
  });
}

/** Deletes a tag, also from conversations and from what teammates are good at. */
export async function deleteTagRow(sql: SqlPool, storeId: string, id: string): Promise<void> {
  await sql.query('DELETE FROM tags WHERE store_id = $1 AND id = $2', [storeId, id]);
  await sql.query(
    'UPDATE memberships SET skills = array_remove(skills, $2) WHERE store_id = $1 AND $2 = ANY (skills)',
    [storeId, id],
  );
}

/** @throws AppError `not_found` for a conversation or a tag of another store; nothing is changed then */
export async function setConversationTags(
  sql: SqlPool,
  storeId: string,
  conversationId: string,
  tagIds: readonly string[],
): Promise<void> {
  await inTransaction(sql, async (client) => {
    const conversation = await client.query(
      'SELECT FROM conversations WHERE store_id = $1 AND id = $2 FOR UPDATE',
      [storeId, conversationId],
    );
    if (conversation.rows.length === 0) throw notFound('The conversation');
    const known = await client.query('SELECT FROM tags WHERE store_id = $1 AND id = ANY ($2::uuid[])', [
      storeId,
      tagIds,
    ]);
    if (known.rows.length !== tagIds.length) throw notFound('The tag');
    await client.query(
      'DELETE FROM conversation_tags WHERE store_id = $1 AND conversation_id = $2 AND tag_id <> ALL ($3::uuid[])',
      [storeId, conversationId, tagIds],
    );
    await addConversationTags(client, storeId, conversationId, tagIds);
  });
}

/** Adds tags to those that it has. */
export async function addConversationTags(
  client: SqlClient,
  storeId: string,
  conversationId: string,
  tagIds: readonly string[],
): Promise<void> {
  await client.query(
    `INSERT INTO conversation_tags (store_id, conversation_id, tag_id)
     SELECT $1, $2, id FROM unnest($3::uuid[]) AS tag(id) ON CONFLICT DO NOTHING`,
    [storeId, conversationId, tagIds],
  );
}

function nameTaken(): AppError {
  return new AppError('conflict', 'There is a tag of that name already.');
}
