import { z } from 'zod';
import { AppError, isAppError } from '@/core/shared/app-error';
import { type ShopAnswer, shopFetch } from '../api/shop-fetch';
import { checkUrl, shopCandidates, withoutSlash } from './shop-address';

const TIMEOUT_MS = 15_000;
const MAX_REDIRECTS = 5;

export interface FoundShop {
  shopUrl: string;
  restPrefix: string;
}

const rootSchema = z.object({ namespaces: z.array(z.string()) });

/**
 * Finds a shop and its REST API from an address that an owner typed. Asks without keys, so redirects may be followed;
 * one that leads to another name than the one that was typed is not, since keys would go there later.
 * @throws AppError `invalid_input` that says what to enter or change, `unavailable` when nobody answers there
 */
export async function findShop(input: string, signal?: AbortSignal): Promise<FoundShop> {
  let failure: AppError | undefined;
  for (const candidate of shopCandidates(input)) {
    try {
      const found = await lookAt(candidate, signal);
      if (found) return found;
    } catch (error) {
      if (!isAppError(error) || error.code === 'invalid_input') throw error;
      failure ??= error;
    }
  }
  throw (
    failure ??
    new AppError(
      'invalid_input',
      'No WordPress was found at this address. Enter the shop’s front page; if it is that, let requests to /wp-json/ pass.',
    )
  );
}

async function lookAt(candidate: URL, signal: AbortSignal | undefined): Promise<FoundShop | null> {
  const page = await follow(candidate, signal);
  const linked = restRootOf(page.answer, page.url);
  if (linked?.searchParams.has('rest_route')) throw plainPermalinks();
  if (linked) {
    const found = splitRoot(linked);
    if (await isRoot(found, signal)) return found;
  }
  // Some hosts strip the header; some shops are asked under another name than they have.
  for (const restPrefix of ['wp-json', 'index.php/wp-json']) {
    const found = { shopUrl: withoutSlash(page.url), restPrefix };
    if (await isRoot(found, signal)) return found;
  }
  const query = new URL(page.url);
  query.search = '?rest_route=/';
  const { answer } = await follow(query, signal);
  if (namespacesOf(answer)) throw plainPermalinks();
  return null;
}

/** WordPress names the root of its REST API in each page's headers. One on another host is not believed. */
function restRootOf({ headers }: ShopAnswer, page: URL): URL | null {
  const link = /<([^>]+)>;\s*rel="?https:\/\/api\.w\.org\/"?/.exec(headers.get('link') ?? '')?.[1];
  const root = link ? URL.parse(link, page) : null;
  return root && root.host === page.host && /^https?:$/.test(root.protocol) ? root : null;
}

function splitRoot(root: URL): FoundShop {
  const path = root.pathname.replace(/\/+$/, '');
  const restPrefix = /(index\.php\/)?[^/]+$/.exec(path)?.[0] ?? 'wp-json';
  const base = new URL(root);
  base.pathname = path.slice(0, path.length - restPrefix.length);
  return { shopUrl: withoutSlash(base), restPrefix };
}

/** @throws AppError `invalid_input` when WordPress is there and WooCommerce is not */
async function isRoot({ shopUrl, restPrefix }: FoundShop, signal: AbortSignal | undefined): Promise<boolean> {
  const namespaces = namespacesOf((await follow(new URL(`${shopUrl}/${restPrefix}/`), signal)).answer);
  if (!namespaces) return false;
  if (namespaces.includes('wc/v3')) return true;
  throw new AppError('invalid_input', 'WordPress is at this address, but WooCommerce is not active in it.');
}

function namespacesOf({ status, text }: ShopAnswer): string[] | null {
  if (status !== 200) return null;
  try {
    return rootSchema.parse(JSON.parse(text.replace(/^[\ufeff\s]+/, ''))).namespaces;
  } catch {
    return null;
  }
}

async function follow(
  start: URL,
  signal: AbortSignal | undefined,
): Promise<{ url: URL; answer: ShopAnswer }> {
  let url = start;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const headers = { accept: '*/*', 'user-agent': 'Storefolk' };
    const answer = await shopFetch({ method: 'GET', url: url.href, headers, signal, timeoutMs: TIMEOUT_MS });
    const location = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
    if (location === null) return { url, answer };
    const target = URL.parse(location, url);
    if (!target || !/^https?:$/.test(target.protocol)) break;
    if (bareHost(target) !== bareHost(start)) {
      throw new AppError(
        'invalid_input',
        `${start.host} sends visitors on to ${target.host}. Enter that address if it is the shop’s.`,
      );
    }
    url = checkUrl(target.href);
  }
  throw new AppError('unavailable', 'The shop’s address redirects without end.');
}

/** "www." comes and goes. */
function bareHost({ hostname }: URL): string {
  return hostname.replace(/^www\./, '');
}

function plainPermalinks(): AppError {
  return new AppError(
    'invalid_input',
    'This WordPress uses plain permalinks, with which WooCommerce’s keys do not work. Choose “Post name” under ' +
      'Settings → Permalinks there, then try again.',
  );
}
