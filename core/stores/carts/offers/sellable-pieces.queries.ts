import type { SqlPool } from '@/core/shared/sql-pool';
import type { Piece } from '../cart-piece';
import { pieceColumns } from './piece-columns.queries';

/**
 * What can be chosen of a product: its variants in the shop's order, or the product itself when it has none. Empty for
 * a product that is unknown, hidden or another store's, and while the owner has paused the catalog.
 */
export async function findSellablePieces(sql: SqlPool, storeId: string, productId: string): Promise<Piece[]> {
  const { rows } = await sql.query<Piece>(
    `SELECT ${pieceColumns()}
       FROM products p
       LEFT JOIN variants v ON v.store_id = p.store_id AND v.product_id = p.id
      WHERE p.store_id = $1 AND p.id = $2 AND p.status = 'active'
        AND NOT EXISTS (
          SELECT FROM knowledge_sources s WHERE s.store_id = p.store_id AND s.type = 'catalog' AND s.paused)
      ORDER BY v.position, v.id`,
    [storeId, productId],
  );
  return rows;
}
