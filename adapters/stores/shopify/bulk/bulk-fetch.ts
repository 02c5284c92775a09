import { Agent, request } from 'undici';
import { checkPageUrl } from '@/platform/safe-fetch/check-page-url';
import { createGuardedLookup } from '@/platform/safe-fetch/guarded-lookup';
import type { ShopLocation } from '../api/shop-location';

const limits = { headersTimeout: 30_000, bodyTimeout: 60_000 };
let guarded: Agent | undefined;

export interface BulkResponse {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: AsyncIterable<Buffer>;
}

/**
 * Fetches a part of a result file. Shopify keeps these files at its storage provider, so the host is not known
 * beforehand: any public one by https will do, none inside our own network, and no token goes along.
 * @param from offset of the first byte
 * @throws Error when the address is not one of those, or the connection fails
 */
export async function fetchBulkFile(
  shop: ShopLocation,
  address: string,
  from: number,
  signal: AbortSignal | undefined,
): Promise<BulkResponse> {
  // Only in tests is a shop elsewhere, and its files with it.
  const besideShop = new URL(address).origin === shop.origin;
  // An address that is written out is not resolved, and so not seen by the guarded lookup.
  const url = besideShop ? new URL(address) : checkPageUrl(address, new Set()).url;
  if (!besideShop && url.protocol !== 'https:') throw new Error('A result file that is not behind https.');
  guarded ??= new Agent({ connect: { lookup: createGuardedLookup() } });
  const { statusCode, headers, body } = await request(url, {
    ...limits,
    ...(besideShop ? {} : { dispatcher: guarded }),
    ...(signal ? { signal } : {}),
    // Compressed, offsets would mean other bytes.
    headers: { 'accept-encoding': 'identity', ...(from > 0 ? { range: `bytes=${from}-` } : {}) },
  });
  return { status: statusCode, headers, body };
}
