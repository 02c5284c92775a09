import type { OrderActions } from '@/core/stores/platform/order-actions';
import { type AskOptions, SHOPPER_PATIENCE_MS } from '../api/admin-client';
import type { GrantedScopes } from '../shop/access-scopes';
import type { OpenShop } from '../shop/open-shop';
import { cancelOrder } from './cancel-order';
import { changeOrderItems } from './change-order-items';
import { exchangeItems } from './exchange-items';
import { refundOrder } from './refund-order';
import { requireScopes } from './require-scopes';
import { returnItems } from './return-items';
import { undoAction } from './undo-action';
import { updateProfileAddress } from './update-profile-address';
import { updateShippingAddress } from './update-shipping-address';

/** What each action needs, by the schema's own scopes of its mutations. */
const SCOPES = {
  cancelOrder: ['read_orders', 'write_orders'],
  updateShippingAddress: ['read_orders', 'write_orders'],
  changeOrderItems: ['read_orders', 'write_order_edits', 'read_products'],
  returnItems: ['read_orders', 'write_returns'],
  exchangeItems: ['read_orders', 'write_returns', 'read_products'],
  refund: ['read_orders', 'write_orders'],
  updateProfileAddress: ['write_customers'],
} satisfies Partial<Record<keyof OrderActions, string[]>>;

type Action = keyof typeof SCOPES;
type Request<Name extends Action> = Parameters<NonNullable<OrderActions[Name]>>[0];
type Answer<Name extends Action> = ReturnType<NonNullable<OrderActions[Name]>>;

/**
 * What can be changed in a Shopify shop: with known scopes only what these allow. Each call checks the scopes once
 * more, since they may have been withdrawn meanwhile.
 * @param known null: not known yet; then everything is offered, and ends in `forbidden` where a scope is missing
 */
export function createOrderActions(shop: OpenShop, known: GrantedScopes | null): OrderActions {
  const offer = <Name extends Action>(
    name: Name,
    perform: (shop: OpenShop, request: Request<Name>, options: AskOptions) => Answer<Name>,
  ): Pick<OrderActions, Name> | undefined => {
    if (known && !SCOPES[name].every((scope) => known.has(scope))) return undefined;
    const act = async (request: Request<Name>, signal?: AbortSignal) => {
      const options = { signal, patienceMs: SHOPPER_PATIENCE_MS };
      await requireScopes(shop, SCOPES[name], options);
      return perform(shop, request, options);
    };
    // A key that is a type parameter makes an index signature of the object, which fits nothing.
    return { [name]: act } as unknown as Pick<OrderActions, Name>;
  };
  return {
    ...offer('cancelOrder', cancelOrder),
    ...offer('updateShippingAddress', updateShippingAddress),
    ...offer('changeOrderItems', changeOrderItems),
    ...offer('returnItems', returnItems),
    ...offer('exchangeItems', exchangeItems),
    ...offer('refund', refundOrder),
    ...offer('updateProfileAddress', updateProfileAddress),
    undo: (request, signal) => undoAction(shop, request, { signal, patienceMs: SHOPPER_PATIENCE_MS }),
  };
}
