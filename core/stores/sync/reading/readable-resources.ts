import type { SqlClient } from '@/core/shared/sql-pool';
import { writeProducts } from '../../catalog/importing/write-products.queries';
import type { PlatformCustomer } from '../../customers/platform-customer';
import { writeCustomers } from '../../customers/write-customers.queries';
import { deleteGone } from '../../importing/running/delete-gone.queries';
import type { WriteResult } from '../../importing/running/write-result';
import type { PlatformOrder } from '../../orders/platform-order';
import { writeOrders } from '../../orders/write-orders.queries';
import type { PlatformId } from '../../platform/platform-ids';
import type {
  ListRequest,
  PlatformBatch,
  PlatformProduct,
  StorePlatform,
} from '../../platform/store-platform';

export type RecordResource = 'products' | 'orders' | 'customers';

interface Scope {
  storeId: string;
  origin: PlatformId;
}

/** How one kind of record is read from a platform and kept here. */
export interface RecordPlan<T extends { externalId: string }> {
  list(platform: StorePlatform, request: ListRequest): AsyncIterable<PlatformBatch<T>>;
  /** At most 100 ids; what is gone is missing from the answer. */
  byId(platform: StorePlatform, ids: readonly string[], signal: AbortSignal): Promise<T[]>;
  /** All ids that exist; absent: the platform does not tell, so deletions are heard of by webhooks alone. */
  ids?(platform: StorePlatform, signal: AbortSignal): AsyncIterable<string[]>;
  /** `fetchedAt`: when the platform was asked. */
  write(client: SqlClient, scope: Scope, items: readonly T[], fetchedAt: Date): Promise<WriteResult>;
  remove(client: SqlClient, scope: Scope, externalIds: readonly string[]): Promise<number>;
}

const products: RecordPlan<PlatformProduct> = {
  list: (platform, request) => platform.products(request),
  byId: (platform, ids, signal) => platform.productsById(ids, signal),
  ids: (platform, signal) => platform.productIds(signal),
  write: (client, { storeId, origin }, items) => writeProducts(client, storeId, items, { origin }),
  remove: (client, scope, ids) => deleteGone(client, 'products', scope, ids),
};

const orders: RecordPlan<PlatformOrder> = {
  list: (platform, request) => platform.orders(request),
  byId: (platform, ids, signal) => platform.ordersById(ids, signal),
  ids: (platform, signal) => platform.orderIds(signal),
  write: (client, { storeId, origin }, items, at) => writeOrders(client, storeId, origin, items, at),
  remove: (client, scope, ids) => deleteGone(client, 'orders', scope, ids),
};

const customers: RecordPlan<PlatformCustomer> = {
  list: (platform, request) => platform.customers(request),
  byId: (platform, ids, signal) => platform.customersById(ids, signal),
  write: (client, { storeId, origin }, items, at) => writeCustomers(client, storeId, origin, items, at),
  remove: (client, scope, ids) => deleteGone(client, 'customers', scope, ids),
};

const PLANS = { products, orders, customers };

/** The plan of a kind of record. Its items are only ever handed from one of its functions to another. */
export function planOf(resource: RecordResource): RecordPlan<{ externalId: string }> {
  return PLANS[resource] as unknown as RecordPlan<{ externalId: string }>;
}
