import { AppError } from '@/core/shared/app-error';
import type { SqlPool } from '@/core/shared/sql-pool';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { LineChange } from '@/core/stores/platform/order-actions';

export interface VariantNow {
  externalId: string;
  sku: string | null;
  title: string;
  priceCents: number;
}

/**
 * The variants that lines are to become, as they are sold now.
 * @throws AppError `conflict` when one is of another product, or cannot be bought
 */
export async function readCurrentVariants(
  sql: Pick<SqlPool, 'query'>,
  storeId: string,
  order: PlatformOrder,
  changes: readonly LineChange[],
): Promise<{ variants: Map<string, VariantNow>; differenceCents: number }> {
  const variants = new Map<string, VariantNow>();
  let differenceCents = 0;
  for (const { lineExternalId, newVariantExternalId, quantity } of changes) {
    const line = order.lines.find(({ externalId }) => externalId === lineExternalId);
    if (!line || quantity > line.currentQuantity) throw unfit();
    const { rows } = await sql.query<VariantNow>(
      `SELECT v.external_id AS "externalId", v.sku, v.title, v.price_cents AS "priceCents"
         FROM variants v JOIN products p ON p.store_id = v.store_id AND p.id = v.product_id
        WHERE p.store_id = $1 AND p.origin = 'file' AND p.external_id = $2 AND v.external_id = $3
          AND v.available AND v.price_cents IS NOT NULL AND p.currency = $4`,
      [storeId, line.productExternalId, newVariantExternalId, order.currency],
    );
    const [variant] = rows;
    if (!variant) throw unfit();
    variants.set(newVariantExternalId, variant);
    differenceCents += (variant.priceCents - line.priceCents) * quantity;
  }
  return { variants, differenceCents };
}

function unfit(): AppError {
  return new AppError('conflict', 'An item cannot become this variant any more.');
}
