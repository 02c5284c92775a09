import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { findConnection } from '../connection/connection-rows.queries';
import { type OpenPlatform, withPlatform } from '../connection/open-platform';
import { handleConnectionEvent } from '../privacy/handle-compliance-event';
import { readPages } from '../sync/reading/read-pages';
import { isForAll, isOfPlatform } from './event-faults';
import { MAX_EVENT_ATTEMPTS, MAX_LEGAL_ATTEMPTS, OUR_FAULT } from './event-limits';
import {
  findConnectionEvents,
  findShopChanges,
  markEventsDone,
  noteEventFailure,
} from './waiting-events.queries';
import { withStoreLock } from './with-store-lock.queries';
import { workOffSubjects } from './work-off-subjects';

/**
 * Works off the webhook events of a store that wait. Events about products, orders, customers and pages are hints to
 * look there; those about the connection, and what the law asks for, are done one by one. Safe to repeat: repeated and
 * overtaking deliveries end in the same state.
 * @throws AppError `rate_limited`, `unavailable` when the platform, or another worker, has to be waited for. Events of
 *   a shop that is not connected wait without an error
 */
export async function workOffEvents(ctx: AppContext, storeId: string, signal: AbortSignal): Promise<void> {
  await withStoreLock(ctx.sql, 'webhook-events', storeId, async () => {
    await workOffConnectionEvents(ctx, storeId, signal);
    if (!(await isConnected(ctx, storeId))) return;
    await withPlatform(ctx, storeId, async (open) => {
      // In this order: an order refers to products and to its customer.
      for (const resource of ['products', 'customers', 'orders'] as const) {
        await workOffSubjects(ctx, { ...open, storeId, resource }, signal);
      }
      await workOffShopChanges(ctx, storeId, open, signal);
    });
  });
}

async function isConnected(ctx: AppContext, storeId: string): Promise<boolean> {
  return (await findConnection(ctx, storeId))?.status === 'connected';
}

async function workOffConnectionEvents(ctx: AppContext, storeId: string, signal: AbortSignal): Promise<void> {
  const failed: string[] = [];
  while (!signal.aborted) {
    const events = await findConnectionEvents(ctx, storeId, failed);
    if (events.length === 0) return;
    for (const event of events) {
      try {
        await handleConnectionEvent(ctx, storeId, event);
        await markEventsDone(ctx.sql, storeId, [event.eventId], ctx.now());
      } catch (error) {
        failed.push(event.eventId);
        if (isAppError(error) && error.retryable) continue;
        ctx.log.error({ storeId, kind: event.kind, err: error }, 'webhook event not worked off');
        const failure = isAppError(error) ? error.userMessage : OUR_FAULT;
        const limit = { attempts: MAX_LEGAL_ATTEMPTS, now: ctx.now() };
        await noteEventFailure(ctx, storeId, [event.eventId], failure, limit);
      }
    }
  }
}

async function workOffShopChanges(
  ctx: AppContext,
  storeId: string,
  { platform }: OpenPlatform,
  signal: AbortSignal,
): Promise<void> {
  const eventIds = await findShopChanges(ctx, storeId);
  if (eventIds.length === 0 || signal.aborted) return;
  try {
    await readPages(ctx, platform, { storeId, doubtedBefore: false }, signal);
    await markEventsDone(ctx.sql, storeId, eventIds, ctx.now());
  } catch (error) {
    if (!isAppError(error) || isOfPlatform(error)) throw error;
    const limit = { attempts: isForAll(error) ? 1 : MAX_EVENT_ATTEMPTS, now: ctx.now() };
    await noteEventFailure(ctx, storeId, eventIds, error.userMessage, limit);
  }
}
