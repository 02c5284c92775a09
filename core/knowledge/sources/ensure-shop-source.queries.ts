import { storeTopic } from '@/core/contracts/live-events';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';

/** The store's source of type `shop`, and how many documents it has; null: it has none yet. */
export async function findShopSource(
  ctx: Pick<AppContext, 'sql'>,
  storeId: string,
): Promise<{ id: string; documents: number } | null> {
  const { rows } = await ctx.sql.query<{ id: string; documents: number }>(
    `SELECT s.id, (SELECT count(*)::int FROM knowledge_documents d
       WHERE d.store_id = s.store_id AND d.source_id = s.id) AS documents
     FROM knowledge_sources s WHERE s.store_id = $1 AND s.type = 'shop' ORDER BY s.created_at LIMIT 1`,
    [storeId],
  );
  return rows[0] ?? null;
}

/** Gives a store its one source of type `shop`, or the one that is there its present title. @returns its id */
export async function ensureShopSource(
  ctx: Pick<AppContext, 'sql' | 'events'>,
  storeId: string,
  title: string,
): Promise<string> {
  const { id, changed } = await inTransaction(ctx.sql, async (client) => {
    // A sync and a webhook that come at the same moment must not make two.
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`shop-source:${storeId}`]);
    const { rows } = await client.query<{ id: string; title: string }>(
      `SELECT id, title FROM knowledge_sources WHERE store_id = $1 AND type = 'shop' ORDER BY created_at LIMIT 1`,
      [storeId],
    );
    const [known] = rows;
    if (known?.title === title) return { id: known.id, changed: false };
    const sourceId = known?.id ?? newId();
    await client.query(
      `INSERT INTO knowledge_sources (store_id, id, type, title, updated_at) VALUES ($1, $2, 'shop', $3, now())
       ON CONFLICT (store_id, id) DO UPDATE SET title = excluded.title, updated_at = now()`,
      [storeId, sourceId, title],
    );
    return { id: sourceId, changed: true };
  });
  if (changed)
    ctx.events.publish({ topic: storeTopic(storeId), name: 'source:changed', data: { sourceId: id } });
  return id;
}
