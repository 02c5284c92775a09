import type { FakeShop, WooRecord } from './fake-shop';

export function restUrl(shop: FakeShop, path: string): string {
  return `${shop.homeUrl}/wp-json/wc/v3/${path}`;
}

const ALL = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** A thing as it stands in an answer: with links to itself, its list, and what it belongs to. */
export function withLinks(
  shop: FakeShop,
  list: string,
  record: WooRecord,
  { up, allow = ALL }: { up?: string; allow?: string[] } = {},
): WooRecord {
  const self = { href: restUrl(shop, `${list}/${record.id}`), targetHints: { allow } };
  const links = { self: [self], collection: [{ href: restUrl(shop, list) }] };
  return { ...record, _links: up ? { ...links, up: [{ href: restUrl(shop, up) }] } : links };
}

export function productBody(shop: FakeShop, product: WooRecord): WooRecord {
  return withLinks(
    shop,
    'products',
    product,
    product.parent_id ? { up: `products/${product.parent_id}` } : {},
  );
}

export function variationBody(shop: FakeShop, variation: WooRecord): WooRecord {
  const up = `products/${variation.parent_id}`;
  return withLinks(shop, `${up}/variations`, variation, { up });
}

/** Refunds stand in an order by amount only. */
export function orderBody(shop: FakeShop, order: WooRecord): WooRecord {
  const refunds = [...shop.refunds.values()]
    .filter(({ parent_id }) => parent_id === order.id)
    .map(({ id, reason, amount }) => ({ id, reason, total: `-${amount}`, total_tax: '0.00' }));
  const body = withLinks(shop, 'orders', { ...order, refunds: refunds.length > 0 ? refunds : order.refunds });
  const links = body._links as Record<string, unknown>;
  links.email_templates = [
    { embeddable: true, href: restUrl(shop, `orders/${order.id}/actions/email_templates`) },
  ];
  if (order.customer_id) links.customer = [{ href: restUrl(shop, `customers/${order.customer_id}`) }];
  return body;
}

/** What webhooks carry for a variation: a product of that type. */
export function variationAsProduct(shop: FakeShop, variation: WooRecord): WooRecord {
  const parent = shop.products.get(Number(variation.parent_id));
  const { image, gallery_image_ids: _, ...own } = variation;
  const name = `${parent?.name ?? ''} - ${variation.name ?? ''}`;
  const images = image ? [image] : [];
  return {
    ...parent,
    ...own,
    name,
    images,
    type: 'variation',
    variations: [],
    total_sales: '0',
  } as WooRecord;
}
