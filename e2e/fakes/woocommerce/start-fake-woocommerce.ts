import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ContractWorld } from '@/adapters/stores/contract-world';
import { closeServer } from '../close-server';
import { applyControl } from './apply-control';
import type { ControlAction, ControlState } from './control';
import { createFaultBook, type Fault } from './faults';
import { answerRest } from './rest/answer-rest';
import { readRestRequest } from './rest/read-rest-request';
import type { RestRequest } from './rest/rest-request';
import { seedWorld } from './seed/seed-world';
import { type ApiKey, createFakeShop, type FakeShop, makeApiKey, type ShopProfile } from './shop/fake-shop';
import { escapeHtml, page, type WebReply } from './web/page';
import { serveAuthorize } from './web/serve-authorize';
import { type Carts, serveCheckout } from './web/serve-checkout';

export interface FakeWooCommerceOptions {
  world?: ContractWorld;
  profile?: Partial<ShopProfile>;
  /** By default one with permission to read and write. */
  keys?: ApiKey[];
  /** By default a free one. */
  port?: number;
  /** Hand keys over without https as well, which WooCommerce refuses. */
  allowHttpCallback?: boolean;
  /** Other processes may steer the shop at /__control. */
  control?: boolean;
}

export interface FakeWooCommerce {
  /** The shop's address, without a trailing slash. */
  readonly url: string;
  readonly shop: FakeShop;
  /** The first of its keys. */
  readonly key: ApiKey;
  /** "GET /wp-json/wc/v3/products?per_page=100", without what signs it. */
  readonly requests: string[];
  breakNext(fault: Fault): void;
  apply(action: ControlAction): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * A small WooCommerce on plain http, which answers like recordings of a real one: OAuth is checked, Basic is refused,
 * parameters are checked or ignored as there, webhooks are delivered and switched off, and a browser can approve keys
 * and check out. Everything is in memory.
 */
export async function startFakeWooCommerce(options: FakeWooCommerceOptions = {}): Promise<FakeWooCommerce> {
  const shop = createFakeShop(options.profile);
  const [key = makeApiKey('read_write'), ...others] = options.keys ?? [];
  shop.keys.push(key, ...others);
  const faults = createFaultBook();
  const requests: string[] = [];
  const carts: Carts = new Map();
  const authorize = { allowHttpCallback: options.allowHttpCallback ?? false, nonces: new Set<string>() };

  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    const sent = await readRestRequest(incoming);
    const request = { ...sent, path: decodeURI(sent.path) };
    if (options.control && request.path === '/__control') {
      const result =
        request.method === 'POST'
          ? await applyControl(shop, faults, JSON.parse(request.rawBody) as ControlAction)
          : stateOf(shop, requests);
      return send(response, 200, { 'content-type': 'application/json' }, JSON.stringify(result));
    }
    const target = targetOf(request);
    if (request.path.startsWith('/wp-json')) requests.push(target);
    const fault = faults.take(request.method, target);
    if (fault && (await applyFault(fault, response))) return;
    if (request.path.startsWith('/wp-json')) {
      const { status, headers, body } = answerRest(shop, request);
      return send(response, status, headers, JSON.stringify(body));
    }
    const { status, headers, html } = await servePage(request);
    return send(response, status, { ...headers, link: restLink(shop) }, html);
  };
  const servePage = async (request: RestRequest): Promise<WebReply> => {
    if (request.path.startsWith('/wc-auth/v1/')) return serveAuthorize(shop, request, authorize);
    return serveCheckout(shop, request, carts) ?? showProduct(shop, request.path);
  };

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(`The double failed: ${error instanceof Error ? error.stack : String(error)}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  shop.homeUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  if (options.world) seedWorld(shop, options.world);

  return {
    url: shop.homeUrl,
    shop,
    key,
    requests,
    breakNext: (fault) => faults.add(fault),
    apply: (action) => applyControl(shop, faults, action),
    close: () => closeServer(server),
  };
}

function targetOf({ method, path, query }: RestRequest): string {
  const shown = [...query].filter(([name]) => !name.startsWith('oauth_') && !name.startsWith('consumer_'));
  return `${method} ${path}${shown.length > 0 ? `?${new URLSearchParams(shown)}` : ''}`;
}

/** @returns whether the request is done with */
async function applyFault(fault: Fault, response: ServerResponse): Promise<boolean> {
  if (fault.delayMs) await sleep(fault.delayMs);
  if (fault.hang) return true;
  if (fault.drop) {
    response.destroy();
    return true;
  }
  if (fault.status === undefined) return false;
  const json = typeof fault.body === 'object';
  const type = json ? 'application/json; charset=UTF-8' : 'text/html; charset=UTF-8';
  const body = json ? JSON.stringify(fault.body) : String(fault.body ?? '');
  send(response, fault.status, { 'content-type': type, ...fault.headers }, body);
  return true;
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  response.writeHead(status, headers).end(body);
}

/** Every page of WordPress says where its API is. */
function restLink({ homeUrl }: FakeShop): string {
  return `<${homeUrl}/wp-json/>; rel="https://api.w.org/"`;
}

function showProduct(shop: FakeShop, path: string): WebReply {
  if (path === '/') return page(shop.profile.name, '<p>Welcome.</p>');
  const product = [...shop.products.values()].find(({ permalink }) => String(permalink).endsWith(path));
  if (product?.status !== 'publish') return page('Not found', '<p>Nothing is here.</p>', 404);
  return page(String(product.name), `<p>${escapeHtml(String(product.price))} ${shop.profile.currency}</p>`);
}

function stateOf({ keys, webhooks, orders }: FakeShop, requests: string[]): ControlState {
  return { keys, webhooks: [...webhooks.values()], orders: [...orders.values()], requests };
}
