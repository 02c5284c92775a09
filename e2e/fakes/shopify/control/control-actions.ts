import { z } from 'zod';
import type { FakeShopify } from '../fake-shopify';
import { usualScopes } from '../oauth/fake-app';
import { addCustomer, changeCustomer, deleteCustomer } from '../shop/change-customers';
import {
  cancelOrder,
  changeOrder,
  deleteOrder,
  fulfilOrder,
  moveParcel,
  refundOrder,
  requestReturn,
} from '../shop/change-orders';
import { addProduct, changeProduct, changeVariant, deleteProduct } from '../shop/change-products';
import { addDiscount } from '../shop/discount-status';
import { generateWorld } from '../shop/generate-world';
import { placeOrder } from '../shop/place-order';
import type { ShopEvent } from '../shop/shop-event';

const id = z.number().int();
const anything = z.record(z.string(), z.unknown());
const pieces = z.array(z.object({ lineItemId: id, quantity: z.number().int() }));

type Action = (fake: FakeShopify, input: unknown) => unknown;

function action<T>(schema: z.ZodType<T>, run: (fake: FakeShopify, input: T) => unknown): Action {
  return (fake, input) => run(fake, schema.parse(input ?? {}));
}

/** Changes something and delivers its webhooks; the answer comes when they were acknowledged. */
function change<T>(schema: z.ZodType<T>, run: (fake: FakeShopify, input: T) => ShopEvent): Action {
  return action(schema, async (fake, input) => {
    const event = run(fake, input);
    return { ...event, deliveries: await fake.tell(event) };
  });
}

const patch = z.object({ id, patch: anything });

/** What another process can do with the fake shop, by name: `POST /__fake/<name>` with a JSON body. */
export const controlActions: Record<string, Action> = {
  addProduct: change(anything, (fake, input) => addProduct(fake.shop, input as never).event),
  changeProduct: change(patch, ({ shop }, input) =>
    changeProduct(shop, input.id, (product) => Object.assign(product, input.patch)),
  ),
  changeVariant: change(patch, ({ shop }, input) =>
    changeVariant(shop, input.id, (variant) => Object.assign(variant, input.patch)),
  ),
  deleteProduct: change(z.object({ id }), ({ shop }, input) => deleteProduct(shop, input.id)),
  addCustomer: change(anything, ({ shop }, input) => addCustomer(shop, input).event),
  changeCustomer: change(patch, ({ shop }, input) =>
    changeCustomer(shop, input.id, (customer) => Object.assign(customer, input.patch)),
  ),
  deleteCustomer: change(z.object({ id }), ({ shop }, input) => deleteCustomer(shop, input.id)),
  placeOrder: action(anything, async (fake, input) => {
    const { order, event } = placeOrder(fake.shop, input as never);
    return { id: order.id, name: order.name, total: order.total, deliveries: await fake.tell(event) };
  }),
  changeOrder: change(patch, ({ shop }, input) =>
    changeOrder(shop, input.id, (order) => Object.assign(order, input.patch)),
  ),
  deleteOrder: change(z.object({ id }), ({ shop }, input) => deleteOrder(shop, input.id)),
  fulfilOrder: change(
    z.object({
      id,
      lines: pieces.optional(),
      company: z.string().optional(),
      number: z.string().optional(),
      url: z.string().optional(),
      displayStatus: z.string().optional(),
    }),
    ({ shop }, { id: orderId, ...parcel }) => fulfilOrder(shop, orderId, parcel),
  ),
  moveParcel: change(
    z.object({ id, index: z.number().int(), displayStatus: z.string() }),
    ({ shop }, input) => moveParcel(shop, input.id, input.index, input.displayStatus),
  ),
  refundOrder: change(
    z.object({ id, lines: pieces.optional(), amount: z.number().int().optional() }),
    ({ shop }, { id: orderId, ...refund }) => refundOrder(shop, orderId, refund),
  ),
  cancelOrder: change(z.object({ id }), ({ shop }, input) => cancelOrder(shop, input.id)),
  requestReturn: change(z.object({ id, lines: pieces }), ({ shop }, input) =>
    requestReturn(shop, input.id, input.lines),
  ),
  addDiscount: action(z.looseObject({ code: z.string() }), ({ shop }, input) => addDiscount(shop, input)),
  generateWorld: action(
    z.object({
      products: z.number().int(),
      variantsPerProduct: z.number().int().optional(),
      orders: z.number().int().optional(),
      customers: z.number().int().optional(),
    }),
    (fake, input) => {
      generateWorld(fake.shop, input);
      return counts(fake);
    },
  ),
  issueToken: action(
    z.object({ scopes: z.array(z.string()).optional(), seconds: z.number().optional() }),
    (fake, { scopes = usualScopes, seconds }) => ({ accessToken: fake.issueToken(scopes, seconds) }),
  ),
  setScopes: action(z.object({ scopes: z.array(z.string()) }), (fake, { scopes }) =>
    fake.tokens.setScopes(scopes),
  ),
  expireTokens: action(anything, (fake) => fake.tokens.expireAll()),
  revokeTokens: action(anything, (fake) => fake.tokens.revokeAll()),
  uninstall: action(anything, (fake) => fake.uninstall()),
  advanceClock: action(z.object({ milliseconds: z.number() }), (fake, { milliseconds }) =>
    fake.shop.clock.advance(milliseconds),
  ),
  changeApp: action(anything, (fake, input) => Object.assign(fake.app, input)),
  setLatency: action(z.object({ milliseconds: z.number() }), (fake, { milliseconds }) => {
    fake.latencyMs = milliseconds;
  }),
  failNext: action(
    z.object({
      status: z.union([z.number().int(), z.enum(['timeout', 'cut', 'throttled'])]),
      times: z.number().int().default(1),
      /** Regular expression for the path or body. */
      match: z.string().optional(),
    }),
    (fake, { status, times, match }) =>
      fake.faults.next({ status }, times, match === undefined ? null : new RegExp(match)),
  ),
  clearFaults: action(anything, (fake) => fake.faults.clear()),
  failNextBulk: action(
    z.object({
      fail: z.enum(['INTERNAL_SERVER_ERROR', 'TIMEOUT']).optional(),
      cutAfter: z.number().min(0).max(1).optional(),
      expireUrl: z.boolean().optional(),
      takeMs: z.number().optional(),
    }),
    (fake, fault) => fake.bulkOperations.next(fault),
  ),
  deliver: action(
    z.object({
      topic: z.string(),
      payload: anything,
      to: z.string().optional(),
      eventId: z.string().optional(),
      times: z.number().int().optional(),
    }),
    (fake, { topic, payload, ...options }) => fake.webhooks.deliver(topic, payload, options),
  ),
  storm: action(
    z.object({
      ratePerSecond: z.number(),
      seconds: z.number(),
      repeatEvery: z.number().int().optional(),
      lateEvery: z.number().int().optional(),
    }),
    (fake, input) => fake.deliverStorm(input),
  ),
  settle: action(anything, (fake) => fake.settled()),
  problems: action(anything, (fake) => fake.problems),
  requests: action(z.object({ last: z.number().int().default(100) }), (fake, { last }) =>
    fake.requests.slice(-last),
  ),
  counts: action(anything, counts),
  products: action(z.object({ ids: z.array(id).optional() }), ({ shop }, { ids }) =>
    shop.products.all().filter((one) => !ids || ids.includes(one.id)),
  ),
  orders: action(z.object({ ids: z.array(id).optional() }), ({ shop }, { ids }) =>
    shop.orders.all().filter((one) => !ids || ids.includes(one.id)),
  ),
  webhookSubscriptions: action(anything, ({ shop }) => shop.webhooks.all()),
};

function counts({ shop, requests }: FakeShopify) {
  const variants = shop.products.all().reduce((sum, product) => sum + product.variants.length, 0);
  return {
    products: shop.products.size,
    variants,
    orders: shop.orders.size,
    customers: shop.customers.size,
    webhooks: shop.webhooks.size,
    requests: requests.length,
  };
}
