import type { AppContext } from '@/core/shared/context';

type Sql = Pick<AppContext, 'sql'>;

/** Rows deleted in one statement: other work gets its turn between them. */
const BATCH = 1000;

/** Tables whose rows say at which platform they come from. */
export type OriginTable = 'products' | 'orders' | 'customers';

/** Whether anything of this origin is stored. */
export async function hasShopData(ctx: Sql, storeId: string, origin: string): Promise<boolean> {
  const { rows } = await ctx.sql.query<{ found: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM products WHERE store_id = $1 AND origin = $2)
         OR EXISTS (SELECT 1 FROM orders WHERE store_id = $1 AND origin = $2)
         OR EXISTS (SELECT 1 FROM customers WHERE store_id = $1 AND origin = $2) AS found`,
    [storeId, origin],
  );
  return rows[0]?.found ?? false;
}

/** Whether a sync has ever read something to its end. */
export async function hasSynced(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<boolean> {
  return (await ctx.db.syncMark.count({ where: { storeId } })) > 0;
}

/**
 * Deletes all rows of an origin and what hangs on them, in batches.
 * @returns how many rows of the table itself
 */
export async function deleteRowsOf(
  ctx: Sql,
  table: OriginTable,
  { storeId, origin }: { storeId: string; origin: string },
): Promise<number> {
  let deleted = 0;
  for (let more = true; more; ) {
    const { rows } = await ctx.sql.query(
      `DELETE FROM ${table} WHERE store_id = $1 AND id IN (
         SELECT id FROM ${table} WHERE store_id = $1 AND origin = $2 LIMIT ${BATCH})
       RETURNING id`,
      [storeId, origin],
    );
    deleted += rows.length;
    more = rows.length === BATCH;
  }
  return deleted;
}

/** Deletes the carts that hold products of an origin or became its orders. @returns how many */
export async function deleteCartsOf(
  ctx: Sql,
  { storeId, origin }: { storeId: string; origin: string },
): Promise<number> {
  const { rows } = await ctx.sql.query(
    `DELETE FROM carts c WHERE c.store_id = $1 AND (
       EXISTS (SELECT 1 FROM cart_lines l JOIN products p ON p.store_id = l.store_id AND p.id = l.product_id
               WHERE l.store_id = $1 AND l.cart_id = c.id AND p.origin = $2)
       OR EXISTS (SELECT 1 FROM orders o WHERE o.store_id = $1 AND o.id = c.order_id AND o.origin = $2))
     RETURNING c.id`,
    [storeId, origin],
  );
  return rows.length;
}

/** Forgets whose orders conversations may speak about: shoppers prove it anew with the next shop. */
export async function deleteProofs(ctx: Sql, storeId: string): Promise<void> {
  await ctx.sql.query('DELETE FROM conversation_identities WHERE store_id = $1', [storeId]);
  await ctx.sql.query('DELETE FROM verification_codes WHERE store_id = $1', [storeId]);
}

/** Stops syncs in progress; they notice with their next step. */
export async function cancelSyncs(ctx: Pick<AppContext, 'db' | 'now'>, storeId: string): Promise<void> {
  await ctx.db.syncRun.updateMany({
    where: { storeId, status: { in: ['queued', 'running'] } },
    data: { status: 'cancelled', finishedAt: ctx.now() },
  });
}

/** Deletes what syncs noted: runs with their errors, and up to when each resource is known. */
export async function deleteSyncHistory(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<void> {
  await ctx.db.syncRun.deleteMany({ where: { storeId } });
  await ctx.db.syncMark.deleteMany({ where: { storeId } });
}

/** Deletes what webhooks brought. A request to erase stays until whoever works on it is done. */
export async function deleteWebhookTraces(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<void> {
  await ctx.db.webhookEvent.deleteMany({
    where: { storeId, kind: { notIn: ['shop_erasure_requested', 'customer_erasure_requested'] } },
  });
  await ctx.db.webhookSubscription.deleteMany({ where: { storeId } });
}

/** The knowledge sources that hold the shop's own policies and pages. */
export async function findShopPageSources(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<string[]> {
  const sources = await ctx.db.knowledgeSource.findMany({
    where: { storeId, type: 'shop' },
    select: { id: true },
  });
  return sources.map(({ id }) => id);
}
