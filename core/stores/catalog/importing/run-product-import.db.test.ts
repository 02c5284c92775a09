import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { saveUpload } from '@/core/shared/uploads/save-upload';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { cancelImport } from '../../importing/cancel-import';
import { streamImportErrorsCsv } from '../../importing/import-errors.queries';
import { getImport, listImports } from '../../importing/list-imports.queries';
import { createProductImport } from './create-product-import';
import { runProductImport } from './run-product-import';

let test: CoreTestContext;
let ctx: AppContext;
let storeId: string;
let folder: string;

beforeAll(async () => {
  test = await createCoreContext();
  ctx = test.ctx;
  folder = await mkdtemp(join(tmpdir(), 'storefolk-import-'));
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  test.forget();
  const store = await ctx.db.store.create({
    data: { id: newId(), name: 'Shop', currency: 'EUR', websiteUrl: 'https://shop.example' },
  });
  storeId = store.id;
});
afterEach(() => ctx.db.store.delete({ where: { id: storeId } }));

async function upload(content: string | Buffer): Promise<string> {
  return (await saveUpload(ctx, [Buffer.from(content)] as never, { maxBytes: 50_000_000 })).filePath;
}

async function importText(content: string | Buffer, fileName = 'products.csv') {
  const created = await createProductImport(ctx, { storeId, fileName, filePath: await upload(content) });
  const result = await runProductImport(ctx, { storeId, importId: created.importId });
  return { importId: created.importId, ...result };
}

const jsonl = (...lines: object[]) => lines.map((line) => JSON.stringify(line)).join('\n');
const products = () =>
  ctx.db.product.findMany({
    where: { storeId },
    include: { variants: { orderBy: { position: 'asc' } } },
    orderBy: { externalId: 'asc' },
  });

const SHIRTS = `Handle,Title,Body (HTML),Vendor,Type,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price
shirt,Shirt,<p>Cotton</p>,Nord,Shirts,Colour,Navy,S-N,shopify,3,20.00
shirt,,,,,,Red,S-R,shopify,0,18.00
mug,Mug,,Nord,Mugs,Title,Default Title,M-1,shopify,4,9.90
`;

describe('runProductImport', () => {
  it('writes products with variants, prices, colours and stock, and tells the store', async () => {
    const { progress, importId } = await importText(SHIRTS);
    expect(progress).toMatchObject({
      status: 'done',
      created: 2,
      updated: 0,
      unchanged: 0,
      errors: 0,
      toIndex: 2,
      processedRows: 3,
      processedBytes: Buffer.byteLength(SHIRTS),
      totalBytes: Buffer.byteLength(SHIRTS),
      failure: null,
    });
    const [mug, shirt] = await products();
    expect(mug).toMatchObject({ title: 'Mug', sku: 'M-1', priceCents: 990, stock: 4, variants: [] });
    expect(shirt).toMatchObject({
      title: 'Shirt',
      description: 'Cotton',
      brand: 'Nord',
      category: 'Shirts',
      priceCents: 2000,
      priceMaxCents: null,
      stock: 3,
      inStock: true,
      colours: ['navy', 'blue', 'red'],
      url: 'https://shop.example/products/shirt',
    });
    expect(shirt?.variants.map((variant) => [variant.title, variant.available])).toEqual([
      ['Navy', true],
      ['Red', false],
    ]);

    expect(await ctx.db.knowledgeSource.findMany({ where: { storeId } })).toMatchObject([
      { type: 'catalog', title: 'Product catalog', paused: false },
    ]);
    expect(test.enqueued).toEqual([
      { name: 'catalog-import', payload: { storeId, importId }, dedupeKey: `catalog-import:${importId}` },
      { name: 'catalog-index', payload: { storeId }, dedupeKey: `catalog-index:${storeId}` },
    ]);
    const progressEvents = test.published.filter((event) => event.name === 'import:progress');
    expect(progressEvents[0]).toMatchObject({ topic: `store:${storeId}`, data: { status: 'running' } });
    expect(progressEvents.at(-1)).toMatchObject({ data: { status: 'done', created: 2 } });
  });

  it('imports again without a change: nothing is written', async () => {
    await importText(SHIRTS);
    const before = await products();
    test.forget();
    const { progress } = await importText(SHIRTS);
    expect(progress).toMatchObject({ created: 0, updated: 0, unchanged: 2, toIndex: 0 });
    expect(await products()).toEqual(before);
    expect(test.enqueued.map((job) => job.name)).not.toContain('catalog-index');
  });

  it('updates what has changed, keeps ids, and removes no product that the file does not have', async () => {
    await importText(SHIRTS);
    const before = await products();
    const { progress } = await importText(
      'Handle,Title,Option1 Name,Option1 Value,Variant Price\nshirt,Better shirt,Colour,Navy,25.00\nnew,New,,,1.00',
    );
    expect(progress).toMatchObject({ created: 1, updated: 1, unchanged: 0 });
    const after = await products();
    expect(after.map((product) => product.externalId)).toEqual(['mug', 'new', 'shirt']);
    expect(after[0]).toEqual(before[0]);
    // Columns that the second file does not have stay; the variant that left its product is gone.
    expect(after[2]).toMatchObject({
      id: before[1]?.id,
      title: 'Better shirt',
      brand: 'Nord',
      description: 'Cotton',
      priceCents: 2500,
    });
    expect(after[2]?.variants.map(({ id, title }) => ({ id, title }))).toEqual([
      { id: before[1]?.variants[0]?.id, title: 'Navy' },
    ]);
  });

  it('keeps variants when a JSONL line says nothing about them', async () => {
    await importText(
      jsonl({ id: 'a', title: 'A', variants: [{ id: 'v', title: 'V', price_cents: 500, stock: 2 }] }),
    );
    await importText(jsonl({ id: 'a', title: 'A, renamed' }));
    expect(await products()).toMatchObject([
      { title: 'A, renamed', priceCents: 500, stock: 2, variants: [{ externalId: 'v' }] },
    ]);
  });

  it.each([
    ['UTF-8 with byte order mark', (text: string) => iconv.encode(text, 'utf8', { addBOM: true })],
    ['Windows-1252', (text: string) => iconv.encode(text, 'win1252')],
    ['UTF-16', (text: string) => iconv.encode(text, 'utf16le', { addBOM: true })],
    ['gzip', (text: string) => gzipSync(text)],
  ])('reads %s', async (_, encode) => {
    const text = 'Handle;Title;Vendor;Variant Price\ntoepfe;Töpfe für Gemüse;Bäckerei;19,90';
    const { progress } = await importText(encode(text));
    expect(progress).toMatchObject({ status: 'done', created: 1, errors: 0 });
    expect(await products()).toMatchObject([
      { title: 'Töpfe für Gemüse', brand: 'Bäckerei', priceCents: 1990 },
    ]);
  });

  it('keeps the good rows of a half and broken file, and reports the others', async () => {
    const { progress, importId } = await importText(
      'Handle,Title,Variant Price\na,A,1.00\nb,"5" screen,2.00\nc,C,=cmd\nd,D,4.00\ne,"Half',
    );
    expect(progress).toMatchObject({ status: 'done', created: 3, errors: 3 });
    expect((await products()).map((product) => product.externalId)).toEqual(['a', 'c', 'd']);
    const lines: string[] = [];
    for await (const line of await streamImportErrorsCsv(ctx, storeId, importId)) lines.push(line);
    expect(lines[0]).toBe('\ufeffrow,field,message\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^3,,.*quotation mark/);
    expect(lines[2]).toMatch(/^4,Variant Price,“=cmd” is not a price/);
  });

  it('counts a repeated id as an error and keeps the first', async () => {
    const { progress } = await importText(jsonl({ id: 'a', title: 'First' }, { id: 'a', title: 'Second' }));
    expect(progress).toMatchObject({ created: 1, errors: 1 });
    expect(await products()).toMatchObject([{ title: 'First' }]);
  });

  it('stores what Postgres would refuse: zero bytes, half characters, endless titles, huge numbers', async () => {
    const { progress } = await importText(
      `${jsonl(
        {
          id: 'a\u0000',
          title: `x${'y'.repeat(9000)}`,
          attributes: { 'k\u0000': 'v\u0000' },
          stock: 9e15,
          tags: ['\u0000'],
        },
        { id: 'b', title: 'B' },
      )}\n{"id":"c","title":"C \\ud800","attributes":{"a":"\\udfff"},"variants":[{"title":"\\ud83d"}]}`,
    );
    expect(progress).toMatchObject({ status: 'done', created: 3, errors: 0 });
  });

  it('goes on after the last stored batch when it was interrupted, with counts that are right', async () => {
    const lines = Array.from({ length: 1700 }, (_, i) =>
      i % 100 === 99 ? { id: `p${i}` } : { id: `p${i}`, title: `Product ${i}`, price_cents: i },
    );
    const created = await createProductImport(ctx, {
      storeId,
      fileName: 'x.jsonl',
      filePath: await upload(jsonl(...lines)),
    });
    let connections = 0;
    const failing = {
      ...ctx,
      sql: {
        query: ctx.sql.query.bind(ctx.sql),
        connect: () => (++connections === 3 ? Promise.reject(new Error('database gone')) : ctx.sql.connect()),
      } as AppContext['sql'],
    };
    const target = { storeId, importId: created.importId };
    await expect(runProductImport(failing, target)).rejects.toThrow('database gone');
    const half = await getImport(ctx, storeId, created.importId);
    expect(half).toMatchObject({ status: 'running', created: 1000, errors: 10 });

    const { progress } = await runProductImport(ctx, target);
    expect(progress).toMatchObject({ status: 'done', created: 1683, updated: 0, unchanged: 0, errors: 17 });
    expect(await ctx.db.product.count({ where: { storeId } })).toBe(1683);
    expect(await ctx.db.importRowError.count({ where: { storeId } })).toBe(17);
  });

  it('gives up after three attempts and says so', async () => {
    const { importId } = await createProductImport(ctx, {
      storeId,
      fileName: 'x',
      filePath: await upload(SHIRTS),
    });
    const failing = {
      ...ctx,
      sql: { ...ctx.sql, connect: () => Promise.reject(new Error('database gone')) } as AppContext['sql'],
    };
    for (const _ of [1, 2])
      await expect(runProductImport(failing, { storeId, importId })).rejects.toThrow('gone');
    const { progress } = await runProductImport(failing, { storeId, importId });
    expect(progress).toMatchObject({
      status: 'failed',
      failure: expect.stringContaining('Upload the file again'),
    });
  });

  it('stops at once when its worker stops, and leaves the rest for later', async () => {
    const { importId } = await createProductImport(ctx, {
      storeId,
      fileName: 'x',
      filePath: await upload(SHIRTS),
    });
    const signal = AbortSignal.abort(new Error('worker stops'));
    await expect(runProductImport(ctx, { storeId, importId }, { signal })).rejects.toThrow('worker stops');
    expect(await getImport(ctx, storeId, importId)).toMatchObject({ status: 'running' });
    expect((await runProductImport(ctx, { storeId, importId })).progress).toMatchObject({
      status: 'done',
      created: 2,
    });
  });

  it('does the work once when two workers have the same import', async () => {
    const lines = Array.from({ length: 1200 }, (_, i) => ({ id: `p${i}`, title: `Product ${i}` }));
    const { importId } = await createProductImport(ctx, {
      storeId,
      fileName: 'x',
      filePath: await upload(jsonl(...lines)),
    });
    await Promise.all([
      runProductImport(ctx, { storeId, importId }),
      runProductImport(ctx, { storeId, importId }),
    ]);
    const ended = await getImport(ctx, storeId, importId);
    expect(ended.created + ended.unchanged).toBe(1200);
    expect(await ctx.db.product.count({ where: { storeId } })).toBe(1200);
  });

  it('can be cancelled; what was written stays and the file is deleted', async () => {
    const filePath = await upload(jsonl({ id: 'a', title: 'A' }));
    const { importId } = await createProductImport(ctx, { storeId, fileName: 'x', filePath });
    expect(await cancelImport(ctx, storeId, importId)).toMatchObject({ status: 'cancelled' });
    await expect(access(filePath)).rejects.toThrow();
    const { progress } = await runProductImport(ctx, { storeId, importId });
    expect(progress).toMatchObject({ status: 'cancelled', created: 0 });
    await expect(cancelImport(ctx, storeId, importId)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('ends as failed, with advice, when the file is gone', async () => {
    const filePath = await upload(SHIRTS);
    const { importId } = await createProductImport(ctx, { storeId, fileName: 'x', filePath });
    await rm(filePath);
    const { progress } = await runProductImport(ctx, { storeId, importId });
    expect(progress).toMatchObject({ status: 'failed', failure: expect.stringContaining('Upload it again') });
  });

  it('keeps what a cut-off archive holds, and says that it is cut off', async () => {
    const lines = Array.from({ length: 5000 }, (_, i) => ({
      id: `p${i}`,
      title: `Product ${Math.random()}`,
    }));
    const packed = gzipSync(jsonl(...lines));
    const { progress } = await importText(packed.subarray(0, packed.length / 2));
    expect(progress).toMatchObject({ status: 'failed', failure: expect.stringContaining('cut off') });
    expect(progress.created).toBeGreaterThan(1000);
    expect(await ctx.db.product.count({ where: { storeId } })).toBe(progress.created);
  });

  it('deletes an upload when it is done, and never a file that lies elsewhere', async () => {
    const filePath = await upload(SHIRTS);
    const uploaded = await createProductImport(ctx, { storeId, fileName: 'x', filePath });
    await runProductImport(ctx, { storeId, importId: uploaded.importId });
    await expect(access(filePath)).rejects.toThrow();

    const own = join(folder, 'own.csv');
    await writeFile(own, SHIRTS);
    const local = await createProductImport(
      ctx,
      { storeId, fileName: 'own.csv', filePath: own },
      { enqueue: false },
    );
    await runProductImport(ctx, { storeId, importId: local.importId }, { enqueueIndex: false });
    await access(own);
  });
});

describe('createProductImport', () => {
  it.each([
    ['an unknown header', 'Name,Price\nA,1', 'unsupported', 'Name, Price'],
    ['a workbook', 'PK\u0003\u0004', 'unsupported', 'Save it as CSV'],
    ['an empty file', '', 'invalid_input', 'empty'],
  ])('refuses %s at once and deletes it', async (_, content, code, message) => {
    const filePath = await upload(content);
    await expect(createProductImport(ctx, { storeId, fileName: 'x', filePath })).rejects.toMatchObject({
      code,
      userMessage: expect.stringContaining(message),
    });
    await expect(access(filePath)).rejects.toThrow();
    expect((await listImports(ctx, storeId, 'products', { page: 1, page_size: 10 })).total).toBe(0);
  });

  it('refuses a file of a gigabyte without reading it', async () => {
    const big = join(folder, 'big.csv');
    await writeFile(big, '');
    const { truncate } = await import('node:fs/promises');
    await truncate(big, 1024 ** 3);
    await expect(
      createProductImport(ctx, { storeId, fileName: 'big.csv', filePath: big }),
    ).rejects.toMatchObject({
      code: 'too_large',
      userMessage: expect.stringContaining('500 MB'),
    });
  });

  it('hides imports of other stores', async () => {
    const { importId } = await importText(SHIRTS);
    await expect(getImport(ctx, newId(), importId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(getImport(ctx, storeId, 'not-an-id')).rejects.toMatchObject({ code: 'not_found' });
  });
});
