import type { PlatformId } from '../platform/platform-ids';
import { PLATFORM_IDS } from '../platform/platform-ids';
import { type PlatformOrder, platformOrderSchema } from './platform-order';

/** An order as it was when its platform was last asked for it. */
export interface StoredOrder {
  id: string;
  origin: PlatformId;
  order: PlatformOrder;
  syncedAt: Date;
}

/** Columns that `readStoredOrder` needs. */
export const STORED_ORDER_COLUMNS = `id, origin, external_id AS "externalId", number, email, phone,
  customer_external_id AS "customerExternalId", customer_name AS "customerName", placed_at AS "placedAt", status,
  platform_status AS "platformStatus", payment_status AS "paymentStatus", currency, status_url AS "statusUrl",
  cart_token AS "cartToken", source_updated_at AS "updatedAt", detail, synced_at AS "syncedAt"`;

export interface StoredOrderRow {
  id: string;
  origin: string;
  detail: unknown;
  syncedAt: Date;
  [column: string]: unknown;
}

/** @returns null for a row that is no order any more: a version that wrote it differently, or a hand */
export function readStoredOrder({
  id,
  origin,
  detail,
  syncedAt,
  ...columns
}: StoredOrderRow): StoredOrder | null {
  const known = PLATFORM_IDS.find((platform) => platform === origin);
  const inside = typeof detail === 'object' && detail !== null ? detail : {};
  // `phone` stands in both: the column holds it as it is compared, `detail` as the platform writes it.
  const parsed = platformOrderSchema.safeParse({ ...columns, ...inside });
  return known && parsed.success ? { id, origin: known, order: parsed.data, syncedAt } : null;
}
