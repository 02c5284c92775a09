import { type DocumentNode, getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { maxQueryCost, requestedCost } from '@/e2e/fakes/shopify/graphql/query-cost';
import { loadAdminSchema } from '@/e2e/fakes/shopify/schema/load-admin-schema';
import { API_VERSION } from '../api/api-version';
import { beginOrderEdit } from './begin-order-edit';
import { countProducts } from './count-products';
import { listCustomers } from './list-customers';
import { listOrders } from './list-orders';
import { listPages } from './list-pages';
import { listProductIds } from './list-product-ids';
import { listProducts } from './list-products';
import { listWebhooks } from './list-webhooks';
import { liveOffers } from './live-offers';
import { orderLines } from './order-lines';
import { orderParcels } from './order-parcels';
import { ordersById } from './orders-by-id';
import { parcelLines } from './parcel-lines';
import { planRefund } from './plan-refund';
import { productVariants } from './product-variants';
import { productsById } from './products-by-id';
import { returnablePieces } from './returnable-pieces';
import { searchOrders } from './search-orders';

const ids = (count: number) => ({ ids: Array(count).fill('gid://shopify/X/1') });

/** With as many items as the code asks for at first: asking for fewer is for shops where it costs more. */
test.each([
  [listProducts, { first: 7 }],
  [productsById, ids(7)],
  [productVariants, { first: 100 }],
  [listProductIds, { first: 250 }],
  [countProducts, {}],
  [listOrders, { first: 4 }],
  [ordersById, ids(4)],
  [orderLines, { first: 100 }],
  [orderParcels, { first: 20 }],
  [parcelLines, { first: 100 }],
  [searchOrders, {}],
  [listCustomers, { first: 100 }],
  [listPages, { first: 50 }],
  [liveOffers, ids(50)],
  [listWebhooks, { first: 100 }],
  [beginOrderEdit, {}],
  [returnablePieces, {}],
  [planRefund, {}],
])('$name stays below what one query may cost', async ({ text }, variables) => {
  const { schema } = await loadAdminSchema(API_VERSION);
  const document: DocumentNode = parse(text);
  const operation = getOperationAST(document);
  const cost = operation ? requestedCost(schema, document, operation, variables) : Number.NaN;
  expect(cost).toBeLessThanOrEqual(maxQueryCost);
});
