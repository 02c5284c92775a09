import { access } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import { saveUpload } from '@/core/shared/uploads/save-upload';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { writeProducts } from '../../catalog/importing/write-products.queries';
import { listImportErrors } from '../../importing/import-errors.queries';
import { getImport, listImports } from '../../importing/list-imports.queries';
import { findStoredOrders } from '../find-stored-orders.queries';
import { createOrderImport } from './create-order-import';
import { runOrderImport } from './run-order-import';

let test: CoreTestContext;
let ctx: AppContext;
let storeId: string;

beforeAll(async () => {
  test = await createCoreContext();
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  test.forget();
  storeId = (await ctx.db.store.create({ data: { id: newId(), name: 'Shop', currency: 'EUR' } })).id;
});

const order = (number: string, over: object = {}) => ({
  number,
  email: 'ada@shopper.example',
  placed_at: '2026-10-01T09:00:00Z',
  status: 'delivered',
  lines: [{ sku: 'LAMP-B', title: 'Lamp', quantity: 1, price_cents: 4900 }],
  ...over,
});
const jsonl = (...records: object[]) => records.map((record) => JSON.stringify(record)).join('\n');

async function create(content: string, context = ctx) {
  const { filePath } = await saveUpload(ctx, [Buffer.from(content)], { maxBytes: 100_000_000 });
  const view = await createOrderImport(context, { storeId, fileName: 'orders.jsonl', filePath });
  return { ...view, filePath };
}
async function importText(content: string) {
  const { importId } = await create(content);
  return runOrderImport(ctx, { storeId, importId });
}
const mine = () => findStoredOrders(ctx.sql, storeId, { email: 'ada@shopper.example' }, 100);

describe('runOrderImport', () => {
  it('stores orders, tells the store, and leaves no file and no index work behind', async () => {
    const { importId, filePath, ...view } = await create(jsonl(order('#1'), order('#2')));
    expect(view).toMatchObject({ kind: 'orders', format: 'jsonl', status: 'queued' });
    expect(test.enqueued).toEqual([
      { name: 'orders-import', payload: { storeId, importId }, dedupeKey: `orders-import:${importId}` },
    ]);
    const { progress } = await runOrderImport(ctx, { storeId, importId });
    expect(progress).toMatchObject({ status: 'done', created: 2, errors: 0, processedRows: 2, toIndex: 0 });
    expect((await mine()).map(({ origin, order: { number } }) => `${origin} ${number}`).sort()).toEqual([
      'file #1',
      'file #2',
    ]);
    await expect(access(filePath)).rejects.toThrow();
    expect(test.enqueued).toHaveLength(1);
    expect(test.published.at(-1)).toMatchObject({ name: 'import:progress', data: { status: 'done' } });
    const page = { page: 1, page_size: 10 };
    expect((await listImports(ctx, storeId, 'orders', page)).items).toMatchObject([{ importId }]);
    expect((await listImports(ctx, storeId, 'products', page)).total).toBe(0);
  });

  it('imports again without a change, and updates what has changed', async () => {
    await importText(jsonl(order('#1'), order('#2')));
    const before = await mine();
    const { progress } = await importText(jsonl(order('# 1'), order('#2', { status: 'return requested' })));
    // The number is shown as the newest file writes it, and is the same order.
    expect(progress).toMatchObject({ created: 0, updated: 2, unchanged: 0 });
    expect((await mine()).map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
    const again = await importText(jsonl(order('# 1'), order('#2', { status: 'return requested' })));
    expect(again.progress).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('never replaces a state that the file itself calls newer', async () => {
    await importText(jsonl(order('#1', { status: 'delivered', updated_at: '2026-10-05' })));
    const { progress } = await importText(
      jsonl(order('#1', { status: 'shipped', updated_at: '2026-10-03' })),
    );
    expect(progress).toMatchObject({ unchanged: 1 });
    expect((await mine())[0]?.order.status).toBe('delivered');
  });

  it('knows products by SKU, and their titles', async () => {
    const offer = { priceCents: 1, compareAtCents: null, stock: 1, available: true };
    const variant = {
      externalId: 'brass',
      sku: 'LAMP-B',
      title: 'Brass',
      options: {},
      imageUrl: null,
      ...offer,
    };
    await inTransaction(ctx.sql, (client) =>
      writeProducts(client, storeId, [
        { externalId: 'lamp', title: 'Reading lamp', currency: 'EUR', variants: [variant] },
        { externalId: 'bulb', title: 'Bulb', currency: 'EUR', sku: 'BULB', offer },
      ]),
    );
    const lines = [
      { sku: 'LAMP-B', price_cents: 4900 },
      { sku: 'BULB', title: 'Light bulb', price_cents: 450 },
      { sku: 'GONE', title: 'Gone', price_cents: 1 },
    ];
    await importText(jsonl(order('#1', { lines })));
    expect((await mine())[0]?.order.lines).toMatchObject([
      { title: 'Reading lamp', productExternalId: 'lamp', variantExternalId: 'brass' },
      { title: 'Light bulb', productExternalId: 'bulb', variantExternalId: null },
      { title: 'Gone', productExternalId: null },
    ]);
    const sold = await ctx.db.orderLine.findMany({ where: { storeId }, orderBy: { position: 'asc' } });
    expect(sold.map((line) => line.productExternalId)).toEqual(['lamp', 'bulb', null]);
  });

  it('reports each faulty row with its field, and imports the others', async () => {
    const { progress } = await importText(
      jsonl(order('#1'), order('#2', { email: 'x' }), order('#1'), order('#4', { status: '?' }), order('#5')),
    );
    expect(progress).toMatchObject({ status: 'done', created: 2, errors: 3 });
    const { items } = await listImportErrors(ctx, storeId, progress.importId, { page: 1, page_size: 10 });
    expect(items.map(({ row, field }) => [row, field])).toEqual([
      [2, 'email'],
      [3, 'number'],
      [4, 'status'],
    ]);
    expect(items[1]?.message).toContain('row 1 already');
  });

  it('goes on after the last stored batch when it was interrupted, with counts that are right', async () => {
    const records = Array.from({ length: 2500 }, (_, i) =>
      order(`${i}`, i % 500 === 499 ? { status: 'nonsense' } : {}),
    );
    const { importId } = await create(jsonl(...records));
    let connections = 0;
    const sql = {
      query: ctx.sql.query.bind(ctx.sql),
      connect: () => (++connections === 2 ? Promise.reject(new Error('database gone')) : ctx.sql.connect()),
    } as AppContext['sql'];
    await expect(runOrderImport({ ...ctx, sql }, { storeId, importId })).rejects.toThrow('database gone');
    expect(await getImport(ctx, storeId, importId)).toMatchObject({ status: 'running', created: 1000 });
    const { progress } = await runOrderImport(ctx, { storeId, importId });
    expect(progress).toMatchObject({ status: 'done', created: 2495, unchanged: 0, errors: 5 });
    expect(await ctx.db.order.count({ where: { storeId } })).toBe(2495);
    expect(await ctx.db.orderLine.count({ where: { storeId } })).toBe(2495);
  });

  it('keeps an order of 300 lines, and one in another currency', async () => {
    const lines = Array.from({ length: 300 }, (_, i) => ({ title: `Card ${i}`, price: '1.50' }));
    await importText(jsonl(order('#1', { lines }), order('#2', { currency: 'usd' })));
    const found = (await mine()).map((one) => one.order);
    expect(found.map(({ currency }) => currency).sort()).toEqual(['EUR', 'USD']);
    expect(found.find(({ number }) => number === '#1')).toMatchObject({ totalCents: 45_000 });
  });
});

describe('createOrderImport', () => {
  it.each([
    ['products', 'Handle,Title\nlamp,Lamp', 'unsupported', 'Handle, Title'],
    ['nothing', '', 'invalid_input', 'empty'],
  ])('refuses a file of %s at once and deletes it', async (_, content, code, message) => {
    const { filePath } = await saveUpload(ctx, [Buffer.from(content)], { maxBytes: 1000 });
    await expect(createOrderImport(ctx, { storeId, fileName: 'x', filePath })).rejects.toMatchObject({
      code,
      userMessage: expect.stringContaining(message),
    });
    await expect(access(filePath)).rejects.toThrow();
  });
});
