import * as library from '@woocommerce/woocommerce-rest-api';
import type { ShopKeys } from './shop-client';
import type { ShopAnswer } from './shop-fetch';

export type RestMethod = 'get' | 'post' | 'put' | 'delete';

/** What of axios' request configuration the library fills in, see `_request` in its index.mjs. */
interface SignedRequest {
  /** Over http with its query, which is part of what is signed. */
  url: string;
  method: RestMethod;
  /** Over http the OAuth parameters, over https those of the call. */
  params?: Record<string, string | number | boolean>;
  auth?: { username: string; password: string };
  data?: string;
}

interface RestApi {
  get(path: string, params: object): Promise<{ data: ShopAnswer }>;
  delete(path: string, params: object): Promise<{ data: ShopAnswer }>;
  post(path: string, body: unknown): Promise<{ data: ShopAnswer }>;
  put(path: string, body: unknown): Promise<{ data: ShopAnswer }>;
}

/** A request as it goes out: signed over http, with Basic authentication over https. */
export interface OutgoingRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
}

type Constructor = new (options: object) => RestApi;
/** CommonJS: its default export stands one or two levels deep, by who loads it. */
const exported = library.default as unknown as Constructor & { default?: Constructor };
const WooCommerceRestApi = exported.default ?? exported;

/**
 * The official library, which makes addresses and signatures, with our way of sending in place of its own: the latter
 * follows redirects, knows no limit of size, and throws errors that hold the keys.
 */
export function createRestApi(
  keys: ShopKeys,
  namespace: string,
  send: (request: OutgoingRequest) => Promise<ShopAnswer>,
): RestApi {
  return new WooCommerceRestApi({
    url: keys.shopUrl,
    wpAPIPrefix: keys.restPrefix,
    version: namespace,
    consumerKey: keys.consumerKey,
    consumerSecret: keys.consumerSecret,
    axiosConfig: {
      adapter: async (signed: SignedRequest) => ({ data: await send(toOutgoing(signed)), headers: {} }),
      // The body is read, and checked, by us.
      transformResponse: (answer: unknown) => answer,
    },
  });
}

function toOutgoing({ url, method, params, auth, data }: SignedRequest): OutgoingRequest {
  const query = Object.entries(params ?? {})
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
  const headers: Record<string, string> = { accept: 'application/json', 'user-agent': 'Storefolk' };
  if (data !== undefined) headers['content-type'] = 'application/json;charset=utf-8';
  if (auth) {
    headers.authorization = `Basic ${Buffer.from(`${auth.username}:${auth.password}`).toString('base64')}`;
  }
  const joint = query === '' ? '' : url.includes('?') ? '&' : '?';
  return { method: method.toUpperCase(), url: url + joint + query, headers, body: data };
}
