import { access, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import type { FetchedPage } from '@/core/shared/page-fetcher';
import { createPageFetcher } from '@/platform/safe-fetch/page-fetcher';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { makeDocx, makePdf } from '../documents/extract/make-test-files.fixture';
import { getDocument, listDocuments } from '../documents/list-documents.queries';
import { createSource } from './create-source';
import { ensureCatalogSource } from './ensure-catalog-source.queries';
import { fetchSource } from './fetch-source';
import { getSource, listSources } from './get-source.queries';
import { importKnowledge } from './import-knowledge';
import { deleteSource, pauseSource, reindexSource } from './manage-source';
import { updateSource } from './update-source';

let test: CoreTestContext;
let ctx: AppContext;
let storeId: string;
let folder: string;
/** Pages of the fake web by address. */
const web = new Map<string, string | AppError | { status: number }>();

beforeAll(async () => {
  test = await createCoreContext({
    fetchPage: async (url): Promise<FetchedPage> => {
      const found = web.get(url) ?? { status: 404 };
      if (found instanceof AppError) throw found;
      const status = typeof found === 'string' ? 200 : found.status;
      const body = Buffer.from(typeof found === 'string' ? found : '');
      return { url, status, contentType: 'text/html', body };
    },
  });
  ctx = test.ctx;
  folder = await mkdtemp(join(tmpdir(), 'storefolk-knowledge-'));
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  test.forget();
  web.clear();
  storeId = (await ctx.db.store.create({ data: { id: newId(), name: 'Shop' } })).id;
});
afterEach(() => ctx.db.store.delete({ where: { id: storeId } }));

const page = (title: string, text = 'Words of it. ') =>
  `<html><body><main><h1>${title}</h1><p>${text.repeat(10)}</p></main></body></html>`;
const documents = (sourceId: string) =>
  ctx.db.knowledgeDocument.findMany({ where: { storeId, sourceId }, orderBy: { position: 'asc' } });
const jobs = () => test.enqueued.map((job) => [job.name, job.dedupeKey]);

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('createSource', () => {
  it('stores a policy’s text and has it indexed', async () => {
    const source = await createSource(ctx, storeId, {
      type: 'policy',
      title: 'Returns',
      text: '# Returns\n\n30 days.',
    });
    expect(source).toMatchObject({
      type: 'policy',
      title: 'Returns',
      documentCount: 1,
      indexState: 'pending',
      paused: false,
      isFetched: false,
      text: '# Returns\n\n30 days.',
    });
    expect(jobs()).toEqual([['knowledge-index', `knowledge-index:${source.id}`]]);
    expect(test.published.map((event) => event.name)).toContain('source:changed');
  });

  it('stores an FAQ with its phrasings', async () => {
    const source = await createSource(ctx, storeId, {
      type: 'faq',
      title: 'FAQ',
      entries: [
        { question: 'Do you ship?', answer: 'Yes.', phrasings: ['Delivery?', 'Delivery?', ' '] },
        { question: 'Gift wrap?', answer: 'No.' },
      ],
    });
    expect(source.entries).toEqual([
      { question: 'Do you ship?', answer: 'Yes.', phrasings: ['Delivery?'] },
      { question: 'Gift wrap?', answer: 'No.', phrasings: [] },
    ]);
  });

  it('leaves pages to the worker', async () => {
    const source = await createSource(ctx, storeId, { type: 'url', url: 'https://shop.example/shipping' });
    expect(source).toMatchObject({ title: 'shop.example/shipping', isFetched: true, documentCount: 0 });
    expect(jobs()).toEqual([['knowledge-fetch', `knowledge-fetch:${source.id}`]]);
  });

  it.each([
    ['a policy without anything', { type: 'policy', title: 'x' }],
    ['an empty title', { type: 'text', title: ' ', text: 'x' }],
    ['an FAQ without entries', { type: 'faq', title: 'x', entries: [] }],
    ['an entry without an answer', { type: 'faq', title: 'x', entries: [{ question: 'a', answer: ' ' }] }],
    ['no address', { type: 'url', url: 'shipping' }],
    ['another scheme', { type: 'url', url: 'javascript:alert(1)' }],
    ['a file without content', { type: 'file', fileName: 'x.pdf' }],
    ['too many pages', { type: 'site', url: 'https://shop.example', maxPages: 100_000 }],
    ['the catalog', { type: 'catalog' }],
  ])('refuses %s', async (_, input) => {
    await expect(createSource(ctx, storeId, input as never)).rejects.toMatchObject({ name: 'ZodError' });
    expect(await listSources(ctx, storeId)).toEqual([]);
  });

  it('refuses a file above 25 MB and leaves nothing behind', async () => {
    const bytes = new Uint8Array(26 * 1024 * 1024);
    await expect(
      createSource(ctx, storeId, { type: 'file', fileName: 'x.pdf', bytes }),
    ).rejects.toMatchObject({
      code: 'too_large',
    });
    expect(await readdir(ctx.uploadsDir)).toEqual([]);
  });
});

describe('fetchSource', () => {
  it.each([
    [
      'PDF',
      makePdf(['Returns are free within thirty days of delivery.']),
      'Returns are free within thirty days of delivery.',
    ],
    ['Word', makeDocx(['Two years of warranty.']), 'Two years of warranty.'],
    ['HTML', Buffer.from(page('Care')), /Words of it/],
    ['Markdown', Buffer.from('# Care\n\nWash cold.'), '# Care\n\nWash cold.'],
  ])('reads an uploaded file: %s', async (_, bytes, text) => {
    const { id } = await createSource(ctx, storeId, { type: 'file', fileName: 'doc.bin', bytes });
    expect(await fetchSource(ctx, storeId, id)).toMatchObject({ created: 1, removed: 0 });
    expect(await documents(id)).toMatchObject([
      { text: typeof text === 'string' ? text : expect.stringMatching(text) },
    ]);
    expect(await readdir(ctx.uploadsDir)).toEqual([]);
    // A job that runs twice finds nothing left to do.
    expect(await fetchSource(ctx, storeId, id)).toMatchObject({ created: 0, updated: 0, removed: 0 });
    expect(await documents(id)).toHaveLength(1);
  });

  it('writes on the source that a PDF holds no text', async () => {
    const { id } = await createSource(ctx, storeId, {
      type: 'file',
      fileName: 'scan.pdf',
      bytes: makePdf(['', '']),
    });
    await expect(fetchSource(ctx, storeId, id)).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await getSource(ctx, storeId, id)).toMatchObject({
      indexState: 'failed',
      indexError: expect.stringContaining('pictures of text'),
    });
  });

  it('takes the page’s title, and skips a page that has not changed', async () => {
    web.set('https://shop.example/shipping', page('Shipping'));
    const { id } = await createSource(ctx, storeId, { type: 'policy', url: 'https://shop.example/shipping' });
    expect(await fetchSource(ctx, storeId, id)).toMatchObject({ created: 1 });
    expect(await getSource(ctx, storeId, id)).toMatchObject({
      title: 'Shipping',
      text: null,
      fetchedAt: expect.any(String),
    });
    expect(await documents(id)).toMatchObject([{ title: 'Shipping', url: 'https://shop.example/shipping' }]);
    expect(await fetchSource(ctx, storeId, id)).toMatchObject({ created: 0, updated: 0, skipped: 1 });
    web.set('https://shop.example/shipping', page('Shipping', 'Changed. '));
    expect(await fetchSource(ctx, storeId, id)).toMatchObject({ updated: 1 });
  });

  it('keeps the old text when the page is gone, and says so', async () => {
    web.set('https://shop.example/a', page('A'));
    const { id } = await createSource(ctx, storeId, { type: 'url', url: 'https://shop.example/a' });
    await fetchSource(ctx, storeId, id);
    web.set('https://shop.example/a', { status: 404 });
    await expect(fetchSource(ctx, storeId, id)).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await documents(id)).toHaveLength(1);
    expect(await getSource(ctx, storeId, id)).toMatchObject({
      indexState: 'failed',
      indexError: expect.stringContaining('404'),
    });
  });

  it('refuses a private address, with the real fetcher', async () => {
    const real = { ...ctx, fetchPage: createPageFetcher() };
    for (const url of ['http://127.0.0.1:5432/', 'http://169.254.169.254/latest/', 'http://[::1]/']) {
      const { id } = await createSource(ctx, storeId, { type: 'url', url });
      await expect(fetchSource(real, storeId, id)).rejects.toMatchObject({ code: 'invalid_input' });
      expect((await getSource(ctx, storeId, id)).indexError).toContain('not on the public internet');
    }
  });

  it('removes pages that left a site, but only when all of it was read', async () => {
    const map = (...paths: string[]) =>
      `<urlset>${paths.map((path) => `<url><loc>https://shop.example${path}</loc></url>`).join('')}</urlset>`;
    web.set('https://shop.example/sitemap.xml', map('/a', '/b'));
    web.set('https://shop.example/a', page('A'));
    web.set('https://shop.example/b', page('B'));
    const { id } = await createSource(ctx, storeId, {
      type: 'site',
      title: 'Site',
      url: 'https://shop.example',
    });
    expect(await fetchSource(ctx, storeId, id)).toMatchObject({ created: 2 });

    web.set('https://shop.example/a', { status: 500 });
    web.set('https://shop.example/sitemap.xml', map('/a'));
    await expect(fetchSource(ctx, storeId, id)).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await documents(id)).toHaveLength(2);

    web.set('https://shop.example/a', page('A'));
    expect(await fetchSource(ctx, storeId, id)).toMatchObject({ skipped: 1, removed: 1 });
    expect((await documents(id)).map((document) => document.title)).toEqual(['A']);
    expect((await getSource(ctx, storeId, id)).title).toBe('Site');
  });

  it('skips a site’s product pages, with a note, once the store has a catalog', async () => {
    const tent = `<script type="application/ld+json">{"@type":"Product"}</script>${page('Tent')}`;
    const paths = ['tent', 'shipping'].map((path) => `<url><loc>https://shop.example/${path}</loc></url>`);
    web.set('https://shop.example/sitemap.xml', `<urlset>${paths.join('')}</urlset>`);
    web.set('https://shop.example/tent', tent);
    web.set('https://shop.example/shipping', page('Shipping'));
    const { id } = await createSource(ctx, storeId, { type: 'site', url: 'https://shop.example' });
    expect(await fetchSource(ctx, storeId, id)).toMatchObject({ created: 2 });
    expect((await getSource(ctx, storeId, id)).note).toBeNull();

    await ctx.db.product.create({
      data: { storeId, externalId: 'tent', title: 'Tent', currency: 'EUR', contentHash: 'x' },
    });
    expect(await fetchSource(ctx, storeId, id)).toMatchObject({ skipped: 1, removed: 1, errors: [] });
    expect((await documents(id)).map((document) => document.title)).toEqual(['Shipping']);
    expect((await getSource(ctx, storeId, id)).note).toBe(
      '1 product page was skipped: the catalog knows the products better.',
    );

    web.set('https://shop.example/shipping', tent);
    expect(await fetchSource(ctx, storeId, id)).toMatchObject({ removed: 1 });
    expect((await getSource(ctx, storeId, id)).note).toMatch(/^2 product pages were skipped/);
  });
});

describe('updateSource', () => {
  it('changes title and text of a policy', async () => {
    const { id } = await createSource(ctx, storeId, { type: 'policy', title: 'Old', text: 'old' });
    const before = await documents(id);
    test.forget();
    expect(await updateSource(ctx, storeId, id, { title: 'New', text: 'new' })).toMatchObject({
      title: 'New',
      text: 'new',
    });
    expect(await documents(id)).toMatchObject([{ id: before[0]?.id, title: 'New', text: 'new' }]);
    expect(jobs()).toEqual([['knowledge-index', `knowledge-index:${id}`]]);
    test.forget();
    await updateSource(ctx, storeId, id, { title: 'New' });
    expect(jobs()).toEqual([]);
  });

  it('adds, changes and removes entries of an FAQ; the others keep their ids', async () => {
    const { id } = await createSource(ctx, storeId, {
      type: 'faq',
      title: 'FAQ',
      entries: [
        { question: 'A?', answer: '1' },
        { question: 'B?', answer: '2' },
      ],
    });
    const before = await documents(id);
    await updateSource(ctx, storeId, id, {
      entries: [
        { question: 'C?', answer: '3' },
        { question: 'B?', answer: 'two' },
      ],
    });
    expect(await documents(id)).toMatchObject([
      { title: 'C?' },
      { id: before[1]?.id, title: 'B?', text: 'two' },
    ]);
  });

  it('fetches again when the address changes', async () => {
    const { id } = await createSource(ctx, storeId, { type: 'url', url: 'https://shop.example/a' });
    test.forget();
    await updateSource(ctx, storeId, id, { url: 'https://shop.example/b' });
    expect(jobs()).toEqual([['knowledge-fetch', `knowledge-fetch:${id}`]]);
  });

  it('refuses fields that the type does not have', async () => {
    const { id } = await createSource(ctx, storeId, { type: 'url', url: 'https://shop.example/a' });
    for (const patch of [
      { text: 'x' },
      { entries: [{ question: 'a', answer: 'b' }] },
      { maxPages: 3 },
      { url: '' },
    ]) {
      await expect(updateSource(ctx, storeId, id, patch)).rejects.toMatchObject({ code: 'invalid_input' });
    }
  });
});

describe('managing', () => {
  it('pauses, resumes and deletes', async () => {
    const { id } = await createSource(ctx, storeId, { type: 'text', title: 'T', text: 'x' });
    expect((await pauseSource(ctx, storeId, id, true)).paused).toBe(true);
    expect((await pauseSource(ctx, storeId, id, false)).paused).toBe(false);
    await deleteSource(ctx, storeId, id);
    expect(await documents(id)).toEqual([]);
    await expect(getSource(ctx, storeId, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(jobs().at(-1)).toEqual(['knowledge-index', `knowledge-index:${id}`]);
  });

  it('deletes an upload that was never read with its source', async () => {
    const { id } = await createSource(ctx, storeId, {
      type: 'file',
      fileName: 'a.txt',
      bytes: Buffer.from('text'),
    });
    const uploads = await readdir(ctx.uploadsDir);
    await deleteSource(ctx, storeId, id);
    expect(await readdir(ctx.uploadsDir)).toHaveLength(uploads.length - 1);
  });

  it('re-indexes each type in its own way', async () => {
    const text = await createSource(ctx, storeId, { type: 'text', title: 'T', text: 'x' });
    const url = await createSource(ctx, storeId, { type: 'url', url: 'https://shop.example/a' });
    const catalog = await ensureCatalogSource(ctx, storeId);
    await ctx.db.knowledgeDocument.updateMany({ where: { storeId }, data: { indexedHash: 'done' } });
    test.forget();
    for (const id of [text.id, url.id, catalog]) {
      expect(await reindexSource(ctx, storeId, id)).toMatchObject({ indexState: 'pending' });
    }
    expect(jobs().map(([name]) => name)).toEqual(['knowledge-index', 'knowledge-fetch', 'catalog-index']);
    expect(await documents(text.id)).toMatchObject([{ indexedHash: null }]);
  });

  it('has one catalog source, which cannot be deleted', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => ensureCatalogSource(ctx, storeId)));
    expect(new Set(ids).size).toBe(1);
    await expect(deleteSource(ctx, storeId, ids[0] ?? '')).rejects.toMatchObject({ code: 'conflict' });
    await createSource(ctx, storeId, { type: 'text', title: 'A text', text: 'x' });
    expect((await listSources(ctx, storeId)).map((source) => source.type)).toEqual(['catalog', 'text']);
  });

  it('lists documents page by page', async () => {
    const entries = Array.from({ length: 7 }, (_, i) => ({ question: `Q${i}?`, answer: `A${i}` }));
    const { id } = await createSource(ctx, storeId, { type: 'faq', title: 'FAQ', entries });
    const second = await listDocuments(ctx, storeId, id, { page: 2, page_size: 3 });
    expect(second).toMatchObject({
      total: 7,
      page: 2,
      items: [{ title: 'Q3?', excerpt: 'A3', indexed: false }, {}, {}],
    });
    expect(await getDocument(ctx, storeId, second.items[0]?.id ?? '')).toMatchObject({
      title: 'Q3?',
      text: 'A3',
    });
  });

  it('shows nothing to other stores', async () => {
    const { id } = await createSource(ctx, storeId, { type: 'text', title: 'T', text: 'x' });
    const other = newId();
    const [document] = await documents(id);
    for (const attempt of [
      () => getSource(ctx, other, id),
      () => updateSource(ctx, other, id, { title: 'x' }),
      () => pauseSource(ctx, other, id, true),
      () => deleteSource(ctx, other, id),
      () => reindexSource(ctx, other, id),
      () => fetchSource(ctx, other, id),
      () => listDocuments(ctx, other, id, { page: 1, page_size: 10 }),
      () => getDocument(ctx, other, document?.id ?? ''),
      () => getSource(ctx, storeId, 'no-id'),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});

describe('importKnowledge', () => {
  it('imports an FAQ file, and the same file again as an update', async () => {
    const path = await file('faq.csv', 'question,answer,phrasings\nA?,1,a1|a2\nB?,2,\nC?,3,\n');
    const first = await importKnowledge(ctx, { storeId, path });
    expect(first).toMatchObject({ created: 3, updated: 0, skipped: 0, removed: 0, errors: [] });
    expect(await getSource(ctx, storeId, first.sourceId ?? '')).toMatchObject({
      type: 'faq',
      title: 'Faq',
      fileName: 'faq.csv',
    });

    await file('faq.csv', 'question,answer,phrasings\nA?,1,a1|a2\nB?,two,\nD?,4,\n');
    const second = await importKnowledge(ctx, { storeId, path });
    expect(second).toMatchObject({
      sourceId: first.sourceId,
      created: 1,
      updated: 1,
      skipped: 1,
      removed: 1,
    });
    expect(await listSources(ctx, storeId)).toHaveLength(1);
  });

  it('removes nothing while rows of the file cannot be read', async () => {
    const path = await file('faq2.csv', 'question,answer\nA?,1\nB?,2\n');
    await importKnowledge(ctx, { storeId, path });
    await file('faq2.csv', 'question,answer\nA?,1\nB?,\n');
    expect(await importKnowledge(ctx, { storeId, path })).toMatchObject({
      skipped: 1,
      removed: 0,
      errors: [{ row: 3, message: 'The answer is missing.' }],
    });
  });

  it('makes no source of a file without a usable entry', async () => {
    const path = await file('empty.csv', 'question,answer\n,\n?,\n');
    const result = await importKnowledge(ctx, { storeId, path, type: 'faq' });
    expect(result).toMatchObject({ sourceId: null, created: 0, errors: [{ row: 3 }] });
    expect(await listSources(ctx, storeId)).toEqual([]);
  });

  it('imports a text as policy, text or file; again: skipped', async () => {
    const path = await file('returns.md', '# Returns\n\n30 days.');
    for (const type of ['policy', 'text', undefined] as const) {
      const first = await importKnowledge(ctx, { storeId, path, type });
      expect(first).toMatchObject({ created: 1, skipped: 0 });
      expect(await getSource(ctx, storeId, first.sourceId ?? '')).toMatchObject({
        type: type ?? 'file',
        title: 'Returns',
      });
      expect(await importKnowledge(ctx, { storeId, path, type })).toMatchObject({
        sourceId: first.sourceId,
        created: 0,
        updated: 0,
        skipped: 1,
      });
    }
  });

  it('imports a page by its address; again: skipped; a private one: refused and nothing left', async () => {
    const url = 'https://shop.example/returns';
    web.set(url, page('Returns'));
    const first = await importKnowledge(ctx, { storeId, url, type: 'policy' }, { enqueueIndex: false });
    expect(first).toMatchObject({ created: 1, errors: [] });
    expect(await importKnowledge(ctx, { storeId, url, type: 'policy' })).toMatchObject({
      sourceId: first.sourceId,
      skipped: 1,
    });
    const real = { ...ctx, fetchPage: createPageFetcher() };
    await expect(importKnowledge(real, { storeId, url: 'http://localhost/' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    expect(await listSources(ctx, storeId)).toHaveLength(1);
  });

  it('reads an FAQ file at an address', async () => {
    web.set('https://shop.example/faq.json', '[{"question":"A?","answer":"1"}]');
    expect(
      await importKnowledge(ctx, { storeId, url: 'https://shop.example/faq.json', type: 'faq' }),
    ).toMatchObject({ created: 1 });
  });

  it.each([
    ['a file that is not there', { path: '/nowhere/faq.csv' }, 'not_found'],
    ['a PDF as FAQ', { bytes: makePdf(['x']), fileName: 'a.pdf', type: 'faq' as const }, 'unsupported'],
    ['a PDF without text', { bytes: makePdf(['']), fileName: 'a.pdf' }, 'invalid_input'],
    ['26 MB', { bytes: new Uint8Array(26 * 1024 * 1024), fileName: 'a.txt' }, 'too_large'],
    ['no address', { url: 'shipping' }, 'invalid_input'],
  ])('refuses %s', async (_, origin, code) => {
    await expect(importKnowledge(ctx, { storeId, ...origin })).rejects.toMatchObject({ code });
    expect(await listSources(ctx, storeId)).toEqual([]);
  });

  it('leaves the owner’s file where it is', async () => {
    const path = await file('keep.md', '# Keep');
    await importKnowledge(ctx, { storeId, path });
    await access(path);
  });
});
