import type { FakeShop, WooRecord } from '../shop/fake-shop';
import { type Recording, readRecordings } from './read-recordings';

/** Fills a shop with what the recordings show, as it was when each was last seen. */
export function seedRecordings(shop: FakeShop): void {
  const whole = readRecordings().filter(
    ({ request, response, trimmed }) => request.method === 'GET' && response.status < 300 && !trimmed,
  );
  // Lists of some fields come after: they only tell what changed about things that are known whole.
  const asked = ({ request }: Recording) => Number(request.query._fields !== undefined);
  for (const { request, response } of whole.sort((a, b) => asked(a) - asked(b))) {
    const path = request.path.replace('/wp-json/', '').replace(/^wc\/v3\//, '');
    for (const record of asList(response.body)) put(shop, path, record);
  }
  for (const webhook of shop.webhooks.values()) {
    shop.sender.setSecret(webhook.id, 'throwaway-webhook-secret-1');
  }
}

function put(shop: FakeShop, path: string, { _links, ...record }: WooRecord): void {
  const [list = '', owner = '', part = ''] = path.split('/');
  const key = [list, part || (/^\d*$/.test(owner) ? '' : owner)].filter(Boolean).join('/');
  const table = tableOf(shop, path.startsWith('wp/v2/pages') ? 'pages' : key);
  // Variations come in product lists when a SKU is asked for, in another form.
  if (!table || (record.type === 'variation' && table === shop.products)) return;
  if (typeof record.id !== 'number') return;
  const known = table.get(record.id);
  // A list of some fields is not enough to know a thing by.
  if (!known && table !== shop.pages && record.date_created_gmt === undefined && table !== shop.categories)
    return;
  const older = String(record.date_modified_gmt ?? '') < String(known?.date_modified_gmt ?? '');
  if (older || record.status === 'trash') return;
  const parent = part === 'refunds' || part === 'notes' ? { parent_id: Number(owner) } : {};
  table.set(record.id, { ...known, ...record, ...parent } as WooRecord);
}

function tableOf(shop: FakeShop, key: string): Map<number, WooRecord> | undefined {
  const tables: Record<string, Map<number, WooRecord>> = {
    products: shop.products,
    'products/variations': shop.variations,
    'products/categories': shop.categories,
    customers: shop.customers,
    orders: shop.orders,
    'orders/refunds': shop.refunds,
    'orders/notes': shop.notes,
    coupons: shop.coupons,
    webhooks: shop.webhooks,
    pages: shop.pages,
  };
  return tables[key];
}

function asList(body: Recording['response']['body']): WooRecord[] {
  return (Array.isArray(body) ? body : [body]) as WooRecord[];
}
