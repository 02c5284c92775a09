import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeServer } from '../close-server';
import { BulkOperations } from './bulk/bulk-operations';
import { runBulkOperation } from './bulk/run-bulk-operation';
import { serveBulkFile } from './bulk/serve-bulk-file';
import { controlPath, serveControl } from './control/serve-control';
import type { FakeShopify, FakeShopifyOptions, FakeShopifyRequest } from './fake-shopify';
import type { ContextBase } from './graphql/answer-graphql';
import { readGraphqlRequest, serveGraphql } from './graphql/serve-graphql';
import { bucketOf, Throttle } from './graphql/throttle';
import { Faults } from './http/faults';
import { readBody, readFields } from './http/read-body';
import { sendFault } from './http/send-fault';
import { type AuthorizationCodes, serveAuthorize } from './oauth/authorize';
import { type FakeApp, usualScopes } from './oauth/fake-app';
import { serveToken } from './oauth/serve-token';
import { type TokenRecord, TokenStore } from './oauth/token-store';
import { loadAdminSchema } from './schema/load-admin-schema';
import { defaultSettings } from './shop/default-settings';
import { FakeShop } from './shop/fake-shop';
import { seedFromWorld } from './shop/seed-from-world';
import type { ShopEvent } from './shop/shop-event';
import type { Checkouts } from './storefront/checkouts';
import { serveStorefront } from './storefront/serve-storefront';
import { deliverStorm } from './webhooks/deliver-storm';
import { WebhookSender } from './webhooks/webhook-sender';

export type { FakeShopify, FakeShopifyOptions } from './fake-shopify';

/**
 * Starts a stateful fake of one Shopify shop: OAuth, the Admin GraphQL API on Shopify's real schema, bulk operations,
 * webhooks and the storefront's cart links, over real HTTP.
 *
 * @throws Error when the schema cannot be fetched
 */
export async function startFakeShopify(options: FakeShopifyOptions = {}): Promise<FakeShopify> {
  const admin = await loadAdminSchema(options.apiVersion ?? '2026-07');
  const plan = options.plan ?? 'basic';
  const shop = new FakeShop(defaultSettings(options.settings ?? {}, plan));
  if (options.world) seedFromWorld(shop, options.world);
  const app: FakeApp = {
    clientId: options.appClientId ?? 'storefolk-client',
    clientSecret: options.appClientSecret ?? 'storefolk-secret',
    redirectUris: null,
    scopes: usualScopes,
    grantScopes: null,
    autoApprove: false,
    allowsClientCredentials: true,
    requiresExpiringTokens: false,
    customerDataApproved: true,
    withholdCustomerData: false,
    installed: true,
    ...options.app,
  };
  const tokens = new TokenStore(shop.clock);
  const throttle = new Throttle(shop.clock, options.bucket ?? bucketOf(plan));
  const faults = new Faults();
  const folder = await mkdtemp(join(tmpdir(), 'fake-shopify-'));
  const bulkOperations = new BulkOperations(shop, folder, runBulkOperation);
  const webhooks = new WebhookSender(shop, app, admin.version);
  const codes: AuthorizationCodes = new Map();
  const checkouts: Checkouts = new Map();
  const requests: FakeShopifyRequest[] = [];
  const problems: string[] = [];
  const pending = new Set<Promise<unknown>>();

  const inBackground = (work: Promise<unknown>) => {
    pending.add(work);
    void work.finally(() => pending.delete(work));
  };
  const uninstall = async () => {
    app.installed = false;
    tokens.revokeAll();
    const told = await webhooks.tell({ topic: 'app/uninstalled', id: shop.settings.id });
    shop.webhooks.clear();
    return told;
  };
  const contextOf = (token: TokenRecord): ContextBase => ({
    shop,
    admin,
    token,
    withholdCustomerData: app.withholdCustomerData,
    customerDataApproved: app.customerDataApproved,
    bulkOperations,
    webhookSender: webhooks,
    uninstall: () => inBackground(uninstall()),
    tell: (event) => inBackground(webhooks.tell(event)),
    problem: (text) => problems.push(text),
  });

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/';
    const body = await readBody(request);
    if (path.startsWith(controlPath)) return serveControl(path, body, response, fake);
    const seen = note(request, path, body);
    response.on('finish', () => {
      seen.status = response.statusCode;
    });
    const fault = faults.take({ path, body: seen.query ?? body });
    const isGraphql = path.startsWith('/admin/api/');
    if (fault && !(isGraphql && fault.status === 'throttled')) return sendFault(response, fault);
    const { pathname, searchParams } = new URL(path, fake.origin);
    if (isGraphql) {
      if (fake.latencyMs > 0) await sleep(fake.latencyMs);
      if (pathname !== `/admin/api/${admin.version}/graphql.json` || request.method !== 'POST') {
        problems.push(`${request.method} ${pathname} is not served.`);
        return sendFault(response, { status: 404 });
      }
      const endpoint = { app, tokens, throttle, contextOf };
      const answered = await serveGraphql(request, response, body, fault, endpoint);
      seen.cost = answered?.cost ?? null;
      seen.throttled = answered?.throttled ?? false;
      return;
    }
    if (pathname === '/admin/oauth/authorize')
      return serveAuthorize(searchParams, response, app, shop, codes);
    if (pathname === '/admin/oauth/access_token' && request.method === 'POST') {
      return serveToken(readFields(request.headers['content-type'], body), response, app, tokens, codes);
    }
    if (pathname.startsWith('/storage/')) return serveBulkFile(request, response, path, bulkOperations);
    const tell = (event: ShopEvent) => inBackground(webhooks.tell(event));
    serveStorefront(request, response, body, shop, checkouts, tell);
  };

  const note = (request: IncomingMessage, path: string, body: string): FakeShopifyRequest => {
    const graphql = path.startsWith('/admin/api/') ? readGraphqlRequest(body) : null;
    const seen = {
      method: request.method ?? 'GET',
      path,
      query: graphql?.query ?? null,
      variables: graphql?.variables ?? {},
      status: null,
      cost: null,
      throttled: false,
    };
    requests.push(seen);
    return seen;
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      problems.push(`The fake shop broke at ${request.method} ${request.url}: ${error}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  shop.settings.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const settled = async () => {
    while (pending.size > 0) await Promise.allSettled(pending);
  };
  const fake: FakeShopify = {
    origin: shop.settings.origin,
    shop,
    app,
    tokens,
    throttle,
    faults,
    bulkOperations,
    webhooks,
    requests,
    problems,
    latencyMs: options.latencyMs ?? 0,
    issueToken: (scopes = usualScopes, seconds) =>
      tokens.issue(scopes, 'pasted', seconds ?? null).accessToken,
    tell: (event, deliveryOptions) => webhooks.tell(event, deliveryOptions),
    deliverStorm: (storm) => deliverStorm(shop, webhooks, storm),
    uninstall,
    settled,
    async close() {
      await settled();
      await closeServer(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
  return fake;
}
