import type { AppContext } from '@/core/shared/context';
import type { PlatformConnection } from '@/prisma/generated/client';
import { openConnection } from '../open-platform';
import { webhookAddress } from '../webhook-address';

/** A platform that does not answer must not keep an owner from leaving it. */
const LEAVE_MS = 10_000;

/**
 * Takes our webhooks back at a platform that is left, as far as it can be reached.
 * @returns whether it worked; what stays there is refused when it arrives, until the platform gives up
 */
export async function leavePlatform(
  ctx: Pick<AppContext, 'db' | 'now' | 'secrets' | 'platforms' | 'log' | 'publicUrl'>,
  connection: PlatformConnection,
): Promise<boolean> {
  if (connection.encryptedCredentials === null) return false;
  try {
    const { platform } = await openConnection(ctx, connection);
    await platform.removeWebhooks(webhookAddress(ctx, connection), AbortSignal.timeout(LEAVE_MS));
    return true;
  } catch (error) {
    ctx.log.warn({ err: error, storeId: connection.storeId }, 'webhooks stay at the platform');
    return false;
  }
}
