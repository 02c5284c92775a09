import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import type { SqlClient } from '@/core/shared/sql-pool';
import { type DocumentDraft, hashDraft } from './document-draft';

export interface DocumentCounts {
  created: number;
  updated: number;
  /** As they were: nothing was written and nothing has to be indexed. */
  skipped: number;
  removed: number;
}

/**
 * Stores documents of a source by their external id.
 * @param options.removeOthers the drafts are all there is: documents of the source that are not among them go
 */
export function upsertDocuments(
  ctx: Pick<AppContext, 'sql'>,
  storeId: string,
  sourceId: string,
  drafts: readonly DocumentDraft[],
  options: { removeOthers?: boolean } = {},
): Promise<DocumentCounts> {
  const unique = [...new Map(drafts.map((draft) => [draft.externalId, draft])).values()];
  return inTransaction(ctx.sql, async (client) => {
    // Two fetches of one source take turns.
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM knowledge_sources WHERE store_id = $1 AND id = $2 FOR UPDATE',
      [storeId, sourceId],
    );
    if (rows.length === 0) return { created: 0, updated: 0, skipped: 0, removed: 0 };
    const counts = await write(client, storeId, sourceId, unique);
    const removed = options.removeOthers
      ? await removeDocumentsExcept(
          client,
          storeId,
          sourceId,
          unique.map((draft) => draft.externalId),
        )
      : 0;
    return { ...counts, removed };
  });
}

/** Removes the source's documents that are not named. @returns how many */
export async function removeDocumentsExcept(
  client: Pick<SqlClient, 'query'>,
  storeId: string,
  sourceId: string,
  externalIds: readonly string[],
): Promise<number> {
  const { rows } = await client.query<{ id: string }>(
    `DELETE FROM knowledge_documents
     WHERE store_id = $1 AND source_id = $2 AND NOT (external_id = ANY($3)) RETURNING id`,
    [storeId, sourceId, externalIds],
  );
  return rows.length;
}

async function write(
  client: SqlClient,
  storeId: string,
  sourceId: string,
  drafts: readonly DocumentDraft[],
): Promise<Omit<DocumentCounts, 'removed'>> {
  const stored = await client.query<{ external_id: string; content_hash: string; position: number }>(
    `SELECT external_id, content_hash, position FROM knowledge_documents
     WHERE store_id = $1 AND source_id = $2 AND external_id = ANY($3)`,
    [storeId, sourceId, drafts.map((draft) => draft.externalId)],
  );
  const known = new Map(stored.rows.map((row) => [row.external_id, row]));
  const rows = drafts.map((draft, position) => ({
    id: newId(),
    external_id: draft.externalId,
    title: draft.title,
    url: draft.url,
    text: draft.text,
    phrasings: draft.phrasings,
    position,
    content_hash: hashDraft(draft),
  }));
  const changed = rows.filter((row) => known.get(row.external_id)?.content_hash !== row.content_hash);
  const moved = rows.filter((row) => {
    const old = known.get(row.external_id);
    return old?.content_hash === row.content_hash && old.position !== row.position;
  });
  if (changed.length + moved.length > 0) {
    // A moved document keeps its hash, so the index does not look at it again.
    await client.query(
      `INSERT INTO knowledge_documents
         (store_id, source_id, id, external_id, title, url, text, phrasings, position, content_hash, updated_at)
       SELECT $1, $2, r.*, now() FROM json_to_recordset($3::json) AS r(
         id uuid, external_id text, title text, url text, text text, phrasings text[], position int,
         content_hash text)
       ON CONFLICT (store_id, source_id, external_id) DO UPDATE SET
         title = excluded.title, url = excluded.url, text = excluded.text, phrasings = excluded.phrasings,
         position = excluded.position, content_hash = excluded.content_hash, updated_at = now()`,
      [storeId, sourceId, JSON.stringify([...changed, ...moved])],
    );
  }
  const updated = changed.filter((row) => known.has(row.external_id)).length;
  return { created: changed.length - updated, updated, skipped: drafts.length - changed.length };
}
