import { listRecords } from '../rest/list-records';
import { type RestReply, reply, restError } from '../rest/rest-reply';
import type { FakeShop } from '../shop/fake-shop';
import { restUrl, withLinks } from '../shop/shop-links';
import type { Route, RouteCall } from './route';

export const settingsRoutes: Route[] = [
  { method: 'GET', pattern: /^settings\/general$/, answer: ({ shop }) => reply(settings(shop), GET) },
  { method: 'GET', pattern: /^settings\/general\/([a-z_]+)$/, answer: readSetting },
  { method: 'GET', pattern: /^system_status$/, answer: readStatus },
  { method: 'GET', pattern: /^payment_gateways\/[\w-]+$/, answer: readGateway },
  { method: 'GET', pattern: /^data\/currencies\/current$/, answer: ({ shop }) => reply(currency(shop)) },
  { method: 'GET', pattern: /^products\/categories$/, answer: listCategories },
];

const GET = { allow: 'GET' };

function settings(shop: FakeShop): object[] {
  const { country, currency } = shop.profile;
  const values: [id: string, label: string, type: string, fallback: string, value: string][] = [
    ['woocommerce_store_address', 'Address line 1', 'text', '', 'Hafenstrasse 12'],
    ['woocommerce_store_city', 'City', 'text', '', 'Kiel'],
    ['woocommerce_default_country', 'Country / State', 'select', 'US:CA', `${country}:${country}-SH`],
    ['woocommerce_store_postcode', 'Postcode / ZIP', 'text', '', '24103'],
    ['woocommerce_calc_taxes', 'Enable taxes', 'checkbox', 'no', 'yes'],
    ['woocommerce_enable_coupons', 'Enable coupons', 'checkbox', 'yes', 'yes'],
    ['woocommerce_currency', 'Currency', 'select', 'USD', currency],
    ['woocommerce_currency_pos', 'Currency position', 'select', 'left', 'right_space'],
    ['woocommerce_price_thousand_sep', 'Thousand separator', 'text', ',', '.'],
    ['woocommerce_price_decimal_sep', 'Decimal separator', 'text', '.', ','],
    ['woocommerce_price_num_decimals', 'Number of decimals', 'number', '2', '2'],
  ];
  return values.map(([id, label, type, fallback, value]) => {
    const allow = ['GET', 'POST', 'PUT', 'PATCH'];
    const self = { href: restUrl(shop, `settings/general/${id}`), targetHints: { allow } };
    const links = { self: [self], collection: [{ href: restUrl(shop, 'settings/general') }] };
    return { id, label, type, default: fallback, value, _links: links };
  });
}

function readSetting({ shop, request }: RouteCall): RestReply {
  const id = request.path.split('/').at(-1);
  const setting = (settings(shop) as { id: string }[]).find((one) => one.id === id);
  return setting
    ? reply({ ...setting, group_id: 'general' })
    : restError(404, 'rest_setting_setting_invalid', 'Invalid setting.');
}

function readStatus({ shop, request }: RouteCall): RestReply {
  const { version, language, currency } = shop.profile;
  const page = (page_name: string, page_id: string) => ({ page_name, page_id, page_set: page_id !== '' });
  const pageId = (slug: string) => {
    const found = [...shop.pages.values()].find((one) => one.slug === slug);
    return found ? String(found.id) : '';
  };
  const status: Record<string, unknown> = {
    environment: { home_url: shop.homeUrl, site_url: shop.homeUrl, version, wp_version: '7.1.3', language },
    database: { wc_database_version: version, database_prefix: 'wp_' },
    active_plugins: [{ plugin: 'woocommerce/woocommerce.php', name: 'WooCommerce', version }],
    theme: { name: 'Twenty Twenty-Five', version: '1.5', is_block_theme: true },
    settings: {
      currency,
      number_of_decimals: 2,
      HPOS_enabled: true,
      enabled_features: ['order_attribution'],
    },
    security: { secure_connection: false, hide_errors: true },
    pages: [
      page('Shop base', pageId('shop')),
      page('Cart', pageId('cart')),
      page('Checkout', pageId('checkout')),
      page('My account', pageId('my-account')),
      page('Terms and conditions', pageId('terms')),
    ],
  };
  const fields = request.query.get('_fields')?.split(',');
  const kept = Object.entries(status).filter(([name]) => !fields || fields.includes(name));
  return reply(Object.fromEntries(kept), GET);
}

function readGateway({ shop, request }: RouteCall): RestReply {
  const id = request.path.split('/').at(-1) ?? '';
  const refunds = shop.profile.refundingGateways.includes(id);
  if (!refunds && !['bacs', 'cheque', 'cod', 'paypal'].includes(id)) {
    return restError(404, 'woocommerce_rest_payment_gateway_invalid', 'Resource does not exist.');
  }
  const method_supports = refunds ? ['products', 'refunds'] : ['products'];
  const self = { href: restUrl(shop, `payment_gateways/${id}`), targetHints: { allow: ['GET', 'PUT'] } };
  const links = { self: [self], collection: [{ href: restUrl(shop, 'payment_gateways') }] };
  return reply(
    { id, title: id, order: '', enabled: true, method_title: id, method_supports, _links: links },
    { allow: 'GET, POST, PUT, PATCH' },
  );
}

function currency(shop: FakeShop): object {
  const code = shop.profile.currency;
  const self = { href: restUrl(shop, `data/currencies/${code}`), targetHints: { allow: ['GET'] } };
  const links = { self: [self], collection: [{ href: restUrl(shop, 'data/currencies') }] };
  return { code, name: code === 'EUR' ? 'Euro' : code, symbol: shop.profile.currencySymbol, _links: links };
}

function listCategories({ shop, request }: RouteCall): RestReply {
  return listRecords(shop, request, {
    records: [...shop.categories.values()],
    body: (category) => {
      const up = category.parent ? { up: `products/categories/${category.parent}` } : {};
      return withLinks(shop, 'products/categories', category, up);
    },
    defaultOrder: { by: 'title', direction: 'asc' },
  });
}
