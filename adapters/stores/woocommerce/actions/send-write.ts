import { sendOnce } from '@/core/stores/platform/checks/send-once';
import type { ShopClient } from '../api/shop-client';

/**
 * Sends a change once. WooCommerce also answers with a fault of the server (500) to what it refuses, e.g. a refund
 * that is too high, so such an answer never tells that nothing happened.
 * @throws AppError `unavailable`, not retryable, when nobody knows whether it was carried out; `forbidden` when the keys
 *   only read
 */
export async function sendWrite(
  client: ShopClient,
  method: 'post' | 'put',
  path: string,
  body: object,
  signal: AbortSignal | undefined,
): Promise<void> {
  await sendOnce('The shop', signal, () => client.write(method, path, body, { signal }));
}
