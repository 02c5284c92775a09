import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@/core/shared/app-error';
import { newId } from '@/core/shared/ids';
import type { Mailer, OutgoingMail } from '@/core/shared/mailer';
import { saveUpload } from '@/core/shared/uploads/save-upload';
import { createRateLimiter } from '@/platform/rate-limiter';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import type { CartOwner } from '../carts/cart-piece';
import {
  type HandMadeShop,
  makeShop,
  makeShopper,
  type SoldProduct,
  sell,
} from '../carts/hand-made-shop.fixture';
import { createProductImport } from '../catalog/importing/create-product-import';
import { runProductImport } from '../catalog/importing/run-product-import';
import { enqueueBackInStockNotices } from './enqueue-notices';
import { notifyWaiting } from './notify-waiting';
import { subscribeBackInStock } from './subscribe';

let test: CoreTestContext;
let shop: HandMadeShop;
let storeId: string;
let owner: CartOwner;
let sent: OutgoingMail[];
let refuse: ((mail: OutgoingMail) => AppError | null) | null;
const mailer: Mailer & { configured: boolean } = {
  configured: true,
  async send(mail) {
    const fault = refuse?.(mail);
    if (fault) throw fault;
    sent.push(mail);
  },
};

beforeAll(async () => {
  test = await createCoreContext({ platforms: makeShop().platforms, mailer });
  Object.assign(test.ctx, { rateLimiter: createRateLimiter(test.ctx.sql) });
});
beforeEach(async () => {
  shop = makeShop();
  Object.assign(test.ctx, { platforms: shop.platforms });
  Object.assign(mailer, { configured: true });
  sent = [];
  refuse = null;
  test.forget();
  const data = { id: newId(), name: 'Fern, Oak', currency: 'EUR', supportEmail: 'help@fern.example' };
  storeId = (await test.ctx.db.store.create({ data })).id;
  owner = await makeShopper(test.ctx, storeId);
});
afterAll(() => test.close());

const subscribe = (productId: string, email: string | null = 'ada@example.org', more = {}) =>
  subscribeBackInStock(test.ctx, owner, { productId, email, locale: 'en', ...more });
const rows = () =>
  test.ctx.db.backInStockRequest.findMany({ where: { storeId }, orderBy: { createdAt: 'asc' } });
const notify = ({ productId }: SoldProduct) => notifyWaiting(test.ctx, { storeId, productId });
const keyOf = ({ externalId }: SoldProduct, variant?: number) =>
  `${externalId}/${variant === undefined ? externalId : `${externalId}-${variant}`}`;

const soldOut = () => sell(test.ctx, shop, storeId, { title: 'Vase', inStock: false }, { available: false });

async function restock(product: SoldProduct): Promise<void> {
  shop.offers.set(keyOf(product), { priceCents: 1990 });
  await test.ctx.db.product.update({
    where: { storeId_id: { storeId, id: product.productId } },
    data: { inStock: true },
  });
}

describe('asking to be told', () => {
  it('is noted once, however often it is asked', async () => {
    const { productId } = await soldOut();
    const noted = { status: 'noted', title: 'Vase', email: 'ada@example.org' };
    expect(await Promise.all([subscribe(productId), subscribe(productId, ' ADA@Example.org ')])).toEqual([
      noted,
      noted,
    ]);
    await subscribe(productId, 'bob@example.org');
    expect((await rows()).map(({ email }) => email).toSorted()).toEqual([
      'ada@example.org',
      'bob@example.org',
    ]);
  });

  it('is not needed for what the shop sells at this moment, and impossible without a mail server', async () => {
    const product = await soldOut();
    shop.offers.set(keyOf(product), {});
    expect(await subscribe(product.productId)).toEqual({ status: 'in_stock', title: 'Vase' });
    Object.assign(mailer, { configured: false });
    expect(await subscribe(product.productId)).toEqual({ status: 'not_possible' });
    expect(await rows()).toEqual([]);
  });

  it('needs an address that is one', async () => {
    const { productId } = await soldOut();
    expect(await subscribe(productId, null)).toEqual({ status: 'email_needed', title: 'Vase' });
    expect(await subscribe(productId, ' ')).toEqual({ status: 'email_needed', title: 'Vase' });
    const wrong = [
      'ada',
      'ada@',
      'a@b',
      'ada@example.org, eve@example.org',
      'ada@example.org\nBcc: eve@example.org',
    ];
    for (const email of [...wrong, `${'a'.repeat(400)}@example.org`]) {
      await expect(subscribe(productId, email), email).rejects.toMatchObject({ code: 'invalid_input' });
    }
    expect(await rows()).toEqual([]);
  });

  it('knows no product of another store', async () => {
    const { productId } = await soldOut();
    const other = await test.ctx.db.store.create({ data: { id: newId(), name: 'Other', currency: 'EUR' } });
    owner = await makeShopper(test.ctx, other.id);
    for (const id of [productId, newId(), 'P1'])
      await expect(subscribe(id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is limited to ten an hour', async () => {
    const { productId } = await soldOut();
    for (let i = 0; i < 10; i++) await subscribe(productId, `a${i}@example.org`);
    await expect(subscribe(productId)).rejects.toMatchObject({ code: 'rate_limited' });
  });

  it('is limited to ten an hour from one network address, whoever asks', async () => {
    const { productId } = await soldOut();
    const from = { addressHash: 'somewhere' };
    for (let i = 0; i < 10; i++) {
      owner = await makeShopper(test.ctx, storeId);
      await subscribe(productId, `b${i}@example.org`, from);
    }
    owner = await makeShopper(test.ctx, storeId);
    await expect(subscribe(productId, 'c@example.org', from)).rejects.toMatchObject({ code: 'rate_limited' });
    expect(await subscribe(productId, 'c@example.org', { addressHash: 'elsewhere' })).toMatchObject({
      status: 'noted',
    });
  });

  it('can be about one variant', async () => {
    const variants = ['S', 'M'].map((Size) => ({ title: Size, options: { Size }, available: false }));
    const shirt = await sell(test.ctx, shop, storeId, { title: 'Shirt', variants }, { available: false });
    const inM = { options: { size: 'm' } };
    expect(await subscribe(shirt.productId, 'ada@example.org', inM)).toMatchObject({ title: 'Shirt (M)' });
    const wrong = { options: { size: 'XL' } };
    await expect(subscribe(shirt.productId, 'ada@example.org', wrong)).rejects.toMatchObject({
      userMessage: expect.stringContaining('size: XL'),
    });
    expect(await rows()).toMatchObject([{ variantId: shirt.variantIds.get('M') }]);
  });
});

describe('what comes back', () => {
  it('is queued for those products alone that somebody waits for and that can be bought', async () => {
    const [vase, other, unwanted] = [await soldOut(), await soldOut(), await soldOut()];
    await subscribe(vase.productId);
    await subscribe(other.productId);
    const all = [vase, other, unwanted].map(({ productId }) => productId);
    await enqueueBackInStockNotices(test.ctx, storeId, all);
    expect(test.enqueued).toEqual([]);
    await restock(vase);
    await restock(unwanted);
    const job = {
      name: 'back-in-stock-notify',
      payload: { storeId, productId: vase.productId },
      dedupeKey: `back-in-stock-notify:${storeId}:${vase.productId}`,
    };
    await enqueueBackInStockNotices(test.ctx, storeId, all);
    await enqueueBackInStockNotices(test.ctx, storeId);
    expect(test.enqueued).toEqual([job, job]);
    await enqueueBackInStockNotices(test.ctx, storeId, [other.productId]);
    await enqueueBackInStockNotices(test.ctx, storeId, []);
    expect(test.enqueued).toHaveLength(2);
  });

  it('is noticed in an imported file', async () => {
    const item = { id: 'vase', title: 'Vase', price_cents: 1990, currency: 'EUR' };
    const importLine = async (stock: number) => {
      const saved = await saveUpload(test.ctx, [Buffer.from(JSON.stringify({ ...item, stock }))] as never, {
        maxBytes: 10_000,
      });
      const input = { storeId, fileName: 'products.jsonl', filePath: saved.filePath };
      const { importId } = await createProductImport(test.ctx, input, { enqueue: false });
      await runProductImport(test.ctx, { storeId, importId }, { enqueueIndex: false });
    };
    await importLine(0);
    const { id } = await test.ctx.db.product.findFirstOrThrow({ where: { storeId } });
    shop.fault = new AppError('unavailable', 'Down.');
    expect(await subscribe(id)).toMatchObject({ status: 'noted' });
    expect(test.enqueued).toEqual([]);
    await importLine(4);
    expect(test.enqueued).toMatchObject([
      { name: 'back-in-stock-notify', payload: { storeId, productId: id } },
    ]);
    await notifyWaiting(test.ctx, { storeId, productId: id });
    expect(sent).toHaveLength(1);
  });

  it('is told to everybody once, with the price of this moment', async () => {
    const vase = await soldOut();
    await subscribe(vase.productId);
    await subscribe(vase.productId, 'bob@example.org');
    await restock(vase);
    await Promise.all([notify(vase), notify(vase)]);
    await notify(vase);
    expect(sent.map(({ to }) => to).toSorted()).toEqual(['ada@example.org', 'bob@example.org']);
    expect(sent[0]).toMatchObject({
      subject: 'Back in stock: Vase',
      fromName: 'Fern, Oak',
      replyTo: 'help@fern.example',
      text: expect.stringContaining(`Vase\n€19.90\nhttps://shop.example/${vase.externalId}`),
    });
    expect((await rows()).every(({ notifiedAt }) => notifiedAt !== null)).toBe(true);
    await subscribe(vase.productId);
    expect(await rows()).toHaveLength(2);
  });

  it('is not told while the shop says otherwise', async () => {
    const vase = await soldOut();
    await subscribe(vase.productId);
    await restock(vase);
    shop.offers.set(keyOf(vase), { stock: 0 });
    await notify(vase);
    expect(sent).toEqual([]);
    shop.offers.set(keyOf(vase), { stock: 2 });
    await notify(vase);
    expect(sent).toHaveLength(1);
  });

  it('is told only to who waits for that variant or for any', async () => {
    const variants = ['S', 'M'].map((Size) => ({ title: Size, options: { Size }, available: false }));
    const shirt = await sell(test.ctx, shop, storeId, { title: 'Shirt', variants }, { available: false });
    await subscribe(shirt.productId, 's@example.org', { options: { Size: 'S' } });
    await subscribe(shirt.productId, 'm@example.org', { options: { Size: 'M' } });
    await subscribe(shirt.productId, 'any@example.org');
    await subscribe(shirt.productId, 'm@example.org');
    shop.offers.set(keyOf(shirt, 1), {});
    await notify(shirt);
    await test.ctx.db.variant.updateMany({ where: { storeId, title: 'M' }, data: { available: true } });
    await notify(shirt);
    expect(sent.map(({ to, subject }) => [to, subject]).toSorted()).toEqual([
      ['any@example.org', 'Back in stock: Shirt'],
      ['m@example.org', 'Back in stock: Shirt (M)'],
    ]);
    expect((await rows()).filter(({ notifiedAt }) => notifiedAt === null)).toMatchObject([
      { email: 's@example.org' },
    ]);
  });

  it('is told later to those whom the mail server could not take, and never to addresses that it refuses', async () => {
    const vase = await soldOut();
    for (const name of ['ada', 'bob', 'gone']) await subscribe(vase.productId, `${name}@example.org`);
    await restock(vase);
    refuse = ({ to }) => {
      if (to.startsWith('ada')) return new AppError('unavailable', 'Busy.');
      return to.startsWith('gone') ? new AppError('invalid_input', 'No such address.') : null;
    };
    await expect(notify(vase)).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    expect(sent.map(({ to }) => to)).toEqual(['bob@example.org']);
    refuse = null;
    await notify(vase);
    expect(sent.map(({ to }) => to)).toEqual(['bob@example.org', 'ada@example.org']);
    expect(await rows()).toHaveLength(2);
  });

  it('is told to nobody once the product is hidden or deleted', async () => {
    const vase = await soldOut();
    await subscribe(vase.productId);
    await restock(vase);
    const where = { storeId_id: { storeId, id: vase.productId } };
    await test.ctx.db.product.update({ where, data: { status: 'draft' } });
    await notify(vase);
    await test.ctx.db.product.delete({ where });
    await notify(vase);
    expect(sent).toEqual([]);
    expect(await rows()).toEqual([]);
  });
});
