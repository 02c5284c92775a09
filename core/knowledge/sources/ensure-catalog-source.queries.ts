import { storeTopic } from '@/core/contracts/live-events';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';

/**
 * Gives a store that has products its one source of type `catalog`: pausing that hides the products from answers.
 * Does nothing when it is there. @returns the source's id
 */
export async function ensureCatalogSource(ctx: AppContext, storeId: string): Promise<string> {
  const { id, created } = await inTransaction(ctx.sql, async (client) => {
    // Two imports that begin at the same moment must not make two.
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `catalog-source:${storeId}`,
    ]);
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM knowledge_sources WHERE store_id = $1 AND type = 'catalog' LIMIT 1`,
      [storeId],
    );
    if (rows[0]) return { id: rows[0].id, created: false };
    const sourceId = newId();
    await client.query(
      `INSERT INTO knowledge_sources (store_id, id, type, title, updated_at)
       VALUES ($1, $2, 'catalog', 'Product catalog', now())`,
      [storeId, sourceId],
    );
    return { id: sourceId, created: true };
  });
  if (created) {
    ctx.events.publish({ topic: storeTopic(storeId), name: 'source:changed', data: { sourceId: id } });
  }
  return id;
}
