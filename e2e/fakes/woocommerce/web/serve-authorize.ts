import { randomBytes } from 'node:crypto';
import type { RestRequest } from '../rest/rest-request';
import { type ApiKey, type FakeShop, makeApiKey } from '../shop/fake-shop';
import { escapeHtml, page, redirect, type WebReply } from './page';

export interface AuthorizeOptions {
  /** WooCommerce refuses to hand keys over without https. Tests on one machine have none. */
  allowHttpCallback: boolean;
  /** Nonces of pages that wait to be approved. */
  nonces: Set<string>;
}

const NEEDED = ['app_name', 'user_id', 'return_url', 'callback_url', 'scope'];
const SCOPES = ['read', 'write', 'read_write'];

/** `/wc-auth/v1/…` for an owner who is signed in: the page that asks, and what happens after "Approve". */
export async function serveAuthorize(
  shop: FakeShop,
  { path, query }: RestRequest,
  options: AuthorizeOptions,
): Promise<WebReply> {
  const fault = check(query, options);
  if (fault) return denied(fault);
  if (path.endsWith('/authorize')) return askOwner(query, options);
  if (!path.endsWith('/access_granted')) return denied('You do not have permission to access this page');
  if (!options.nonces.delete(query.get('wc_auth_nonce') ?? '')) return denied('Invalid nonce verification');
  return handOver(shop, query);
}

function check(query: RestRequest['query'], { allowHttpCallback }: AuthorizeOptions): string | null {
  const absent = NEEDED.find((name) => !query.get(name));
  if (absent) return `Missing parameter ${absent}`;
  if (!SCOPES.includes(query.get('scope') ?? '')) return `Invalid scope ${query.get('scope')}`;
  for (const name of ['return_url', 'callback_url']) {
    if (!URL.canParse(formatted(query, name))) return `The ${formatted(query, name)} is not a valid URL`;
  }
  const secure = formatted(query, 'callback_url').toLowerCase().startsWith('https://');
  return secure || allowHttpCallback ? null : 'The callback_url needs to be over SSL';
}

function askOwner(query: RestRequest['query'], { nonces }: AuthorizeOptions): WebReply {
  const nonce = randomBytes(8).toString('hex');
  nonces.add(nonce);
  const fields = [...NEEDED.map((name) => [name, query.get(name) ?? '']), ['wc_auth_nonce', nonce]]
    .map(([name = '', value = '']) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`)
    .join('');
  const app = escapeHtml(query.get('app_name') ?? '');
  return page(
    `${query.get('app_name')} would like to connect to your store`,
    `<p>This will give “${app}” ${escapeHtml(query.get('scope') ?? '')} access.</p>` +
      `<form method="get" action="/wc-auth/v1/access_granted">${fields}<button>Approve</button></form>` +
      `<p><a href="${escapeHtml(backTo(query, '0'))}">Deny</a></p>`,
  );
}

async function handOver(shop: FakeShop, query: RestRequest['query']): Promise<WebReply> {
  const permissions = query.get('scope') as ApiKey['permissions'];
  const key = makeApiKey(permissions);
  shop.keys.push(key);
  const failed = (why: string) => {
    shop.keys.splice(shop.keys.indexOf(key), 1);
    return denied(why);
  };
  try {
    const response = await fetch(formatted(query, 'callback_url'), {
      method: 'POST',
      headers: { 'content-type': 'application/json;charset=UTF-8' },
      body: JSON.stringify({
        key_id: shop.keys.length,
        user_id: query.get('user_id'),
        consumer_key: key.consumerKey,
        consumer_secret: key.consumerSecret,
        key_permissions: permissions,
      }),
      signal: AbortSignal.timeout(20_000),
    });
    await response.arrayBuffer();
    if (response.status === 200) return redirect(backTo(query, '1'));
  } catch {
    return failed('The callback could not be reached');
  }
  return failed('An error occurred in the request and at the time were unable to send the consumer data');
}

/** Decoded once more than needed, and https where no scheme is. */
function formatted(query: RestRequest['query'], name: string): string {
  const url = decodeURIComponent(query.get(name) ?? '');
  return url.includes('://') ? url : `https://${url}`;
}

function backTo(query: RestRequest['query'], success: '0' | '1'): string {
  const url = new URL(formatted(query, 'return_url'));
  url.searchParams.set('success', success);
  url.searchParams.set('user_id', query.get('user_id') ?? '');
  return url.href;
}

const denied = (why: string) => page('Access denied', `<p>Error: ${escapeHtml(why)}.</p>`, 401);
