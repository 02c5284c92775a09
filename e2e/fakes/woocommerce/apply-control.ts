import type { ControlAction } from './control';
import type { FaultBook } from './faults';
import { putCustomer } from './seed/put-customer';
import { putOrder } from './seed/put-order';
import { putProduct } from './seed/put-product';
import { type FakeShop, makeApiKey } from './shop/fake-shop';

/** Does what a test asks for. Records may have been JSON: their times are read again. */
export async function applyControl(
  shop: FakeShop,
  faults: FaultBook,
  action: ControlAction,
): Promise<unknown> {
  switch (action.action) {
    case 'put':
      put(shop, action);
      return {};
    case 'remove':
      remove(shop, action.kind, Number(action.id));
      return {};
    case 'fault':
      faults.add(action.fault);
      return {};
    case 'clear-faults':
      faults.clear();
      return {};
    case 'make-key': {
      const key = makeApiKey(action.permissions);
      shop.keys.push(key);
      return key;
    }
    case 'revoke-keys':
      shop.keys.length = 0;
      return {};
    case 'disable-webhook': {
      const webhook = shop.webhooks.get(Number(action.id));
      if (webhook) webhook.status = 'disabled';
      return {};
    }
    case 'settle':
      await shop.sender.settled();
      return {};
  }
}

function put(shop: FakeShop, action: Extract<ControlAction, { action: 'put' }>): void {
  const options = { tell: action.silent !== true };
  if (action.kind === 'product') putProduct(shop, revive(action.record), options);
  else if (action.kind === 'order') putOrder(shop, revive(action.record), options);
  else putCustomer(shop, revive(action.record), options);
}

function remove(shop: FakeShop, kind: 'product' | 'order' | 'customer', id: number): void {
  const table = { product: shop.products, order: shop.orders, customer: shop.customers }[kind];
  table.delete(id);
  if (kind !== 'product') return;
  for (const variation of [...shop.variations.values()]) {
    if (variation.parent_id === id) shop.variations.delete(variation.id);
  }
}

/** Fields that end in "At" are times. */
function revive<T>(record: T): T {
  const json = JSON.stringify(record);
  return JSON.parse(json, (key, value) =>
    key.endsWith('At') && typeof value === 'string' ? new Date(value) : value,
  ) as T;
}
