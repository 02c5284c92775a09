import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGuardedLookup } from './guarded-lookup';
import { createPageFetcher } from './page-fetcher';

const MEGABYTE = 1024 * 1024;
let server: Server;
let inner: Server;
let site: string;
let innerSite: string;
const innerRequests: string[] = [];

const ROUTES: Record<string, (response: ServerResponse) => void> = {
  '/page': (response) =>
    html(response, '<p>Größe</p>', { 'content-type': 'text/html; charset="ISO-8859-1"' }),
  '/gzip': (response) => html(response, gzipSync('<p>packed</p>'), { 'content-encoding': 'gzip' }),
  '/br': (response) => html(response, brotliCompressSync('<p>packed</p>'), { 'content-encoding': 'br' }),
  '/moved': (response) => redirect(response, '/page'),
  '/to-private': (response) => redirect(response, `${innerSite}/secret`),
  '/to-metadata': (response) => redirect(response, 'http://169.254.169.254/latest/meta-data/'),
  '/to-file': (response) => redirect(response, 'file:///etc/passwd'),
  '/loop': (response) => redirect(response, '/loop'),
  '/slow': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write('<p>a little');
  },
  '/huge': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const chunk = Buffer.alloc(64 * 1024, 'x');
    const more = (): void => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  },
  '/bomb': (response) =>
    html(response, gzipSync(Buffer.alloc(200 * MEGABYTE)), { 'content-encoding': 'gzip' }),
  '/damaged': (response) =>
    html(response, gzipSync('<p>x</p>').subarray(0, 15), { 'content-encoding': 'gzip' }),
  '/picture': (response) => html(response, 'x', { 'content-type': 'image/png' }),
};

function html(response: ServerResponse, body: string | Buffer, headers: Record<string, string>): void {
  response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

async function listen(listener: Parameters<typeof createServer>[1]): Promise<[Server, string]> {
  const started = createServer({}, listener);
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return [started, `http://127.0.0.1:${(started.address() as AddressInfo).port}`];
}

beforeAll(async () => {
  [server, site] = await listen((request, response) => {
    const route = ROUTES[request.url ?? ''];
    if (route) route(response);
    else response.writeHead(404, { 'content-type': 'text/html' }).end('no');
  });
  [inner, innerSite] = await listen((request, response) => {
    innerRequests.push(request.url ?? '');
    response.end('secret');
  });
});
afterAll(() => {
  for (const each of [server, inner]) {
    each.closeAllConnections();
    each.close();
  }
});

const fetcher = (timeoutMs = 5000) =>
  createPageFetcher({ allowPrivateHosts: [new URL(site).host], timeoutMs });

describe('createPageFetcher', () => {
  it('hands out body, type and charset', async () => {
    const page = await fetcher()(`${site}/page#part`);
    expect(page).toMatchObject({
      url: `${site}/page`,
      status: 200,
      contentType: 'text/html',
      charset: 'iso-8859-1',
    });
    expect(Buffer.from(page.body).toString()).toBe('<p>Größe</p>');
  });

  it.each(['/gzip', '/br'])('unpacks %s', async (path) => {
    expect(Buffer.from((await fetcher()(site + path)).body).toString()).toBe('<p>packed</p>');
  });

  it('follows redirects and says where it ended', async () => {
    expect((await fetcher()(`${site}/moved`)).url).toBe(`${site}/page`);
  });

  it.each([
    ['a private address', () => `${innerSite}/direct`],
    ['IPv6 loopback', () => 'http://[::1]/'],
    ['IPv4 inside IPv6', () => 'http://[::ffff:127.0.0.1]/'],
    ['an address written as one number', () => 'http://2130706433/'],
    ['the metadata service', () => 'http://169.254.169.254/latest/meta-data/'],
    ['localhost', () => 'http://localhost/'],
    ['a name without dots', () => 'http://intranet/'],
    ['a redirect to a private address', () => `${site}/to-private`],
    ['a redirect to the metadata service', () => `${site}/to-metadata`],
  ])('refuses %s', async (_, address) => {
    await expect(fetcher()(address())).rejects.toMatchObject({
      code: 'invalid_input',
      userMessage: expect.stringContaining('not on the public internet'),
    });
    expect(innerRequests).toEqual([]);
  });

  it.each([
    ['another scheme', 'ftp://shop.example/', 'Only http'],
    ['credentials', 'https://user:secret@shop.example/', 'user name and password'],
    ['a service’s port', 'http://shop.example:6379/', 'port 6379'],
    ['no address at all', 'shipping page', 'not a web address'],
  ])('refuses %s', async (_, address, message) => {
    await expect(fetcher()(address)).rejects.toMatchObject({
      code: 'invalid_input',
      userMessage: expect.stringContaining(message),
    });
  });

  it('refuses a redirect out of the web', async () => {
    await expect(fetcher()(`${site}/to-file`)).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('refuses a public name that resolves to a private address, also beside a public one', async () => {
    for (const addresses of [['127.0.0.1'], ['93.184.216.34', '10.0.0.5'], ['::1']]) {
      const lookup = createGuardedLookup(((_: string, __: object, done: (e: null, a: object[]) => void) =>
        done(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        )) as never);
      const fetch = createPageFetcher({ lookup, timeoutMs: 3000 });
      await expect(fetch('http://rebind.shop.example/')).rejects.toMatchObject({
        code: 'invalid_input',
        userMessage: expect.stringContaining('not on the public internet'),
      });
    }
  });

  it('gives up a body that never ends in time', async () => {
    await expect(fetcher(300)(`${site}/slow`)).rejects.toMatchObject({
      code: 'unavailable',
      userMessage: expect.stringContaining('in time'),
    });
  });

  it('stops at the size limit, without waiting for the end', async () => {
    await expect(fetcher()(`${site}/huge`, { maxBytes: MEGABYTE })).rejects.toMatchObject({
      code: 'too_large',
    });
  });

  it('stops a small body that unpacks to a huge one', async () => {
    await expect(fetcher()(`${site}/bomb`)).rejects.toMatchObject({ code: 'too_large' });
  });

  it('gives up after five redirects', async () => {
    await expect(fetcher()(`${site}/loop`)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it.each([
    ['/picture', 'unsupported'],
    ['/damaged', 'unavailable'],
  ])('says that %s is %s', async (path, code) => {
    await expect(fetcher()(site + path)).rejects.toMatchObject({ code });
  });

  it('passes the status of an error page on', async () => {
    expect((await fetcher()(`${site}/nothing-here`)).status).toBe(404);
  });

  it('stops when the caller does', async () => {
    const signal = AbortSignal.timeout(100);
    await expect(fetcher()(`${site}/slow`, { signal })).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
