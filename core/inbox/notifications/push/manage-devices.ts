import { z } from 'zod';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { deleteDevice, listDevices, type PushDevice, writeDevice } from './push-devices.queries';
import { pushKeys } from './push-keys';
import { type PushContext, pushToDevices } from './push-to-devices';

/** Nobody reads on more; an address costs a request for each notice. */
const MOST_DEVICES = 20;

/** What PushSubscription.toJSON() gives; base64url without padding. */
export const pushSubscriptionSchema = z.object({
  endpoint: z.url().max(2000),
  keys: z.object({
    // An uncompressed point of P-256 (65 bytes) and 16 bytes.
    p256dh: z.string().regex(/^[\w-]{87}=?$/),
    auth: z.string().regex(/^[\w-]{22}={0,2}$/),
  }),
});

/** The key that browsers of this instance subscribe with, base64url. */
export async function readPushKey(ctx: Pick<AppContext, 'sql' | 'secrets' | 'push'>): Promise<string> {
  return (await pushKeys(ctx)).publicKey;
}

/**
 * Has a browser show the signed-in person's notifications.
 * @param device how the person recognises it, "Chrome on Android"
 * @throws AppError `invalid_input` for an address that is no push service's or lies inside our own network, `conflict`
 *   with too many devices
 */
export async function addDevice(
  ctx: Pick<AppContext, 'sql' | 'push'>,
  { userId, subscription, device }: { userId: string; subscription: unknown; device: string },
): Promise<void> {
  const parsed = pushSubscriptionSchema.safeParse(subscription);
  if (!parsed.success) {
    throw new AppError('invalid_input', 'This browser’s subscription cannot be used. Try another browser.');
  }
  const { endpoint, keys } = parsed.data;
  ctx.push.checkEndpoint(endpoint);
  if (!(await writeDevice(ctx.sql, userId, { endpoint, ...keys, device }, MOST_DEVICES))) {
    throw new AppError('conflict', `Notifications go to ${MOST_DEVICES} browsers at most. Remove one first.`);
  }
}

/** @throws AppError `not_found` for a device that is not theirs */
export async function removeDevice(
  ctx: Pick<AppContext, 'sql'>,
  { userId, deviceId }: { userId: string; deviceId: string },
): Promise<void> {
  const id = z.uuid().safeParse(deviceId);
  if (!id.success || !(await deleteDevice(ctx.sql, userId, { id: id.data }))) throw notFound('The browser');
}

/** The same by the browser itself, which knows its address; one that is not known is no fault. */
export async function removeBrowser(
  ctx: Pick<AppContext, 'sql'>,
  { userId, endpoint }: { userId: string; endpoint: string },
): Promise<void> {
  await deleteDevice(ctx.sql, userId, { endpoint });
}

/** A person's browsers, oldest first. */
export function listPushDevices(ctx: Pick<AppContext, 'sql'>, userId: string): Promise<PushDevice[]> {
  return listDevices(ctx.sql, userId);
}

/**
 * Shows something on all of a person's browsers, so that they see whether it arrives.
 * @throws AppError `not_found` when no browser takes anything, `unavailable`, `rate_limited`
 */
export async function testDevices(
  ctx: PushContext & Pick<AppContext, 'rateLimiter'>,
  { userId, storeId, storeName }: { userId: string; storeId: string; storeName: string },
): Promise<void> {
  const words = 'That were many tests. Try again in a few minutes.';
  await ctx.rateLimiter.consume(`push-test/${userId}`, { points: 10, perSeconds: 600 }, words);
  const taken = await pushToDevices(ctx, userId, [
    {
      title: storeName,
      body: 'Notifications arrive here.',
      tag: 'test',
      path: `/s/${storeId}/settings/notifications`,
    },
  ]);
  if (!taken) throw notFound('A browser that takes notifications');
}
