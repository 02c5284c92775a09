import { isAppError } from '@/core/shared/app-error';
import type { ShopClient } from '../api/shop-client';

/**
 * Whether the keys may change things. No part of the API says so, so a change is asked for that cannot be made: a
 * webhook without a topic. Keys that only read are refused before anything else is looked at, others get a 400.
 */
export async function canWrite(client: ShopClient, signal?: AbortSignal): Promise<boolean> {
  try {
    await client.write('post', 'webhooks', {}, { signal });
    return true;
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.code === 'forbidden') return false;
    if (error.code === 'internal') return true;
    throw error;
  }
}
