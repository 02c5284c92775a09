import { AppError, isAppError } from '@/core/shared/app-error';
import { createRestApi, type OutgoingRequest, type RestMethod } from './create-rest-api';
import { parseReply, type ShopReply } from './parse-reply';
import { withRetries } from './retry-wait';
import { shopFetch } from './shop-fetch';

/** Listings of 100 products with all their data take many seconds on small servers. */
const TIMEOUT_MS = 30_000;
const READ_ATTEMPTS = 3;

export interface ShopKeys {
  /** The shop's front page without a trailing slash, e.g. "https://example.com/shop". */
  shopUrl: string;
  /** Path below it that leads to WordPress' REST API: "wp-json", or "index.php/wp-json". */
  restPrefix: string;
  consumerKey: string;
  consumerSecret: string;
}

/** Lists are written with commas: WordPress takes them so, and every server signs them alike. */
export type ShopParams = Record<string, string | number | boolean>;

export interface ShopCall {
  signal?: AbortSignal | undefined;
  /** Instead of "wc/v3". */
  namespace?: string;
}

/** A shop's REST API. Errors are AppErrors as the port StorePlatform lists them, and `not_found`. */
export interface ShopClient {
  readonly shopUrl: string;
  readonly restPrefix: string;
  /** Repeats a request that failed for a reason that passes. */
  get(path: string, params?: ShopParams, call?: ShopCall): Promise<ShopReply>;
  /** What anybody may read, without keys; the path begins with the namespace. */
  getPublic(path: string, params?: ShopParams, call?: ShopCall): Promise<ShopReply>;
  /** Made once. @throws AppError `forbidden` when the keys only read */
  write(method: 'post' | 'put' | 'delete', path: string, body: object, call?: ShopCall): Promise<ShopReply>;
}

/**
 * Opens a shop's REST API: OAuth 1.0a over http, Basic over https, as the official library makes them. Over http
 * WooCommerce looks at nothing but the signature, so the secret never travels in the clear.
 * @see https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication
 */
export function createShopClient(keys: ShopKeys): ShopClient {
  const ask = async (method: RestMethod, path: string, content: object, call: ShopCall) => {
    const send = (request: OutgoingRequest) =>
      shopFetch({ ...request, signal: call.signal, timeoutMs: TIMEOUT_MS });
    const { data: answer } = await createRestApi(keys, call.namespace ?? 'wc/v3', send)[method](
      path,
      content,
    );
    return parseReply(answer, method);
  };
  return {
    shopUrl: keys.shopUrl,
    restPrefix: keys.restPrefix,
    get: (path, params = {}, call = {}) =>
      withRetries(READ_ATTEMPTS, call.signal, () => ask('get', path, params, call)),
    getPublic: (path, params = {}, call = {}) => getPublic(keys, path, params, call),
    async write(method, path, body, call = {}) {
      try {
        return await ask(method, path, body, call);
      } catch (error) {
        if (!isAppError(error) || error.code !== 'unauthenticated') throw error;
        // Keys that only read are refused with 401 like wrong ones. Whether they read tells which it is.
        await ask('get', 'products', { per_page: 1, _fields: 'id' }, call);
        throw new AppError(
          'forbidden',
          'The keys may only read (permission “write” is missing). Make keys with “Read/Write” in the shop.',
        );
      }
    },
  };
}

function getPublic(
  { shopUrl, restPrefix }: ShopKeys,
  path: string,
  params: ShopParams,
  { signal }: ShopCall,
): Promise<ShopReply> {
  const url = new URL(`${shopUrl}/${restPrefix}/${path}`);
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, String(value));
  const headers = { accept: 'application/json', 'user-agent': 'Storefolk' };
  return withRetries(READ_ATTEMPTS, signal, async () => {
    const asked = { method: 'GET', url: url.href, headers, body: undefined, signal, timeoutMs: TIMEOUT_MS };
    return parseReply(await shopFetch(asked), 'get');
  });
}
