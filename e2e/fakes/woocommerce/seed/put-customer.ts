import type { PlatformCustomer } from '@/core/stores/customers/platform-customer';
import { BLANK_BILLING, BLANK_SHIPPING } from '../shop/blank-order';
import type { FakeShop, WooRecord } from '../shop/fake-shop';
import { dated } from '../shop/shop-clock';
import { withLinks } from '../shop/shop-links';

/** Puts a customer into the shop, or in the place of the one with their id. */
export function putCustomer(shop: FakeShop, customer: PlatformCustomer, { tell = false } = {}): WooRecord {
  const id = Number(customer.externalId);
  const known = shop.customers.has(id);
  const [first_name = '', ...names] = (customer.name ?? '').split(' ');
  const person = { first_name, last_name: names.join(' ') };
  const changed = customer.updatedAt ?? shop.now();
  const email = customer.email ?? '';
  const record: WooRecord = {
    id,
    ...dated(shop, 'date_created', changed),
    ...dated(shop, 'date_modified', changed),
    email,
    ...person,
    role: 'customer',
    username: email.split('@')[0] ?? '',
    billing: { ...BLANK_BILLING, ...person, email, phone: customer.phone ?? '' },
    shipping: { ...BLANK_SHIPPING, ...person },
    is_paying_customer: false,
    avatar_url: '',
    meta_data: [],
  };
  shop.customers.set(id, record);
  if (tell)
    shop.sender.emit(`customer.${known ? 'updated' : 'created'}`, withLinks(shop, 'customers', record));
  return record;
}
