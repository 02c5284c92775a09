import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { limitBody } from './limit-bodies';

const MB = 1024 * 1024;

let server: Server;
let port: number;
/** Bytes that got as far as whoever reads bodies. */
let arrived: number;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    if (limitBody(request, response)) return;
    try {
      for await (const piece of request) arrived += piece.byteLength;
      response.end('taken');
    } catch {
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());
beforeEach(() => {
  arrived = 0;
});

/** Sends a body in pieces, as fast as it is taken. @returns the status, or the fault of the connection */
function post(path: string, bytes: number, declared: boolean): Promise<number | string> {
  return new Promise((resolve) => {
    const headers = declared ? { 'content-length': bytes } : { 'transfer-encoding': 'chunked' };
    const outgoing = send({ port, host: '127.0.0.1', method: 'POST', path, headers, agent: false });
    outgoing.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    outgoing.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'fault'));
    const piece = Buffer.alloc(64 * 1024, 1);
    let left = bytes;
    const go = () => {
      while (left > 0) {
        const next = piece.subarray(0, Math.min(left, piece.length));
        left -= next.length;
        if (!outgoing.write(next)) return outgoing.once('drain', go);
      }
      outgoing.end();
    };
    go();
  });
}

it('refuses what says that it is too large, and nobody reads any of it', async () => {
  expect(await post('/api/auth/callback/credentials', 10 * MB, true)).toBe(413);
  expect(arrived).toBe(0);
});

it('cuts off what turns out to be too large', async () => {
  expect(await post('/api/auth/callback/credentials', 100 * MB, false)).toMatch(/ECONNRESET|EPIPE/);
  expect(arrived).toBeLessThanOrEqual(4 * MB);
});

it('lets through whole what is not, with and without a length', async () => {
  for (const declared of [true, false]) {
    arrived = 0;
    expect(await post('/s/x/settings', 4 * MB, declared)).toBe(200);
    expect(arrived).toBe(4 * MB);
  }
});

it('leaves files to the routes that take them, and cannot be talked out of it by an address', async () => {
  const store = '/api/admin/stores/018f0000-0000-7000-8000-000000000001';
  for (const path of ['/imports', '/sources/upload', '/conversations/1/attachments']) {
    expect([path, await post(store + path, 5 * MB, true)]).toEqual([path, 200]);
  }
  for (const path of [
    '/sign-in?x=/api/v1/widget/',
    `${store}/imports/../canned-replies`,
    '//api/v1/widget/x',
  ]) {
    expect([path, await post(path, 5 * MB, true)]).toEqual([path, 413]);
  }
});

it('every route that is left alone has a limit of its own', () => {
  const api = join(import.meta.dirname, '../app/api');
  const routes = readdirSync(api, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('/route.ts'),
  );
  const alone = routes.filter((path) =>
    /^(?:v1\/widget|connect)\/|\/(?:imports|sources\/upload|attachments)\/route/.test(path),
  );
  const unlimited = alone.filter((path) => {
    const text = readFileSync(join(api, path), 'utf8');
    return (
      /\bPOST\b/.test(text) && !/\b(?:incomingFile|saveUpload|readJsonBody|readCallback\w*)\(/.test(text)
    );
  });
  expect(alone.length).toBeGreaterThanOrEqual(8);
  expect(unlimited).toEqual([]);
});
