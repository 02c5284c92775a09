import { checkListParams } from '../rest/check-list-params';
import { listRecords, pickFields } from '../rest/list-records';
import { invalidId, type RestReply, reply } from '../rest/rest-reply';
import { applySold, variationChanged } from '../shop/change-product';
import { variationBody } from '../shop/shop-links';
import type { Route, RouteCall } from './route';

const ORDER_BY = ['date', 'id', 'include', 'title', 'slug', 'modified', 'menu_order'];

export const variationRoutes: Route[] = [
  { method: 'GET', pattern: /^products\/(\d+)\/variations$/, answer: list },
  { method: 'GET', pattern: /^products\/(\d+)\/variations\/(\d+)$/, answer: read },
  { method: 'PUT', pattern: /^products\/(\d+)\/variations\/(\d+)$/, answer: update },
];

function list({ shop, request, ids: [productId = 0] }: RouteCall): RestReply {
  const fault = checkListParams(request, { orderby: ORDER_BY });
  if (fault) return fault;
  return listRecords(shop, request, {
    records: [...shop.variations.values()].filter(({ parent_id }) => parent_id === productId),
    body: (variation) => variationBody(shop, variation),
    defaultOrder: { by: 'date', direction: 'desc' },
  });
}

function read({ shop, request, ids }: RouteCall): RestReply {
  const variation = find(shop, ids);
  if (!variation) return invalidId('product_variation');
  return reply(pickFields(variationBody(shop, variation), request.query));
}

function update({ shop, body, ids }: RouteCall): RestReply {
  const variation = find(shop, ids);
  if (!variation) return { ...invalidId('product_variation'), status: 400 };
  applySold(variation, body);
  variationChanged(shop, variation);
  return reply(variationBody(shop, variation));
}

function find(shop: RouteCall['shop'], [productId = 0, id = 0]: number[]) {
  const variation = shop.variations.get(id);
  return variation?.parent_id === productId ? variation : undefined;
}
