import { afterEach, describe, expect, it } from 'vitest';
import { collect, failureOf } from '@/adapters/stores/store-platform-harness';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { PlatformProduct, StorePlatform } from '@/core/stores/platform/store-platform';
import {
  hasRecordings,
  type Recording,
  readRecordings,
  recordedBody,
} from '@/e2e/fakes/woocommerce/recordings/read-recordings';
import { recordedShop } from '@/e2e/fakes/woocommerce/recordings/recorded-shop';
import { type ReplayServer, startReplayServer } from '@/e2e/fakes/woocommerce/recordings/start-replay-server';
import { createShopClient } from './api/shop-client';
import { createWooCommerceConnector } from './woocommerce-connector';

/** What each refusal is to us. Those of 401 are asked for again by reading, and refused there as well. */
const CODES: Record<number, string> = {
  400: 'internal',
  401: 'unauthenticated',
  404: 'not_found',
  410: 'not_found',
  413: 'internal',
  500: 'unavailable',
};

describe.skipIf(!hasRecordings)('recordings of a real WooCommerce', () => {
  let server: ReplayServer;
  afterEach(() => server.close());

  const calls = readRecordings().filter(({ request }) => request.path.startsWith('/wp-json/wc/v3/'));
  it.each(calls.map((recording) => [recording.name, recording] as const))(
    'are understood: %s',
    async (_, { request, response }) => {
      server = await startReplayServer(() => response);
      const outcome = ask(server, request);
      if (response.status < 300) {
        const total = response.headers['x-wp-total'];
        expect(await outcome).toEqual({
          data: response.body,
          total: total === undefined ? null : Number(total),
        });
      } else {
        const code = request.path.endsWith('/nope') ? 'unavailable' : CODES[response.status];
        expect(await failureOf(outcome)).toMatchObject({ code });
      }
      const [asked] = server.asked;
      expect(asked).toMatchObject({ method: request.method, path: request.path, signed: true });
      for (const [name, value] of Object.entries(request.query))
        expect(asked?.query.get(name)).toBe(String(value));
    },
  );

  const publicCalls = readRecordings().filter(({ request }) => !request.path.startsWith('/wp-json/wc/v3/'));
  it.each(publicCalls.map((recording) => [recording.name, recording] as const))(
    'are read without keys: %s',
    async (_, { request, response }) => {
      server = await startReplayServer(() => response);
      const client = createShopClient({ shopUrl: server.url, restPrefix: 'wp-json', ...server.key });
      const outcome = client.getPublic(request.path.replace('/wp-json/', ''), request.query);
      if (response.status < 300) expect(await outcome).toMatchObject({ data: response.body });
      else expect(await failureOf(outcome)).toMatchObject({ code: 'internal' });
      expect([...(server.asked[0]?.query.keys() ?? [])].filter((name) => name.startsWith('oauth_'))).toEqual(
        [],
      );
    },
  );

  describe('as a shop', () => {
    let shop: StorePlatform;
    const open = async () => {
      server = await startReplayServer(recordedShop());
      const secrets = { consumerKey: server.key.consumerKey, consumerSecret: server.key.consumerSecret };
      const credentials = {
        secrets: { ...secrets, restPrefix: 'wp-json' },
        expiresAt: null,
        webhookSecret: 'x',
      };
      shop = createWooCommerceConnector().open(server.url, credentials);
      return shop;
    };
    const byId = <T extends { externalId: string }>(items: readonly T[], id: string): T =>
      items.find(({ externalId }) => externalId === id) ?? expect.unreachable(`${id} is missing`);

    it('says who it is', async () => {
      expect(await (await open()).verify()).toMatchObject({
        name: 'Nordlicht Outdoor',
        currency: 'EUR',
        timeZone: 'Europe/Berlin',
        locale: 'en-US',
        plan: 'WooCommerce 11.0.1',
      });
    });

    it('has products of every kind', async () => {
      const batches = [];
      for await (const batch of (await open()).products()) batches.push(batch);
      expect(batches.flatMap(({ faults }) => faults)).toEqual([]);
      const products = batches.flatMap(({ items }) => items);
      expect(products).toHaveLength(14);
      const offer = (id: string) => byId(products, id).offer;
      expect(byId(products, '40')).toMatchObject({
        title: 'Fjord 2 tent',
        sku: 'NL-TENT-2',
        category: 'Tents',
        description: expect.stringMatching(/^Light tunnel tent for two\.\n\nTwo-person tunnel tent/),
        url: 'https://woo.example/product/fjord-2-tent/',
        attributes: { GTIN: '4006381333931' },
        offer: { priceCents: 24900, compareAtCents: null, stock: 9, available: true },
        updatedAt: new Date('2026-11-20T02:39:34Z'),
      });
      expect(offer('41')).toMatchObject({ priceCents: 35900, compareAtCents: 41900 });
      expect(offer('42')).toMatchObject({ stock: 0, available: false });
      // Sold beyond zero.
      expect(offer('43')).toMatchObject({ stock: 0, available: true });
      expect(offer('58')).toMatchObject({ priceCents: 6900, available: true });
      expect(byId(products, '60')).toMatchObject({ status: 'draft', url: null });
      expect(byId(products, '61').tags).toEqual(['new']);
      expect(byId(products, '57').category).toBeNull();
      expect(byId(products, '51')).toMatchObject({
        category: 'Boots',
        attributes: { 'EU size': '41, 42, 43, 44', 'Category path': 'Clothing > Boots' },
      });
    });

    it('has variations, with what is left open in them', async () => {
      const products: PlatformProduct[] = await collect((await open()).products());
      const shirts = byId(products, '44').variants ?? [];
      expect(
        shirts.map(({ externalId, title, priceCents, stock, available }) => [
          externalId,
          title,
          priceCents,
          stock,
          available,
        ]),
      ).toEqual([
        ['45', 'Moss / S', 3990, 0, false],
        ['46', 'Moss / M', 3990, 0, false],
        ['47', 'Moss / L', 4490, 4, true],
        ['48', 'Rust / S', 3990, 6, true],
        ['49', 'Rust / M', 3990, 8, true],
        ['50', 'Rust / L', 4490, 10, true],
      ]);
      expect(shirts[0]?.options).toEqual({ Color: 'Moss', Size: 'S' });
      const boots = byId(products, '51').variants ?? [];
      expect(
        boots.map(({ title, priceCents, compareAtCents, available }) => [
          title,
          priceCents,
          compareAtCents,
          available,
        ]),
      ).toEqual([
        ['41', 17900, null, true],
        ['42', 14900, 17900, true],
        ['43', 17900, null, false],
        ['Any EU size', 18500, null, true],
      ]);
    });

    it('tells what can be bought now', async () => {
      const key = (productExternalId: string, variantExternalId = productExternalId) => ({
        productExternalId,
        variantExternalId,
      });
      const keys = [key('40'), key('43'), key('58'), key('44', '50'), key('51', '55'), key('60'), key('56')];
      const offers = await (await open()).offers(keys);
      const facts = offers.map((one) => [
        one.variantExternalId,
        one.title,
        one.variantTitle,
        one.available,
        one.stock,
        one.maxQuantity,
      ]);
      expect(facts.sort()).toEqual([
        ['40', 'Fjord 2 tent', null, true, 9, null],
        ['43', 'Cirrus sleeping mat', null, true, null, null],
        ['50', 'Trail shirt', 'Rust / L', true, 10, null],
        // Its size has to be chosen on the product's page.
        ['55', 'Skarv hiking boot', 'Any EU size', false, null, null],
        ['56', 'Gift card 50 EUR', null, true, null, 1],
        ['58', 'Stove at partner store', null, false, null, null],
        ['60', 'Ridge 1 tent (not released)', null, false, null, null],
      ]);
    });

    it('has orders whose amounts add up', async () => {
      const orders: PlatformOrder[] = await collect((await open()).orders());
      expect(orders).toHaveLength(11);
      for (const { number, lines, subtotalCents, discountCents, shippingCents, totalCents } of orders) {
        const sum = lines.reduce((total, line) => total + line.totalCents, 0);
        expect(sum + shippingCents, number).toBe(totalCents);
        expect(subtotalCents - discountCents, number).toBe(sum);
      }
      const statuses = orders.map(
        ({ externalId, status, paymentStatus }) => `${externalId} ${status} ${paymentStatus}`,
      );
      expect(statuses).toEqual([
        '64 partially_shipped partially_refunded',
        '66 processing paid',
        '67 pending pending',
        '68 shipped paid',
        '69 processing pending',
        '70 failed failed',
        '71 pending pending',
        '72 shipped paid',
        '73 processing paid',
        '74 pending pending',
        '75 shipped paid',
      ]);
    });

    it('has an order with everything in it', async () => {
      const [order] = await (await open()).ordersById(['64']);
      expect(order).toMatchObject({
        number: '64',
        email: 'jana.petersen@customer.example',
        phone: '+49 431 5550101',
        customerExternalId: '2',
        customerName: 'Jana Petersen',
        placedAt: new Date('2026-11-20T02:39:32Z'),
        platformStatus: 'processing',
        totalCents: 33667,
        refundedCents: 4490,
        taxCents: 5375,
        shippingMethod: 'DHL parcel',
        shippingAddress: { name: 'Jana Petersen', city: 'Kiel', country: 'DE', phone: '+49 431 5550101' },
        customerNotes: [{ text: 'Your parcel is on its way. DHL 00340434161094042557' }],
        statusUrl: 'https://woo.example/order-received/64/?key=wc_order_FItAkYup5y8wI',
        cartToken: null,
      });
      expect(order?.lines).toMatchObject([
        {
          title: 'Fjord 2 tent',
          variantTitle: 'Engraving: JP 2026',
          quantity: 1,
          priceCents: 24900,
          variantExternalId: null,
        },
        {
          title: 'Trail shirt',
          variantTitle: 'Moss / M',
          quantity: 2,
          refundedQuantity: 1,
          currentQuantity: 1,
          priceCents: 3990,
          variantExternalId: '46',
        },
        { title: 'Gift wrap', productExternalId: null, quantity: 1, priceCents: 297 },
      ]);
      expect(order?.fulfillments).toEqual([
        {
          externalId: '00340434161094042557',
          status: 'shipped',
          carrier: 'DHL',
          trackingNumber: '00340434161094042557',
          trackingUrl:
            'https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode=00340434161094042557',
          shippedAt: new Date(1794700800_000),
          deliveredAt: null,
          estimatedDeliveryAt: null,
          lines: [],
        },
      ]);
      // Of nothing was given back, which WooCommerce allows, nothing is told.
      expect(order?.refunds.map(({ amountCents, reason, lines }) => [amountCents, reason, lines])).toEqual([
        [3990, 'One shirt too small', [{ lineExternalId: '2', quantity: 1 }]],
        [500, 'Goodwill', []],
      ]);
      expect(order?.payments.map(({ kind, amountCents, method }) => [kind, amountCents, method])).toEqual([
        ['payment', 33667, 'Bank transfer'],
        ['refund', 3990, 'Bank transfer'],
        ['refund', 500, 'Bank transfer'],
      ]);
    });

    it('finds an order by number and contact only', async () => {
      const found = async (query: Parameters<StorePlatform['findOrders']>[0]) =>
        (await shop.findOrders(query)).map(({ number }) => number);
      await open();
      expect(await found({ number: '#69', email: 'Guest.Buyer@Customer.example' })).toEqual(['69']);
      expect(await found({ number: '75', email: 'tom.oneill+shop@customer.example' })).toEqual(['75']);
      expect(await found({ number: '64', phone: '0431 5550101' })).toEqual(['64']);
      expect(await found({ number: '69', email: 'jana.petersen@customer.example' })).toEqual([]);
      expect(await found({ number: '6', email: 'guest.buyer@customer.example' })).toEqual([]);
    });

    it('has customers, pages and codes', async () => {
      const customers = await collect((await open()).customers());
      expect(byId(customers, '5')).toEqual({
        externalId: '5',
        email: 'tom.oneill+shop@customer.example',
        name: "Tom O'Neill",
        phone: null,
        locale: null,
        updatedAt: new Date('2026-11-20T02:39:34Z'),
      });
      const pages = await shop.pages();
      expect(pages.map(({ kind, title }) => `${kind} ${title}`).sort()).toEqual([
        'policy Privacy',
        'policy Refund and returns policy',
        'policy Shipping policy',
      ]);
      expect(await shop.checkDiscount('FREESHIP')).toEqual({
        valid: true,
        code: 'freeship',
        summary: 'free shipping',
      });
      expect(await shop.checkDiscount('sorry-10-jp')).toEqual({ valid: false, reason: 'not_applicable' });
      expect(await shop.checkDiscount('nope')).toEqual({ valid: false, reason: 'unknown' });
    });

    it('has webhooks, one of which was switched off', async () => {
      const hooks = await (await open()).listWebhooks('https://agent.example/hook/order.created');
      expect(hooks).toEqual([
        {
          externalId: '1',
          topic: 'order.created',
          url: 'https://agent.example/hook/order.created',
          active: true,
        },
      ]);
      const off = recordedBody<{ status: string }>('webhook-disabled-after-failures');
      expect(off.status).toBe('disabled');
    });
  });
});

function ask(server: ReplayServer, { method, path, query, body }: Recording['request']) {
  const client = createShopClient({ shopUrl: server.url, restPrefix: 'wp-json', ...server.key });
  const route = path.replace('/wp-json/wc/v3/', '');
  if (method === 'GET') return client.get(route, query);
  const verb = method.toLowerCase() as 'post' | 'put' | 'delete';
  return client.write(verb, route, verb === 'delete' ? query : (Object(body) as object));
}
