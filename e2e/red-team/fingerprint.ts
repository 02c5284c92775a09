import { createHash } from 'node:crypto';
import type { AppContext } from '@/core/shared/context';

/** Everything of a store that no shopper may change. Two fingerprints differ when a row does. */
export async function takeFingerprint(ctx: AppContext, storeId: string): Promise<string> {
  const where = { storeId };
  const rows = await Promise.all([
    ctx.db.store.findMany({ where: { id: storeId } }),
    ctx.db.assistant.findMany({ where, orderBy: { id: 'asc' } }),
    ctx.db.providerCredential.findMany({ where, orderBy: { provider: 'asc' } }),
    ctx.db.product.findMany({ where, orderBy: { id: 'asc' } }),
    ctx.db.order.findMany({ where, orderBy: { id: 'asc' } }),
    ctx.db.orderLine.findMany({ where, orderBy: [{ orderId: 'asc' }, { position: 'asc' }] }),
    ctx.db.customer.findMany({ where, orderBy: { id: 'asc' } }),
    ctx.db.actionPolicy.findMany({ where, orderBy: { action: 'asc' } }),
    ctx.db.knowledgeDocument.findMany({ where, orderBy: { id: 'asc' } }),
  ]);
  const text = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value));
  return createHash('sha256').update(text).digest('hex');
}
