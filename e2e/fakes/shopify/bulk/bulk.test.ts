import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askAdmin } from '../ask-admin.fixture';
import type { FakeShopify } from '../fake-shopify';
import { generateWorld } from '../shop/generate-world';
import { startFakeShopify } from '../start-fake-shopify';

let fake: FakeShopify;
beforeEach(async () => {
  fake = await startFakeShopify();
});
afterEach(() => fake.close());

const products = '{ products { edges { node { id title variants { edges { node { id price } } } } } } }';

async function start(query = products, groupObjects = false) {
  const { body } = await askAdmin(
    fake,
    `mutation ($query: String!, $groupObjects: Boolean!) {
      bulkOperationRunQuery(query: $query, groupObjects: $groupObjects) {
        bulkOperation { id status } userErrors { field message code }
      }
    }`,
    { variables: { query, groupObjects } },
  );
  return body.data.bulkOperationRunQuery;
}

async function ended(id: string) {
  for (;;) {
    const { body } = await askAdmin(
      fake,
      `{ bulkOperation(id: "${id}") { status errorCode url partialDataUrl objectCount rootObjectCount fileSize } }`,
    );
    if (!['CREATED', 'RUNNING', 'CANCELING'].includes(body.data.bulkOperation.status))
      return body.data.bulkOperation;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function run(query?: string, groupObjects?: boolean) {
  const started = await start(query, groupObjects);
  expect(started.userErrors).toEqual([]);
  expect(started.bulkOperation.status).toBe('CREATED');
  return ended(started.bulkOperation.id);
}

const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('a bulk operation', () => {
  test('gives every object on a line, children with the id of their parent', async () => {
    generateWorld(fake.shop, { products: 250, variantsPerProduct: 3 });
    const operation = await run();
    expect(operation).toMatchObject({ status: 'COMPLETED', objectCount: '1000', rootObjectCount: '250' });
    const text = await (await fetch(operation.url)).text();
    expect(Buffer.byteLength(text)).toBe(Number(operation.fileSize));
    const all = lines(text);
    expect(all).toHaveLength(1000);
    const roots = new Set(all.filter((line) => !line.__parentId).map((line) => line.id));
    expect(roots.size).toBe(250);
    expect(all.filter((line) => line.__parentId).every((line) => roots.has(line.__parentId))).toBe(true);
  });

  test('puts children below their parent only when asked to', async () => {
    generateWorld(fake.shop, { products: 2, variantsPerProduct: 2 });
    const kinds = async (grouped: boolean) => {
      const { url } = await run(products, grouped);
      return lines(await (await fetch(url)).text()).map((line) => (line.__parentId ? 'variant' : 'product'));
    };
    expect(await kinds(true)).toEqual(['product', 'variant', 'variant', 'product', 'variant', 'variant']);
    expect(await kinds(false)).toEqual(['product', 'product', 'variant', 'variant', 'variant', 'variant']);
  });

  test('finds by a filter, and has no file when nothing was found', async () => {
    generateWorld(fake.shop, { products: 3 });
    const query = `{ products(query: "updated_at:>='2031-01-01T00:00:00Z'") { edges { node { id } } } }`;
    expect(await run(query)).toMatchObject({ status: 'COMPLETED', objectCount: '0', url: null });
  });

  test('fails without the scopes', async () => {
    fake.app.scopes = ['read_orders'];
    generateWorld(fake.shop, { products: 1 });
    const token = fake.issueToken(['read_orders']);
    const { body } = await askAdmin(
      fake,
      `mutation { bulkOperationRunQuery(query: "{ products { edges { node { id } } } }") { bulkOperation { id } } }`,
      { token },
    );
    expect(await ended(body.data.bulkOperationRunQuery.bulkOperation.id)).toMatchObject({
      status: 'FAILED',
      errorCode: 'ACCESS_DENIED',
    });
  });

  test.each([
    ['{ shop { name } }', 'at least one connection'],
    ['{ node(id: "gid://shopify/Product/1") { id } }', 'top-level field'],
    ['{ products { edges { node { title variants { edges { node { id } } } } } } }', "'id' field"],
    [
      '{ orders { edges { node { id fulfillments { fulfillmentLineItems { edges { node { id } } } } } } } }',
      'within a list',
    ],
    ['{ products { nodes { id } } }', 'edges { node }'],
    ['{ products { edges { node { foo } } } }', 'Cannot query field'],
  ])('refuses %s', async (query, reason) => {
    const { bulkOperation, userErrors } = await start(query);
    expect(bulkOperation).toBeNull();
    expect(userErrors[0]).toMatchObject({
      field: ['query'],
      code: 'INVALID',
      message: expect.stringContaining(reason),
    });
    expect(fake.problems).toHaveLength(1);
  });

  test('is the sixth at once and must wait', async () => {
    fake.bulkOperations.next(...Array.from({ length: 5 }, () => ({ takeMs: 1500 })));
    const started = await Promise.all(Array.from({ length: 5 }, () => start()));
    expect((await start()).userErrors[0].code).toBe('LIMIT_REACHED');
    await Promise.all(started.map((one) => ended(one.bulkOperation.id)));
  });

  test('can be cancelled', async () => {
    generateWorld(fake.shop, { products: 300 });
    fake.bulkOperations.next({ takeMs: 700 });
    const { bulkOperation } = await start();
    await askAdmin(
      fake,
      `mutation { bulkOperationCancel(id: "${bulkOperation.id}") { bulkOperation { status } } }`,
    );
    expect((await ended(bulkOperation.id)).status).toBe('CANCELED');
  });
});

describe('a download', () => {
  beforeEach(() => generateWorld(fake.shop, { products: 200, variantsPerProduct: 2 }));

  test('that was cut goes on where it ended', async () => {
    fake.bulkOperations.next({ cutAfter: 0.5 });
    const { url, fileSize } = await run();
    const response = await fetch(url);
    expect(response.headers.get('content-length')).toBe(fileSize);
    const parts: Uint8Array[] = [];
    await expect(
      (async () => {
        for await (const part of response.body ?? []) parts.push(part);
      })(),
    ).rejects.toThrow();
    const begun = Buffer.concat(parts);
    expect(begun.length).toBe(Math.floor(Number(fileSize) / 2));
    const rest = await fetch(url, { headers: { range: `bytes=${begun.length}-` } });
    expect(rest.status).toBe(206);
    const whole = Buffer.concat([begun, Buffer.from(await rest.arrayBuffer())]);
    expect(lines(whole.toString('utf8'))).toHaveLength(600);
  });

  test('is refused when its address has ended or is not signed', async () => {
    fake.bulkOperations.next({ expireUrl: true });
    const { url } = await run();
    expect((await fetch(url)).status).toBe(400);
    expect((await fetch(url.replace(/signature=.*/, 'signature=0'))).status).toBe(403);
  });

  test('of a failed operation gives what there was', async () => {
    fake.bulkOperations.next({ fail: 'INTERNAL_SERVER_ERROR' });
    const operation = await run();
    expect(operation).toMatchObject({ status: 'FAILED', errorCode: 'INTERNAL_SERVER_ERROR', url: null });
    expect(lines(await (await fetch(operation.partialDataUrl)).text()).length).toBeLessThan(600);
  });
});
