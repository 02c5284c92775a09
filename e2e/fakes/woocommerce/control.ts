import type { PlatformCustomer } from '@/core/stores/customers/platform-customer';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { PlatformProduct } from '@/core/stores/platform/store-platform';
import type { Fault } from './faults';
import type { ApiKey, WooRecord } from './shop/fake-shop';

/** Something that is done to the shop from outside, as its owner or a visitor would. JSON-safe. */
export type ControlAction =
  /** Creates or replaces; webhooks are told unless `silent`. */
  | { action: 'put'; kind: 'product'; record: PlatformProduct; silent?: boolean }
  | { action: 'put'; kind: 'order'; record: PlatformOrder; silent?: boolean }
  | { action: 'put'; kind: 'customer'; record: PlatformCustomer; silent?: boolean }
  /** For good, which WooCommerce tells nobody. */
  | { action: 'remove'; kind: 'product' | 'order' | 'customer'; id: string }
  | { action: 'fault'; fault: Fault }
  | { action: 'clear-faults' }
  | { action: 'make-key'; permissions: ApiKey['permissions'] }
  | { action: 'revoke-keys' }
  | { action: 'disable-webhook'; id: string }
  /** Waits until every webhook was delivered, or has failed. */
  | { action: 'settle' };

/** What the shop holds, for tests to compare with. */
export interface ControlState {
  keys: ApiKey[];
  webhooks: WooRecord[];
  orders: WooRecord[];
  /** Requests to the API so far, without what signs them. */
  requests: string[];
}
