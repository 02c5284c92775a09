import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRestApi } from '@/adapters/stores/woocommerce/api/create-rest-api';
import { shopFetch } from '@/adapters/stores/woocommerce/api/shop-fetch';
import { hasRecordings, type Recording, readRecordings } from './recordings/read-recordings';
import { seedRecordings } from './recordings/seed-recordings';
import { shapeFaults, shapeOf } from './recordings/shape-of';
import type { ApiKey } from './shop/fake-shop';
import { makeApiKey } from './shop/fake-shop';
import { type FakeWooCommerce, startFakeWooCommerce } from './start-fake-woocommerce';

/** Routes that the double does not have, and answers that only https gives. */
const ELSEWHERE =
  /^(reports|shipping|tax|payment-gateways|product-attribute|products-batch|variations-batch|settings-tax|settings-general-read-key|wp-posts|auth-query-string-https|auth-wrong-(key|secret))/;

describe.skipIf(!hasRecordings)('the double beside recordings of a real WooCommerce', () => {
  let fake: FakeWooCommerce;
  const readKey: ApiKey = makeApiKey('read');

  beforeAll(async () => {
    fake = await startFakeWooCommerce({ keys: [makeApiKey('read_write'), readKey] });
    seedRecordings(fake.shop);
  });
  afterAll(() => fake.close());

  const recordings = readRecordings().filter(({ name }) => !ELSEWHERE.test(name));
  const reading = recordings.filter(({ request }) => request.method === 'GET');
  const changing = recordings.filter(({ request }) => request.method !== 'GET');

  // In this sequence: what the changes leave behind is no longer what was recorded.
  it.each(reading.map((recording) => [recording.name, recording] as const))(
    'reads: %s',
    async (_, recording) => {
      prepare(fake, recording);
      const answer = await replay(fake, recording, readKey);
      expectLike(answer, recording);
      const ids = (body: unknown) => (Array.isArray(body) ? body.map(({ id }) => id) : null);
      // What was there at each moment differs; what a page holds at most, and what finds nothing, does not.
      expect(ids(answer.body)?.length ?? 0).toBeGreaterThanOrEqual(
        Math.min(1, ids(recording.response.body)?.length ?? 0),
      );
      if (ids(recording.response.body)?.length === 0) expect(answer.body).toEqual([]);
    },
  );

  it.each(changing.map((recording) => [recording.name, recording] as const))(
    'changes: %s',
    async (_, recording) => {
      prepare(fake, recording);
      expectLike(await replay(fake, recording, readKey), recording);
    },
  );
});

/** What each shop has of its own, and WordPress' many links of a page. */
const OWN = /meta_data|^answer\[\]\._links is missing$/;

function expectLike(answer: { status: number; headers: Headers; body: unknown }, recording: Recording): void {
  const { status, headers, body } = recording.response;
  expect(answer.status, JSON.stringify(answer.body)).toBe(status);
  for (const name of ['x-wp-total', 'x-wp-totalpages', 'location']) {
    expect(answer.headers.has(name), name).toBe(name in headers);
  }
  if (status >= 400) {
    expect(withoutIds(answer.body)).toEqual(withoutIds(body));
    return;
  }
  const faults = shapeFaults(shapeOf(body), shapeOf(answer.body));
  expect(faults.filter((fault) => !recording.trimmed && !OWN.test(fault))).toEqual([]);
}

/** The id of the thing that stands in the way is another one. */
function withoutIds(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (name, value) => (name === 'resource_id' ? 0 : value));
}

/** A change that makes something needs that it is not there yet, and the other way round. */
function prepare({ shop }: FakeWooCommerce, { name }: Recording): void {
  const absent: Record<string, () => void> = {
    'coupon-create': () => {
      for (const { id, code } of [...shop.coupons.values()])
        if (code === 'sorry-10-jp') shop.coupons.delete(id);
    },
    'product-create': () => {
      for (const { id, sku } of [...shop.products.values()])
        if (sku === 'NL-DRY-20') shop.products.delete(id);
    },
    'product-create-duplicate-sku': () =>
      shop.products.set(40, { ...shop.products.get(40), id: 40, sku: 'NL-TENT-2' }),
    'product-delete-trash': () =>
      shop.products.set(85, { ...shop.products.get(63), id: 85, status: 'publish' }),
    'product-delete-trash-again': () =>
      shop.products.set(85, { ...shop.products.get(63), id: 85, status: 'trash' }),
    'product-delete-force': () => shop.products.set(85, { ...shop.products.get(63), id: 85 }),
    'product-get-trashed': () => shop.products.set(85, { ...shop.products.get(63), id: 85, status: 'trash' }),
    'product-get-deleted': () => shop.products.delete(85),
    'product-update': () => shop.products.set(85, { ...shop.products.get(63), id: 85 }),
  };
  if (name.startsWith('refund-')) shop.refunds.clear();
  absent[name]?.();
}

async function replay(fake: FakeWooCommerce, { name, request }: Recording, readKey: ApiKey) {
  const key = request.auth === 'read' ? readKey : fake.key;
  const headers: Record<string, string> = { accept: 'application/json' };
  const raw = typeof request.body === 'string' ? request.body : JSON.stringify(request.body);
  const plain = request.auth === 'none' || request.path.startsWith('/wp-json/wp/');
  let target = `${fake.url}${request.path}`;
  if (Object.keys(request.query).length > 0) {
    target += `?${new URLSearchParams(Object.entries(request.query).map(([param, value]) => [param, String(value)]))}`;
  }
  if (name === 'auth-basic-over-plain-http') {
    headers.authorization = `Basic ${Buffer.from(`${key.consumerKey}:${key.consumerSecret}`).toString('base64')}`;
  } else if (!plain) {
    target = await signed(fake.url, key, request);
  }
  const answer = await shopFetch({
    method: request.method,
    url: target,
    headers: request.body === null ? headers : { ...headers, 'content-type': 'application/json' },
    body: request.body === null ? undefined : raw,
    timeoutMs: 5000,
  });
  return { status: answer.status, headers: answer.headers, body: JSON.parse(answer.text) as unknown };
}

async function signed(url: string, key: ApiKey, request: Recording['request']): Promise<string> {
  let target = '';
  const path = request.path.replace('/wp-json/wc/v3/', '');
  const api = createRestApi({ shopUrl: url, restPrefix: 'wp-json', ...key }, 'wc/v3', async (outgoing) => {
    target = outgoing.url;
    return { status: 200, headers: new Headers(), text: '' };
  });
  const method = request.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
  await api[method](path, method === 'get' || method === 'delete' ? request.query : {});
  return target;
}
