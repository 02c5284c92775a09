import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '@/adapters/stores/store-platform-harness';
import { type FakeWooCommerce, startFakeWooCommerce } from '@/e2e/fakes/woocommerce/start-fake-woocommerce';
import { findShop } from './find-shop';
import { shopCandidates } from './shop-address';

describe('shopCandidates', () => {
  const of = (input: string) => shopCandidates(input).map(({ href }) => href);

  it.each([
    ['example.com', ['https://example.com/', 'http://example.com/']],
    [' https://example.com/ ', ['https://example.com/']],
    ['http://localhost:8080/shop', ['http://localhost:8080/shop', 'http://localhost:8080/']],
    ['localhost:8080', ['https://localhost:8080/', 'http://localhost:8080/']],
    [
      'https://example.com/shop/wp-admin/admin.php?page=wc',
      ['https://example.com/shop', 'https://example.com/'],
    ],
    ['https://example.com/wp-json/wc/v3/products', ['https://example.com/']],
    [
      'https://example.com/de/laden/product/tent/',
      ['https://example.com/de/laden', 'https://example.com/de', 'https://example.com/'],
    ],
    ['HTTPS://Example.COM/?x=1#y', ['https://example.com/']],
  ])('%j may be at %j', (input, candidates) => expect(of(input)).toEqual(candidates));

  it.each([
    '',
    '   ',
    'ftp://example.com',
    'javascript://alert',
    'https://',
    'https://a b.c',
    'https://user:pass@example.com',
    'http://169.254.169.254/latest',
  ])('%j is no address of a shop', (input) =>
    expect(() => of(input)).toThrow(expect.objectContaining({ code: 'invalid_input' })),
  );
});

describe('findShop', () => {
  let fake: FakeWooCommerce;
  let front: Server;
  let frontUrl: string;
  /** What the web server before the shop does; the shop itself stands behind it. */
  let answer: (path: string) => { status: number; headers?: Record<string, string>; body?: string };

  beforeEach(async () => {
    fake = await startFakeWooCommerce();
    front = createServer((request, response) => {
      const { status, headers, body } = answer(request.url ?? '/');
      response.writeHead(status, headers).end(body);
    });
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
    frontUrl = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    await fake.close();
    front.closeAllConnections();
    front.close();
  });

  const root = (namespaces: string[]) => JSON.stringify({ name: 'Shop', namespaces });

  it.each(['', '/', '/wp-admin/', '/product/some-tent/', '/?add-to-cart=1', '/wp-json/wc/v3'])(
    'finds it by %j behind its address',
    async (path) => {
      expect(await findShop(fake.url + path)).toEqual({ shopUrl: fake.url, restPrefix: 'wp-json' });
    },
  );

  it('finds it without a scheme, where only http answers', async () => {
    expect(await findShop(new URL(fake.url).host)).toEqual({ shopUrl: fake.url, restPrefix: 'wp-json' });
  });

  it('finds one in a folder, by the header or without', async () => {
    for (const header of [true, false]) {
      answer = (path) => {
        if (path === '/shop/wp-json/') return { status: 200, body: root(['wc/v3']) };
        const link = { link: `<${frontUrl}/shop/wp-json/>; rel="https://api.w.org/"` };
        return path.startsWith('/shop') ? { status: 200, ...(header && { headers: link }) } : { status: 404 };
      };
      expect(await findShop(`${frontUrl}/shop/`)).toEqual({
        shopUrl: `${frontUrl}/shop`,
        restPrefix: 'wp-json',
      });
    }
  });

  it('finds one whose folder is only a page of it', async () => {
    answer = (path) => (path === '/wp-json/' ? { status: 200, body: root(['wc/v3']) } : { status: 404 });
    expect(await findShop(`${frontUrl}/sale`)).toEqual({ shopUrl: frontUrl, restPrefix: 'wp-json' });
  });

  it('finds an API under another name', async () => {
    answer = (path) =>
      path === '/index.php/api/'
        ? { status: 200, body: root(['wp/v2', 'wc/v3']) }
        : { status: 200, headers: { link: `<${frontUrl}/index.php/api/>; rel="https://api.w.org/"` } };
    expect(await findShop(frontUrl)).toEqual({ shopUrl: frontUrl, restPrefix: 'index.php/api' });
  });

  it('follows the shop to where it lives on the same host', async () => {
    answer = (path) => {
      if (path === '/') return { status: 301, headers: { location: `${frontUrl}/laden/` } };
      return path === '/laden/wp-json/' ? { status: 200, body: root(['wc/v3']) } : { status: 200, body: 'x' };
    };
    expect(await findShop(frontUrl)).toEqual({ shopUrl: `${frontUrl}/laden`, restPrefix: 'wp-json' });
  });

  it('does not believe an API on another host', async () => {
    answer = (path) =>
      path === '/'
        ? { status: 200, headers: { link: '<https://evil.example/wp-json/>; rel="https://api.w.org/"' } }
        : { status: 404 };
    expect(await failureOf(findShop(frontUrl))).toMatchObject({ code: 'invalid_input' });
  });

  it.each([
    [
      'sends visitors elsewhere',
      { status: 302, headers: { location: 'https://other.example/' } },
      'other.example',
    ],
    ['sends visitors in circles', { status: 302, headers: { location: '/' } }, 'without end'],
    ['is no WordPress', { status: 200, body: '<html>Hello' }, 'No WordPress'],
    ['has no WooCommerce', { status: 200, body: root(['wp/v2']) }, 'WooCommerce is not active'],
  ])('says when the site %s', async (_, reply, words) => {
    answer = () => reply;
    expect(await failureOf(findShop(frontUrl))).toMatchObject({
      userMessage: expect.stringContaining(words),
    });
  });

  it('says what to do about plain permalinks', async () => {
    answer = (path) => (path === '/?rest_route=/' ? { status: 200, body: root(['wc/v3']) } : { status: 404 });
    expect(await failureOf(findShop(frontUrl))).toMatchObject({
      code: 'invalid_input',
      userMessage: expect.stringContaining('Post name'),
    });
  });
});
