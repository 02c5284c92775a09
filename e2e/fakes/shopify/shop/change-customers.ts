import type { FakeShop } from './fake-shop';
import type { CustomerRecord } from './records';
import type { ShopEvent } from './shop-event';

export function addCustomer(
  shop: FakeShop,
  given: Partial<Omit<CustomerRecord, '__typename'>>,
): { customer: CustomerRecord; event: ShopEvent } {
  const now = shop.now();
  const customer: CustomerRecord = {
    __typename: 'Customer',
    firstName: null,
    lastName: null,
    email: null,
    phone: null,
    locale: shop.settings.primaryLocale,
    tags: [],
    addresses: [],
    createdAt: now,
    updatedAt: now,
    ...given,
    id: given.id === undefined ? shop.newId() : shop.reserveId(given.id),
  };
  shop.customers.put(customer);
  return { customer, event: { topic: 'customers/create', id: customer.id } };
}

export function changeCustomer(
  shop: FakeShop,
  id: number,
  change: (customer: CustomerRecord) => void,
): ShopEvent {
  const customer = shop.customers.require(id);
  change(customer);
  customer.updatedAt = shop.now();
  shop.customers.touch();
  return { topic: 'customers/update', id };
}

export function deleteCustomer(shop: FakeShop, id: number): ShopEvent {
  shop.customers.require(id);
  shop.customers.delete(id);
  return { topic: 'customers/delete', id };
}
