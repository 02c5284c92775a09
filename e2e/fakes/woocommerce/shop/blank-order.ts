import { randomBytes } from 'node:crypto';
import type { FakeShop, WooRecord } from './fake-shop';
import { dated } from './shop-clock';

const ADDRESS = {
  first_name: '',
  last_name: '',
  company: '',
  address_1: '',
  address_2: '',
  city: '',
  state: '',
  postcode: '',
  country: '',
};

export const BLANK_BILLING = { ...ADDRESS, email: '', phone: '' };
export const BLANK_SHIPPING = { ...ADDRESS, phone: '' };

/** Every field of an order, as one has it that holds nothing yet. */
export function blankOrder(shop: FakeShop, id: number): WooRecord {
  const now = shop.now();
  const key = `wc_order_${randomBytes(10).toString('base64url').replace(/[-_]/g, 'x').slice(0, 13)}`;
  return {
    id,
    parent_id: 0,
    status: 'pending',
    currency: shop.profile.currency,
    version: shop.profile.version,
    prices_include_tax: shop.profile.pricesIncludeTax,
    discount_total: '0.00',
    discount_tax: '0.00',
    shipping_total: '0.00',
    shipping_tax: '0.00',
    cart_tax: '0.00',
    total: '0.00',
    total_tax: '0.00',
    customer_id: 0,
    order_key: key,
    billing: { ...BLANK_BILLING },
    shipping: { ...BLANK_SHIPPING },
    payment_method: '',
    payment_method_title: '',
    transaction_id: '',
    customer_ip_address: '',
    customer_user_agent: '',
    created_via: 'rest-api',
    customer_note: '',
    cart_hash: '',
    number: String(id),
    meta_data: [],
    line_items: [],
    tax_lines: [],
    shipping_lines: [],
    fee_lines: [],
    coupon_lines: [],
    refunds: [],
    payment_url: `${shop.homeUrl}/checkout/order-pay/${id}/?pay_for_order=true&key=${key}`,
    is_editable: true,
    needs_payment: true,
    needs_processing: true,
    ...dated(shop, 'date_created', now),
    ...dated(shop, 'date_modified', now),
    ...dated(shop, 'date_completed', null),
    ...dated(shop, 'date_paid', null),
    currency_symbol: shop.profile.currencySymbol,
  };
}
