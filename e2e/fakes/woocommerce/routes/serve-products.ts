import { checkListParams, enumerate } from '../rest/check-list-params';
import { listRecords, pickFields } from '../rest/list-records';
import { invalidId, invalidParams, type RestReply, reply, restError } from '../rest/rest-reply';
import { blankProduct } from '../shop/blank-product';
import { applySold, productChanged, touchProduct } from '../shop/change-product';
import type { FakeShop, WooRecord } from '../shop/fake-shop';
import { productBody, restUrl, variationAsProduct } from '../shop/shop-links';
import type { Route, RouteCall } from './route';

const TYPES = ['simple', 'grouped', 'external', 'variable'];
const ORDER_BY = [
  'date',
  'id',
  'include',
  'title',
  'slug',
  'modified',
  'price',
  'popularity',
  'rating',
  'menu_order',
];
const STATUSES = ['any', 'trash', 'future', 'auto-draft', 'draft', 'pending', 'private', 'publish'];
const SINGLE = { allow: 'GET, POST, PUT, PATCH, DELETE' };

export const productRoutes: Route[] = [
  { method: 'GET', pattern: /^products$/, answer: list },
  { method: 'POST', pattern: /^products$/, answer: create },
  { method: 'GET', pattern: /^products\/(\d+)$/, answer: read },
  { method: 'PUT', pattern: /^products\/(\d+)$/, answer: update },
  { method: 'DELETE', pattern: /^products\/(\d+)$/, answer: remove },
];

function list({ shop, request }: RouteCall): RestReply {
  const { query } = request;
  const fault = checkListParams(request, { orderby: ORDER_BY, status: STATUSES });
  if (fault) return fault;
  const sku = query.get('sku');
  const records = sku
    ? [
        ...shop.products.values(),
        ...[...shop.variations.values()].map((one) => variationAsProduct(shop, one)),
      ]
    : [...shop.products.values()];
  return listRecords(shop, request, {
    records: records.filter((product) => fits(product, query, sku)),
    body: (product) => productBody(shop, product),
    defaultOrder: { by: 'date', direction: 'desc' },
  });
}

/** Without a status the list has drafts too; only the trash is left out. */
function fits(product: WooRecord, query: ReadonlyMap<string, string>, sku: string | undefined): boolean {
  const status = query.get('status') ?? 'any';
  if (status === 'any' ? product.status === 'trash' : product.status !== status) return false;
  const search = query.get('search')?.toLowerCase();
  const texts = `${product.name} ${product.description} ${product.short_description} ${product.sku}`;
  if (search && !texts.toLowerCase().includes(search)) return false;
  if (query.get('on_sale') === 'true' && !product.on_sale) return false;
  if (query.has('type') && product.type !== query.get('type')) return false;
  return sku === undefined || product.sku === sku;
}

function read({ shop, request, ids: [id = 0] }: RouteCall): RestReply {
  const product = shop.products.get(id);
  return product ? reply(pickFields(productBody(shop, product), request.query), SINGLE) : notThere();
}

function create({ shop, body }: RouteCall): RestReply {
  const fault = checkFields(shop, body, 0);
  if (fault) return fault;
  const product = blankProduct(shop, shop.nextId());
  applySold(product, body);
  shop.products.set(product.id, product);
  productChanged(shop, product, 'created');
  return reply(asEdited(shop, product), { location: restUrl(shop, `products/${product.id}`) }, 201);
}

function update({ shop, body, ids: [id = 0] }: RouteCall): RestReply {
  const product = shop.products.get(id);
  if (!product) return restError(400, 'woocommerce_rest_product_invalid_id', 'Invalid ID.');
  const fault = checkFields(shop, body, id);
  if (fault) return fault;
  applySold(product, body);
  touchProduct(shop, product);
  productChanged(shop, product, 'updated');
  return reply(asEdited(shop, product), SINGLE);
}

/** To the trash, which is told; for good at once, which is not. */
function remove({ shop, request, ids: [id = 0] }: RouteCall): RestReply {
  const product = shop.products.get(id);
  if (!product) return notThere();
  if (request.query.get('force') === 'true') {
    shop.products.delete(id);
    for (const variation of [...shop.variations.values()]) {
      if (variation.parent_id === id) shop.variations.delete(variation.id);
    }
    return reply(asEdited(shop, product), SINGLE);
  }
  if (product.status === 'trash') {
    return restError(410, 'woocommerce_rest_already_trashed', 'The product has already been deleted.');
  }
  const before = asEdited(shop, product);
  product.status = 'trash';
  shop.sender.emit('product.deleted', { id });
  return reply(before, SINGLE);
}

function checkFields(shop: FakeShop, body: Record<string, unknown>, ownId: number): RestReply | null {
  if (body.type !== undefined && !TYPES.includes(String(body.type))) {
    const message = `type is not one of ${enumerate(TYPES)}.`;
    return invalidParams([{ param: 'type', code: 'rest_not_in_enum', message }]);
  }
  const sku = body.sku;
  const other = [...shop.products.values()].find((one) => sku && one.sku === sku && one.id !== ownId);
  if (!other) return null;
  const data = { status: 400, resource_id: other.id, unique_sku: `${sku}-1` };
  return restError(400, 'product_invalid_sku', 'Invalid or duplicated SKU.', data);
}

/** Answers to changes carry two fields more. */
function asEdited(shop: FakeShop, product: WooRecord): WooRecord {
  const { slug } = product;
  const extra = { permalink_template: `${shop.homeUrl}/product/%pagename%/`, generated_slug: slug };
  return { ...productBody(shop, product), ...extra };
}

const notThere = () => ({ ...invalidId('product'), headers: SINGLE });
