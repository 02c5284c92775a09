import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { AppContext } from '@/core/shared/context';
import { createWidgetFiles } from './serve-widget';

const query = vi.fn();
let server: Server;
let port: number;
let widgetDir: string;

beforeAll(async () => {
  widgetDir = await mkdtemp(join(tmpdir(), 'storefolk-widget-'));
  await writeFile(join(widgetDir, 'loader.js'), 'loader');
  const ctx = { sql: { query }, log: { error: () => {} } } as unknown as AppContext;
  const widgetFiles = createWidgetFiles(ctx, widgetDir);
  server = createServer((request, response) => {
    if (!widgetFiles(request, response)) response.writeHead(418).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.close();
  await rm(widgetDir, { recursive: true });
});

/** @returns the status line's code of a request whose target no client library would send */
async function statusOf(target: string): Promise<number> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`GET ${target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
  return Number((await text(socket)).split(' ')[1]);
}

it('leaves addresses that are none to the app', async () => {
  for (const target of ['//', '///', 'http://[', 'http://x:99999/', '/%zz', '*']) {
    expect(await statusOf(target), target).toBe(418);
  }
});

it('serves its own files and nothing beside them', async () => {
  expect(await statusOf('/widget.js')).toBe(200);
  expect(await statusOf('/widget/assets/none.js')).toBe(404);
  expect(await statusOf('/widget/assets/..%2Floader.js')).toBe(404);
});

it('tells an unknown key from a database that is away', async () => {
  query.mockResolvedValueOnce({ rows: [] });
  expect(await statusOf('/widget/panel?key=wk_unknown')).toBe(404);
  query.mockRejectedValueOnce(new Error('connection refused'));
  expect(await statusOf('/widget/panel?key=wk_known')).toBe(503);
});
