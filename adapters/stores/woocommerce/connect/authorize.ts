import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import type { ConnectAddresses, ConnectCallback } from '@/core/stores/platform/platform-connector';

const handedSchema = z.object({
  user_id: z.string(),
  consumer_key: z.string().startsWith('ck_').max(200),
  consumer_secret: z.string().startsWith('cs_').max(200),
});

/**
 * Where an owner approves that keys are made. WooCommerce sends them to the callback address itself, as JSON and with
 * what was given as `user_id`, before it sends the owner back with the same.
 * @see https://developer.woocommerce.com/docs/apis/rest-api/authentication/
 */
export function authorizeUrl(shopUrl: string, addresses: ConnectAddresses, state: string): string {
  const query = new URLSearchParams({
    app_name: 'Storefolk',
    scope: 'read_write',
    user_id: state,
    return_url: addresses.returnUrl,
    callback_url: addresses.callbackUrl,
  });
  return `${shopUrl}/wc-auth/v1/authorize?${query}`;
}

/** The one-time value of a hand-over, or of an owner who comes back. */
export function readReturnedState({ method, query, rawBody }: ConnectCallback): string | null {
  if (method === 'GET') return query.user_id || null;
  const handed = z.object({ user_id: z.string().min(1) }).safeParse(parseJson(rawBody));
  return handed.success ? handed.data.user_id : null;
}

/**
 * The keys of a hand-over. It is not signed: only who knows the one-time value can deliver any, and they are verified
 * with the shop before they are used.
 * @throws AppError `forbidden` when the owner came back without having approved, `conflict` when they did and the keys
 *   have not come, `unauthenticated` for anything else
 */
export function readHandedKeys({ method, query, rawBody }: ConnectCallback): {
  consumerKey: string;
  consumerSecret: string;
} {
  if (method === 'GET') {
    throw query.success === '1'
      ? new AppError('conflict', 'WooCommerce has not handed over the keys. Connect again, or paste keys.')
      : new AppError('forbidden', 'Storefolk was not approved in WooCommerce, so no keys were made.');
  }
  const handed = handedSchema.safeParse(parseJson(rawBody));
  if (!handed.success) throw new AppError('unauthenticated', 'This is not a hand-over of keys.');
  return { consumerKey: handed.data.consumer_key, consumerSecret: handed.data.consumer_secret };
}

function parseJson(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'));
  } catch {
    return undefined;
  }
}
