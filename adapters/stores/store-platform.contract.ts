import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shopFactsSchema } from '@/core/stores/platform/shop-facts';
import type { ContactProof, PlatformBatch } from '@/core/stores/platform/store-platform';
import {
  collect,
  copies,
  expectAppError,
  expectSameOrders,
  expectSameProducts,
  failureOf,
  offerOf,
  type PlatformTraits,
  type ShopChange,
  type StorePlatformHarness,
  sortById,
} from './store-platform-harness';

const CALLBACK = 'https://storefolk.example/api/webhooks/any/0190a0a0-0000-7000-8000-000000000000';

/** What every store platform must do. An adapter's test calls this with a way to make a shop that holds the world. */
export function describeStorePlatform(
  name: string,
  traits: PlatformTraits,
  makeHarness: () => StorePlatformHarness | Promise<StorePlatformHarness>,
): void {
  describe(`${name} as a StorePlatform`, () => {
    let harness: StorePlatformHarness;
    beforeEach(async () => {
      harness = await makeHarness();
    });
    afterEach(() => harness.close());
    const platform = () => harness.platform;

    it('says what it can do, and which shop it is', async () => {
      expect(platform().abilities).toEqual(traits.abilities);
      const facts = await platform().verify();
      expect(shopFactsSchema.safeParse(facts).error).toBeUndefined();
      expect(facts).toMatchObject(harness.world.shop);
    });

    describe('listing', () => {
      it('gives every product as it is', async () => {
        expectSameProducts(await collect(platform().products()), harness.world.products);
      });

      it('gives every order as it is', async () => {
        expectSameOrders(await collect(platform().orders()), harness.world.orders);
      });

      it('gives every customer as they are', async () => {
        const found = await collect(platform().customers());
        const facts = ({ externalId, email, name }: (typeof found)[number]) => ({ externalId, email, name });
        expect(sortById(found).map(facts)).toEqual(sortById(harness.world.customers).map(facts));
      });

      it('gives policies and pages', async () => {
        const found = await platform().pages();
        const facts = ({ kind, title }: (typeof found)[number]) => `${kind} ${title}`;
        expect(found.map(facts).sort()).toEqual(harness.world.pages.map(facts).sort());
        for (const page of harness.world.pages) {
          expect(found.find(({ title }) => title === page.title)?.html).toContain(page.html);
        }
      });

      it('gives all ids', async () => {
        const ids = async (listing: AsyncIterable<string[]>) => {
          const all: string[] = [];
          for await (const part of listing) all.push(...part);
          return all.sort();
        };
        const { products, orders } = harness.world;
        expect(await ids(platform().productIds())).toEqual(sortById(products).map((one) => one.externalId));
        expect(await ids(platform().orderIds())).toEqual(sortById(orders).map((one) => one.externalId));
      });

      it.each(['product', 'order', 'customer'] as const)(
        'goes on with a %s listing behind any batch that was stored',
        async (kind) => {
          await harness.change(copies(harness.world, kind, traits.beyondOneBatch));
          const before = {
            product: harness.world.products,
            order: harness.world.orders,
            customer: harness.world.customers,
          };
          const list = (cursor?: string) => idsByBatch(harness, kind, cursor);
          const batches = await list();
          const all = batches.flatMap(({ ids }) => ids);
          expect(batches.length).toBeGreaterThan(1);
          expect(new Set(all).size).toBe(all.length);
          expect(all).toHaveLength(before[kind].length + traits.beyondOneBatch);
          for (const [index, { cursor }] of batches.entries()) {
            if (cursor === null || index > 3) continue;
            const rest = (await list(cursor)).flatMap(({ ids }) => ids);
            expect(rest.sort()).toEqual(
              batches
                .slice(index + 1)
                .flatMap(({ ids }) => ids)
                .sort(),
            );
          }
        },
        60_000,
      );

      it('refuses a cursor that it did not give', async () => {
        await expectAppError(harness, collect(platform().products({ cursor: 'not a cursor' })), 'conflict');
      });

      it('stops when it is told to', async () => {
        const signal = AbortSignal.abort();
        await failureOf(collect(platform().products({ signal })));
        await failureOf(collect(platform().orders({ signal })));
      });
    });

    describe('changes', () => {
      it('lists what changed since a time, and nothing else', async () => {
        const { products, orders, customers } = harness.world;
        const since = (records: readonly { updatedAt: Date | null }[]) =>
          records.map(({ updatedAt }) => updatedAt as Date).sort((a, b) => +a - +b)[
            Math.ceil(records.length / 2)
          ] as Date;
        const sinceThen = <T extends { updatedAt: Date | null }>(records: readonly T[]) =>
          records.filter(({ updatedAt }) => updatedAt && updatedAt >= since(records));
        expectSameProducts(
          await collect(platform().products({ since: since(products) })),
          sinceThen(products),
        );
        expectSameOrders(await collect(platform().orders({ since: since(orders) })), sinceThen(orders));
        const found = await collect(platform().customers({ since: since(customers) }));
        expect(sortById(found).map((one) => one.externalId)).toEqual(
          sinceThen(customers).map((one) => one.externalId),
        );
        const never = new Date('2031-01-01T00:00:00Z');
        expect(await collect(platform().products({ since: never }))).toEqual([]);
        expect(await collect(platform().orders({ since: never }))).toEqual([]);
      });

      it('lists a product, an order and a customer that have just changed', async () => {
        const updatedAt = new Date('2026-11-01T10:00:00Z');
        const [product] = harness.world.products;
        const [order] = harness.world.orders;
        const [customer] = harness.world.customers;
        if (!product || !order || !customer) throw new Error('The world is empty.');
        const changed = {
          product: { ...product, title: 'Reading Lamp, second edition', updatedAt },
          order: {
            ...order,
            status: 'cancelled',
            paymentStatus: 'paid',
            cancelledAt: updatedAt,
            updatedAt,
          } as const,
          customer: { ...customer, name: 'Ada King', updatedAt },
        };
        await harness.change([
          { kind: 'product', record: changed.product },
          { kind: 'order', record: changed.order },
          { kind: 'customer', record: changed.customer },
        ]);
        expectSameProducts(await collect(platform().products({ since: updatedAt })), [changed.product]);
        expect(await collect(platform().orders({ since: updatedAt }))).toMatchObject([
          { externalId: order.externalId, status: 'cancelled', cancelledAt: expect.any(Date) },
        ]);
        expect(await collect(platform().customers({ since: updatedAt }))).toMatchObject([
          { name: 'Ada King' },
        ]);
      });

      it('leaves out what is gone, in lists and by id', async () => {
        const { products, orders, customers } = harness.world;
        const gone = { product: '1002', order: '5003', customer: '702' };
        for (const [kind, id] of Object.entries(gone)) await harness.remove(kind as ShopChange['kind'], id);
        const listed = await Promise.all([
          collect(platform().products()),
          collect(platform().orders()),
          collect(platform().customers()),
        ]);
        expect(listed.map((items) => items.length)).toEqual([
          products.length - 1,
          orders.length - 1,
          customers.length - 1,
        ]);
        expect(await platform().productsById([gone.product])).toEqual([]);
        expect(await platform().ordersById([gone.order])).toEqual([]);
        expect(await platform().customersById([gone.customer])).toEqual([]);
      });
    });

    describe('by id', () => {
      it('gives the products, orders and customers that exist', async () => {
        const { products, orders, customers } = harness.world;
        const wanted = <T extends { externalId: string }>(records: readonly T[]) => records.slice(0, 3);
        const ids = (records: readonly { externalId: string }[]) => [
          ...wanted(records).map((one) => one.externalId),
          '987654321',
        ];
        expectSameProducts(await platform().productsById(ids(products)), wanted(products));
        expectSameOrders(await platform().ordersById(ids(orders)), wanted(orders));
        const found = await platform().customersById(ids(customers));
        expect(sortById(found).map((one) => one.email)).toEqual(wanted(customers).map((one) => one.email));
      });

      it('gives nothing for ids that cannot be any', async () => {
        const nonsense = ['', 'abc', '0', "1' OR 1=1", '💥', '../orders/1'];
        expect(await platform().productsById(nonsense)).toEqual([]);
        expect(await platform().ordersById(nonsense)).toEqual([]);
        expect(await platform().customersById([])).toEqual([]);
      });
    });

    describe('finding an order', () => {
      const find = async (number: string, proof: ContactProof) =>
        (await platform().findOrders({ number, ...proof })).map(({ externalId }) => externalId);
      const numberOf = (externalId: string) =>
        harness.world.orders.find((order) => order.externalId === externalId)?.number ?? '';
      const digits = (externalId: string) => numberOf(externalId).replace(/\D/g, '');

      it('finds the one whose number and e-mail fit, whole', async () => {
        const expected = harness.world.orders.filter(({ externalId }) => externalId === '5002');
        const query = { number: numberOf('5002'), email: 'ada@shopper.example' };
        expectSameOrders(await platform().findOrders(query), expected);
      });

      it('finds it however number and e-mail are written', async () => {
        const forms = [
          digits('5002'),
          `#${digits('5002')}`,
          ` # ${digits('5002')} `,
          `order no. ${digits('5002')}`,
        ];
        for (const form of forms)
          expect(await find(form, { email: 'ada@shopper.example' }), form).toEqual(['5002']);
        expect(await find(numberOf('5005'), { email: ' CHLOE+Fern@Shopper.EXAMPLE ' })).toEqual(['5005']);
      });

      it('finds a number with the shop’s prefix, with it and without', async () => {
        for (const form of [
          numberOf('5010'),
          digits('5010'),
          numberOf('5010').toLowerCase().replace('-', ' '),
        ]) {
          expect(await find(form, { email: 'dan@shopper.example' }), form).toEqual(['5010']);
        }
      });

      it('finds nothing when number and contact do not belong together', async () => {
        for (const email of [
          'ben@shopper.example',
          'ada@shopper.exampl',
          'da@shopper.example',
          'ada@',
          '',
          '*',
          '%',
        ]) {
          expect(await find(numberOf('5002'), { email }), email).toEqual([]);
        }
        expect(await find(numberOf('5002'), { phone: '+33612345703' })).toEqual([]);
      });

      it('finds nothing for a number that is not one of theirs', async () => {
        const longer = `${digits('5002')}1`;
        const shorter = digits('5002').slice(0, -1);
        for (const number of [longer, shorter, '', '#', '*', 'ada@shopper.example', 'Byron', '" OR ""="']) {
          expect(await find(number, { email: 'ada@shopper.example' }), number).toEqual([]);
        }
      });

      it('finds a guest’s order by its phone number alone', async () => {
        for (const phone of ['+4915123456799', '+49 151 23456799', '0151 23456799']) {
          expect(await find(numberOf('5007'), { phone }), phone).toEqual(['5007']);
        }
        for (const phone of ['+4915123456701', '6799', '']) {
          expect(await find(numberOf('5007'), { phone }), phone).toEqual([]);
        }
        expect(await find(numberOf('5007'), { email: 'guest@shopper.example' })).toEqual([]);
      });
    });

    describe('offers', () => {
      it('tells price and stock of each piece now: sold out, untracked, negative and far down a list', async () => {
        const pieces = [
          offerOf(harness.world, '1001', 0),
          offerOf(harness.world, '1001', 1),
          ...harness.world.products
            .filter(({ status, externalId }) => status === 'active' && !['1001', '1007'].includes(externalId))
            .map(({ externalId }) => offerOf(harness.world, externalId)),
          offerOf(harness.world, '1007', 119),
        ];
        const found = await platform().offers(pieces.map(({ key }) => key));
        for (const { key, facts } of pieces) {
          const offer = found.find(({ variantExternalId }) => variantExternalId === key.variantExternalId);
          expect(offer).toMatchObject({ ...facts, currency: 'EUR', quantityStep: 1 });
        }
        expect(found).toHaveLength(pieces.length);
      });

      it('leaves out what is gone, and what is not sold', async () => {
        const throws = offerOf(harness.world, '1002');
        const draft = offerOf(harness.world, '1009');
        await harness.remove('product', '1002');
        const nobody = { productExternalId: '987654321', variantExternalId: '987654322' };
        const strange = {
          productExternalId: '1001',
          variantExternalId: offerOf(harness.world, '1011').key.variantExternalId,
        };
        const found = await platform().offers([throws.key, draft.key, nobody, strange]);
        expect(found.filter(({ available }) => available)).toEqual([]);
        expect(found.map(({ productExternalId }) => productExternalId)).not.toContain('1002');
        expect(await platform().offers([])).toEqual([]);
      });

      it('follows a change at once', async () => {
        const product = harness.world.products.find(({ externalId }) => externalId === '1012');
        if (!product) throw new Error('The world lacks the tea towels.');
        const now = { priceCents: 2190, compareAtCents: null, stock: 0, available: false };
        const variants = product.variants?.map((variant) => ({ ...variant, ...now }));
        const record = { ...product, offer: now, ...(variants ? { variants } : {}), updatedAt: new Date() };
        await harness.change([{ kind: 'product', record }]);
        const { key } = offerOf(harness.world, '1012');
        expect(await platform().offers([key])).toMatchObject([
          { priceCents: 2190, stock: 0, available: false },
        ]);
      });
    });

    describe('discount codes', () => {
      it.runIf(traits.abilities.discountCodes)('are judged as the shop would', async () => {
        const reasons = { expired: 'expired', not_started: 'not_started', used_up: 'used_up' } as const;
        for (const { code, state } of harness.world.discounts) {
          const check = await platform().checkDiscount(code);
          expect(check, code).toMatchObject(
            state === 'valid' ? { valid: true } : { valid: false, reason: reasons[state] },
          );
        }
        expect(await platform().checkDiscount('fern10')).toMatchObject({ valid: true });
        for (const code of ['NOSUCHCODE', '', '*', 'FERN', 'FERN10 OR 1=1']) {
          expect(await platform().checkDiscount(code), code).toEqual({ valid: false, reason: 'unknown' });
        }
      });

      it.runIf(!traits.abilities.discountCodes)('are refused', async () => {
        await expectAppError(harness, platform().checkDiscount('FERN10'), 'unsupported');
      });
    });

    describe('checkout', () => {
      const request = () => ({
        lines: [
          { ...offerOf(harness.world, '1001').key, sku: 'FF-10010001', quantity: 2 },
          { ...offerOf(harness.world, '1002').key, sku: 'FF-1002', quantity: 1 },
        ],
        discountCode: null,
        cartToken: 'tok_Ab-9~x',
        email: 'ada@shopper.example',
      });

      it.runIf(traits.abilities.checkout)(
        'opens with this cart, and remembers where it came from',
        async () => {
          const url = await platform().checkoutUrl(request());
          expect(new URL(url).protocol).toMatch(/^https?:$/);
          const opened = await harness.openCheckout?.(url);
          expect(opened?.cartToken).toBe('tok_Ab-9~x');
          const wanted = request().lines.map(({ variantExternalId, quantity }) => ({
            variantExternalId,
            quantity,
          }));
          expect(opened?.lines).toEqual(wanted);
          expect(opened?.discountCode ?? null).toBeNull();
        },
      );

      it.runIf(traits.abilities.checkout && traits.abilities.discountCodes)(
        'takes a code along',
        async () => {
          const url = await platform().checkoutUrl({ ...request(), discountCode: 'FERN10' });
          const opened = await harness.openCheckout?.(url);
          expect(opened?.discountCode?.toUpperCase()).toBe('FERN10');
        },
      );

      it.runIf(!traits.abilities.checkout)('is refused', async () => {
        await expectAppError(harness, platform().checkoutUrl(request()), 'unsupported');
      });
    });

    describe('webhooks', () => {
      it.runIf(traits.abilities.webhooks)('are made once, found again, mended and removed', async () => {
        expect(await platform().listWebhooks(CALLBACK)).toEqual([]);
        const made = await platform().ensureWebhooks(CALLBACK);
        expect(made.webhooks.length).toBeGreaterThan(0);
        expect(made.webhooks.every(({ active }) => active)).toBe(true);
        const again = await platform().ensureWebhooks(CALLBACK);
        expect(again.webhooks).toHaveLength(made.webhooks.length);
        expect(again.reenabled).toEqual([]);

        await harness.loseWebhook?.(made.webhooks[0]?.externalId ?? '');
        const left = (await platform().listWebhooks(CALLBACK)).filter(({ active }) => active);
        expect(left).toHaveLength(made.webhooks.length - 1);
        const mended = await platform().ensureWebhooks(CALLBACK);
        expect(mended.webhooks.filter(({ active }) => active)).toHaveLength(made.webhooks.length);

        await platform().removeWebhooks(CALLBACK);
        expect(await platform().listWebhooks(CALLBACK)).toEqual([]);
        await platform().removeWebhooks(CALLBACK);
      });

      it.runIf(!traits.abilities.webhooks)('are refused, and there are none', async () => {
        expect(await platform().listWebhooks(CALLBACK)).toEqual([]);
        await expectAppError(harness, platform().ensureWebhooks(CALLBACK), 'unsupported');
        await platform().removeWebhooks(CALLBACK);
      });
    });

    describe.runIf(traits.remote)('when the shop does not answer as it should', () => {
      const calls = (signal?: AbortSignal): (() => Promise<unknown>)[] => [
        () => platform().verify(signal),
        () => platform().findOrders({ number: '1002', email: 'ada@shopper.example' }, signal),
        () => platform().offers([offerOf(harness.world, '1001').key], signal),
        () => collect(platform().products(signal ? { signal } : {})),
      ];

      it.each([
        ['unauthenticated', 'unauthenticated'],
        ['unavailable', 'unavailable'],
        ['throttled_for_long', 'rate_limited'],
      ] as const)(
        'says so: %s',
        async (fault, code) => {
          harness.breakNext?.(fault);
          for (const call of calls()) await expectAppError(harness, call(), code);
        },
        60_000,
      );

      it('says how long to wait when throttling lasts', async () => {
        harness.breakNext?.('throttled_for_long');
        const error = await failureOf(platform().verify());
        expect(error).toMatchObject({ code: 'rate_limited', retryAfterSeconds: expect.any(Number) });
      });

      it('waits a short throttling out by itself', async () => {
        harness.breakNext?.('throttled');
        const found = await platform().findOrders({
          number: harness.world.orders.find(({ externalId }) => externalId === '5002')?.number ?? '',
          email: 'ada@shopper.example',
        });
        expect(found.map(({ externalId }) => externalId)).toEqual(['5002']);
      });

      it('gives up when its caller does', async () => {
        harness.breakNext?.('slow');
        for (const call of calls(AbortSignal.timeout(300))) {
          const startedAt = performance.now();
          const error = await failureOf(call());
          expect(performance.now() - startedAt).toBeLessThan(2_000);
          // A shop that did not answer is never taken for one that refuses.
          expect(error).not.toMatchObject({ code: 'unauthenticated' });
        }
      });
    });
  });
}

async function idsByBatch(
  { platform }: StorePlatformHarness,
  kind: ShopChange['kind'],
  cursor: string | undefined,
): Promise<{ ids: string[]; cursor: string | null }[]> {
  const request = cursor === undefined ? {} : { cursor };
  const listing: AsyncIterable<PlatformBatch<{ externalId: string }>> =
    kind === 'product'
      ? platform.products(request)
      : kind === 'order'
        ? platform.orders(request)
        : platform.customers(request);
  const batches: { ids: string[]; cursor: string | null }[] = [];
  for await (const { items, cursor: next } of listing) {
    batches.push({ ids: items.map(({ externalId }) => externalId), cursor: next });
  }
  return batches;
}
