import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '@/adapters/stores/store-platform-harness';
import { makeApiKey } from '@/e2e/fakes/woocommerce/shop/fake-shop';
import { type FakeWooCommerce, startFakeWooCommerce } from '@/e2e/fakes/woocommerce/start-fake-woocommerce';
import { createRestApi, type OutgoingRequest } from './create-rest-api';
import { createShopClient, type ShopClient } from './shop-client';

const READ_KEY = makeApiKey('read');
const WRITE_KEY = makeApiKey('write');

let fake: FakeWooCommerce;
let client: ShopClient;
beforeEach(async () => {
  fake = await startFakeWooCommerce({ keys: [makeApiKey('read_write'), READ_KEY, WRITE_KEY] });
  client = open(fake.key);
});
afterEach(() => fake.close());

function open(key: { consumerKey: string; consumerSecret: string }, shopUrl = fake.url): ShopClient {
  return createShopClient({ shopUrl, restPrefix: 'wp-json', ...key });
}

describe('over http', () => {
  it.each([
    'tom.oneill+shop@customer.example',
    'a b&c=d?e#f/g\\h',
    "100% “Größe” (42) [x] ~!*'",
    '日本語 🪴 é',
    '+++ ,,, ;;;',
  ])('signs %j so that WooCommerce agrees', async (search) => {
    await client.get('customers', { search, per_page: 10 });
    await client.get('orders', { search, status: 'any,trash', _fields: 'id,billing.email' });
    expect(fake.requests).toHaveLength(2);
  });

  it('signs changes, and lists in brackets', async () => {
    const { data } = await client.write('post', 'products', {
      name: 'Ærø & “Søn” + 1',
      regular_price: '5.00',
    });
    const { id } = data as { id: number };
    await client.write('put', `products/${id}`, { name: 'Other' });
    await client.get('products', { 'include[0]': id, 'include[1]': 2 });
    await client.write('delete', `products/${id}`, { force: true });
    expect(fake.shop.products.has(id)).toBe(false);
  });

  it('never sends the secret', async () => {
    await client.get('products');
    expect(JSON.stringify(fake.requests)).not.toContain(fake.key.consumerSecret);
  });
});

it('uses Basic over https, and puts the keys nowhere else', async () => {
  const sent: OutgoingRequest[] = [];
  const keys = {
    shopUrl: 'https://shop.example/de',
    restPrefix: 'index.php/wp-json',
    consumerKey: 'ck_a',
    consumerSecret: 'cs_b',
  };
  const api = createRestApi(keys, 'wc/v3', async (request) => {
    sent.push(request);
    return { status: 200, headers: new Headers(), text: '[]' };
  });
  await api.get('customers', { email: 'a+b@c.example' });
  expect(sent).toEqual([
    {
      method: 'GET',
      url: 'https://shop.example/de/index.php/wp-json/wc/v3/customers?email=a%2Bb%40c.example',
      headers: expect.objectContaining({
        authorization: `Basic ${Buffer.from('ck_a:cs_b').toString('base64')}`,
      }),
      body: undefined,
    },
  ]);
});

describe('a refusal', () => {
  it.each([
    ['a wrong key', { consumerKey: 'ck_nobody', consumerSecret: 'cs_x' }],
    ['a wrong secret', { consumerSecret: 'cs_wrong' }],
    ['a key that only writes', WRITE_KEY],
  ])('of %s is told as one', async (_, over) => {
    const error = await failureOf(open({ ...fake.key, ...over }).get('products'));
    expect(error).toMatchObject({ code: 'unauthenticated' });
  });

  it('of a change names what is missing', async () => {
    const reader = open(READ_KEY);
    const error = await failureOf(reader.write('post', 'products', { name: 'x' }));
    expect(error).toMatchObject({ code: 'forbidden', userMessage: expect.stringContaining('“write”') });
  });

  it('of a change with wrong keys is one of the keys', async () => {
    const wrong = open({ ...fake.key, consumerSecret: 'cs_wrong' });
    expect(await failureOf(wrong.write('post', 'products', {}))).toMatchObject({ code: 'unauthenticated' });
  });

  it.each([
    ['403', { status: 403, body: { code: 'woocommerce_rest_cannot_view', message: 'Non.' } }, 'forbidden'],
    ['no route', { status: 404, body: { code: 'rest_no_route', message: 'Non.' } }, 'unavailable'],
    ['no such thing', { status: 404, body: { code: 'x_invalid_id', message: 'Non.' } }, 'not_found'],
    ['a parameter', { status: 400, body: { code: 'rest_invalid_param', message: 'Non.' } }, 'internal'],
  ])('says what it is: %s', async (_, fault, code) => {
    fake.breakNext(fault);
    expect(await failureOf(client.get('orders'))).toMatchObject({
      code,
      userMessage: expect.not.stringContaining('Non'),
    });
  });
});

describe('what stands in the way', () => {
  const HTML = '<!doctype html><html><body>Checking your browser</body></html>';

  it.each([
    ['a maintenance page', { status: 503, body: HTML }, 'unavailable', 'web page instead of data'],
    ['a firewall', { status: 403, body: HTML }, 'unavailable', 'web page instead of data'],
    ['a page that calls itself fine', { status: 200, body: HTML }, 'unavailable', 'web page instead of data'],
    ['a password page', { status: 401, body: HTML }, 'unavailable', 'password page'],
    ['permalinks that are plain', { status: 404, body: HTML }, 'unavailable', 'Permalinks'],
    ['half an answer', { status: 200, body: '[{"id": 1, "na' }, 'unavailable', 'web page instead of data'],
    ['nothing at all', { status: 200, body: '' }, 'unavailable', 'web page instead of data'],
  ])('is named: %s', async (_, fault, code, words) => {
    fake.breakNext(fault);
    expect(await failureOf(client.get('products'))).toMatchObject({
      code,
      userMessage: expect.stringContaining(words),
    });
  });

  it('is no byte order mark', async () => {
    fake.breakNext({ status: 200, body: '\ufeff \n[{"id":1}]' });
    expect(await client.get('products')).toEqual({ data: [{ id: 1 }], total: null });
  });
});

describe('a shop with difficulties', () => {
  it('is asked again, and answers', async () => {
    fake.breakNext({ status: 502, times: 2, body: 'Bad gateway' });
    expect(await client.get('products')).toMatchObject({ data: [] });
    expect(fake.requests).toHaveLength(3);
  });

  it('is not asked again to change something', async () => {
    fake.breakNext({
      status: 500,
      body: {
        code: 'woocommerce_rest_cannot_create_order_refund',
        message: 'Invalid refund amount.',
        data: 500,
      },
    });
    expect(await failureOf(client.write('post', 'orders/64/refunds', { amount: '5000' }))).toMatchObject({
      code: 'unavailable',
    });
    expect(fake.requests).toHaveLength(1);
  });

  it('gets the time that it asks for', async () => {
    fake.breakNext({ status: 503, times: 1, headers: { 'retry-after': '1' }, body: 'busy' });
    const startedAt = performance.now();
    await client.get('products');
    expect(performance.now() - startedAt).toBeGreaterThan(950);
  });

  it('is left alone when it asks for long', async () => {
    fake.breakNext({
      status: 429,
      headers: { 'retry-after': new Date(Date.now() + 90_000).toUTCString() },
      body: '',
    });
    const error = await failureOf(client.get('products'));
    expect(error).toMatchObject({ code: 'rate_limited' });
    expect((error as { retryAfterSeconds: number }).retryAfterSeconds).toBeGreaterThan(80);
    expect(fake.requests).toHaveLength(1);
  });

  it('that hangs up is told as one that cannot be reached', async () => {
    fake.breakNext({ drop: true });
    expect(await failureOf(client.get('products'))).toMatchObject({ code: 'unavailable' });
  });

  it('that is not there is told so', async () => {
    const { url } = fake;
    await fake.close();
    expect(await failureOf(open(fake.key, url).get('products'))).toMatchObject({
      code: 'unavailable',
      userMessage: expect.stringContaining('refused the connection'),
    });
    fake = await startFakeWooCommerce();
  });

  it('does not keep a caller who gives up', async () => {
    fake.breakNext({ hang: true });
    const error = await failureOf(client.get('products', {}, { signal: AbortSignal.timeout(100) }));
    expect(error).toMatchObject({ name: 'TimeoutError' });
  });

  it('cannot fill the memory', async () => {
    fake.breakNext({ status: 200, body: ' '.repeat(33 * 1024 * 1024) });
    expect(await failureOf(client.get('products'))).toMatchObject({
      code: 'unavailable',
      userMessage: expect.stringContaining('32 MB'),
    });
  });
});

describe('keys', () => {
  it('go to no other host, whatever the shop says', async () => {
    const other = await startFakeWooCommerce();
    for (const status of [301, 302, 307, 308]) {
      fake.breakNext({
        status,
        times: 1,
        headers: { location: `${other.url}/wp-json/wc/v3/products` },
        body: '',
      });
      expect(await failureOf(client.get('products'))).toMatchObject({
        code: 'unavailable',
        userMessage: expect.stringContaining(new URL(other.url).host),
      });
    }
    expect(other.requests).toEqual([]);
    await other.close();
  });

  it.each([
    'http://169.254.169.254',
    'http://[fd00:ec2::254]',
    'http://100.100.100.200',
    'http://2852039166',
  ])('go to no metadata service: %s', async (url) => {
    expect(await failureOf(open(fake.key, url).get('products'))).toMatchObject({ code: 'invalid_input' });
  });

  it('stand in no error, however deep one looks', async () => {
    const faults = [
      { status: 401, body: { code: 'x', message: 'y' } },
      { status: 500, body: 'z' },
      { drop: true },
      { status: 200, body: '<html>' },
    ];
    const { consumerKey, consumerSecret } = fake.key;
    for (const fault of faults) {
      fake.breakNext({ ...fault, times: 3 });
      const error = await failureOf(client.get('products'));
      const seen = inspect(error, { depth: 20, showHidden: true });
      expect(seen).not.toContain(consumerKey);
      expect(seen).not.toContain(consumerSecret);
      expect(seen).not.toContain('oauth_signature');
    }
    const { url } = fake;
    await fake.close();
    const seen = inspect(await failureOf(open(fake.key, url).get('products')), {
      depth: 20,
      showHidden: true,
    });
    expect(seen).not.toContain(consumerKey);
    expect(seen).not.toContain('oauth_');
    fake = await startFakeWooCommerce();
  });
});
