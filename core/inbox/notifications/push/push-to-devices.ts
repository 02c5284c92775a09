import { AppError, isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { PushKeys, PushMessage, PushTarget } from '@/core/shared/push-sender';
import type { PushPayload } from '../write-push-payload';
import { deleteDevice, findTargets, noteSending } from './push-devices.queries';
import { pushKeys } from './push-keys';

export type PushContext = Pick<AppContext, 'sql' | 'secrets' | 'push' | 'publicUrl' | 'now' | 'log'>;

/** A phone that was off for longer need not be told of it any more. */
const KEEP_SECONDS = 12 * 3600;

/**
 * Shows something on all of a person's devices. Browsers that take no more are forgotten.
 * @returns whether at least one took it
 * @throws AppError `unavailable` when none did, and one may later
 */
export async function pushToDevices(
  ctx: PushContext,
  userId: string,
  payloads: readonly PushPayload[],
): Promise<boolean> {
  const targets = await findTargets(ctx.sql, userId);
  if (targets.length === 0) return false;
  const keys = await pushKeys(ctx);
  const taken = await Promise.all(targets.map((target) => pushTo(ctx, userId, target, payloads, keys)));
  if (!taken.includes('sent') && taken.includes('later')) {
    throw new AppError('unavailable', 'No browser could be reached.');
  }
  return taken.includes('sent');
}

async function pushTo(
  ctx: PushContext,
  userId: string,
  target: PushTarget & { id: string },
  payloads: readonly PushPayload[],
  keys: PushKeys,
): Promise<'sent' | 'gone' | 'later' | 'refused'> {
  try {
    for (const payload of payloads) {
      if ((await ctx.push.send(target, toMessage(payload), keys, contactOf(ctx))) === 'gone') {
        await deleteDevice(ctx.sql, userId, { id: target.id });
        return 'gone';
      }
    }
    await noteSending(ctx.sql, target.id, ctx.now(), null);
    return 'sent';
  } catch (error) {
    if (!isAppError(error)) throw error;
    ctx.log.warn({ code: error.code }, 'push not taken');
    await noteSending(ctx.sql, target.id, ctx.now(), error.userMessage);
    return error.retryable ? 'later' : 'refused';
  }
}

function toMessage(payload: PushPayload): PushMessage {
  // 32 of base64url's characters at most: a UUID without its dashes fits.
  const topic = payload.tag.replace(/[^A-Za-z0-9]/g, '').slice(-32);
  return { payload: JSON.stringify(payload), topic, keepSeconds: KEEP_SECONDS };
}

/** Push services want to reach who sends (RFC 8292); Apple's refuses addresses that are none. */
function contactOf({ publicUrl }: Pick<AppContext, 'publicUrl'>): string {
  return publicUrl.startsWith('https://') ? publicUrl : `mailto:postmaster@${new URL(publicUrl).hostname}`;
}
