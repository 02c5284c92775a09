import { z } from 'zod';
import { isAppError } from '@/core/shared/app-error';
import { readTitle } from '@/core/stores/catalog/reading/read-fields';
import type { ShopFacts } from '@/core/stores/platform/shop-facts';
import { text } from '../api/loose-fields';
import type { ShopClient } from '../api/shop-client';
import type { ShopSettings } from '../shop/shop-settings';
import { canWrite } from './probe-write';
import { readSystemStatus, type SystemStatus } from './system-status';

const rootSchema = z.object({ name: text, timezone_string: text });

const NO_CHANGES =
  'Changes in the shop are noticed within 15 minutes instead of at once, because the shop cannot be told to report ' +
  'them, and the assistant cannot change orders. Make keys with “Read/Write”.';
const NO_ORDERS = 'Nobody can be told about their order, because the keys’ user may not see orders.';
const NO_LINKS = 'Checkout links do not work in this shop: they need WooCommerce 10.0 or newer.';

/** Asks the shop who it is and what the keys may do. */
export async function verifyShop(
  client: ShopClient,
  settings: ShopSettings,
  signal?: AbortSignal,
): Promise<ShopFacts> {
  // First alone: what is wrong with the keys is said once, and by the plainest request.
  const currency = await settings.currency(signal);
  const [root, status, orders, write] = await Promise.all([
    client.getPublic('', {}, { signal }),
    statusIfAllowed(client, signal),
    mayRead(client, 'orders', signal),
    canWrite(client, signal),
  ]);
  const { name, timezone_string: zone } = rootSchema.parse(root.data ?? {});
  const version = status?.environment.version ?? '';
  const missing = [
    ...(write ? [] : [{ scope: 'write', consequence: NO_CHANGES }]),
    ...(orders ? [] : [{ scope: 'orders', consequence: NO_ORDERS }]),
    ...(/^[1-9]\./.test(version) ? [{ scope: 'checkout links', consequence: NO_LINKS }] : []),
  ];
  return {
    name: readTitle(name) || new URL(client.shopUrl).host,
    currency,
    timeZone: isTimeZone(zone) ? zone : null,
    locale: readLocale(status?.environment.language ?? ''),
    url: client.shopUrl,
    plan: version === '' ? 'WooCommerce' : `WooCommerce ${version}`,
    grantedScopes: write ? ['read', 'write'] : ['read'],
    missing,
  };
}

async function statusIfAllowed(
  client: ShopClient,
  signal: AbortSignal | undefined,
): Promise<SystemStatus | null> {
  try {
    return await readSystemStatus(client, signal);
  } catch (error) {
    if (isAppError(error) && ['forbidden', 'not_found'].includes(error.code)) return null;
    throw error;
  }
}

async function mayRead(client: ShopClient, path: string, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    await client.get(path, { per_page: 1, _fields: 'id' }, { signal });
    return true;
  } catch (error) {
    if (isAppError(error) && error.code === 'forbidden') return false;
    throw error;
  }
}

/** WordPress may have an offset ("UTC+1") instead of a zone, which says nothing about summer. */
function isTimeZone(zone: string): boolean {
  try {
    return zone !== '' && new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}

/** WordPress writes "de_DE", and "de_DE_formal" for one that says "Sie". */
function readLocale(language: string): string | null {
  const [, base, region] = /^([a-z]{2,3})(?:_([A-Z]{2}))?/.exec(language) ?? [];
  return base ? [base, region].filter(Boolean).join('-') : null;
}
