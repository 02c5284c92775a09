import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { findDemoFolder } from './find-demo-folder';
import { loadShop, type Shop } from './shop/load-shop';
import { answerRequest } from './shop/route-request';

const demoShopOptions = z.object({
  port: z.int().min(0).max(65_535),
  host: z.string().min(1).default('127.0.0.1'),
  widgetOrigin: z.url().transform((url) => new URL(url).origin),
  widgetKey: z.string().regex(/^[\w-]*$/),
  publicUrl: z
    .url()
    .transform((url) => new URL(url).origin)
    .optional(),
});

export interface RunningDemoShop {
  /** The shop's origin, without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/**
 * Starts the demo shop and resolves when it listens. `port` 0 takes a free one. `widgetOrigin` is where `widget.js`
 * comes from; with an empty `widgetKey` the pages carry no widget. `publicUrl` is the address that sitemap and
 * structured data name when it differs from the one listened on. Rejects when an option is wrong or the port is taken.
 */
export async function startDemoShop(options: z.input<typeof demoShopOptions>): Promise<RunningDemoShop> {
  const settings = demoShopOptions.parse(options);
  const loaded = loadShop(findDemoFolder(), settings);
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = settings.publicUrl ?? `http://${reachableHost(settings.host)}:${port}`;
  const shop: Shop = { ...loaded, publicUrl: url };

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answerRequest(shop, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('The shop stumbled over this request.');
    });
  });
  return {
    url,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
