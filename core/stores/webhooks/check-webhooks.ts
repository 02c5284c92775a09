import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { findConnection } from '../connection/connection-rows.queries';
import { withPlatform } from '../connection/open-platform';
import { webhookAddress } from '../connection/webhook-address';
import { writeWebhookFailure, writeWebhooks } from './webhook-subscriptions.queries';

const CHECK_MS = 60_000;

export interface WebhookCheck {
  /** Subscriptions that deliver. */
  active: number;
  /** Topics that the platform had switched off, and that are on again. */
  reenabled: string[];
}

/**
 * Has the platform deliver to us what it should: makes missing subscriptions, switches disabled ones on again
 * (WooCommerce disables one silently after five failed deliveries, Shopify deletes it), and notes how they are.
 * @returns null when no shop is connected or its platform has no webhooks
 * @throws AppError as StorePlatform does; the connection's view then shows why
 */
export async function checkWebhooks(
  ctx: Pick<AppContext, 'db' | 'sql' | 'now' | 'secrets' | 'platforms' | 'log' | 'publicUrl'>,
  storeId: string,
): Promise<WebhookCheck | null> {
  const connection = await findConnection(ctx, storeId);
  if (connection?.status !== 'connected') return null;
  try {
    return await withPlatform(ctx, storeId, async ({ platform }) => {
      if (!platform.abilities.webhooks) return null;
      const { webhooks, reenabled } = await platform.ensureWebhooks(
        webhookAddress(ctx, connection),
        AbortSignal.timeout(CHECK_MS),
      );
      await writeWebhooks(ctx, storeId, webhooks, reenabled);
      if (reenabled.length > 0)
        ctx.log.warn({ storeId, topics: reenabled }, 'webhooks were switched on again');
      return { active: webhooks.filter(({ active }) => active).length, reenabled };
    });
  } catch (error) {
    await writeWebhookFailure(
      ctx,
      storeId,
      isAppError(error) ? error.userMessage : 'Webhooks could not be checked; the log says more.',
    );
    throw error;
  }
}
