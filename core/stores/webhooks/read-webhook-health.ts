import type { AppContext } from '@/core/shared/context';
import { findConnection } from '../connection/connection-rows.queries';
import { countEvents } from './webhook-events.queries';
import { listSubscriptions } from './webhook-subscriptions.queries';

/** How changes reach us from the shop. Times are ISO 8601. */
export interface WebhookHealth {
  /** `none`: nothing is subscribed, changes come with the next sync; `broken`: some topics do not deliver. */
  state: 'none' | 'broken' | 'working';
  /** When the subscriptions were last compared with the platform; null: never. */
  checkedAt: string | null;
  /** Why the last check failed; null after a good one. */
  failure: string | null;
  topics: {
    /** The platform's name. */
    topic: string;
    active: boolean;
    lastEventAt: string | null;
    /** How often the platform had switched it off. */
    reenabled: number;
  }[];
  /** Events that are stored and not yet worked off. */
  waiting: number;
  /** The oldest of them. */
  waitingSince: string | null;
  /** Events that could not be worked off; the next reconciliation makes up for them. */
  failed: number;
}

/** How the shop's webhooks are: their topics, what waits, what failed. */
export async function readWebhookHealth(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  storeId: string,
): Promise<WebhookHealth> {
  const [connection, subscriptions, events] = await Promise.all([
    findConnection(ctx, storeId),
    listSubscriptions(ctx, storeId),
    countEvents(ctx, storeId),
  ]);
  const topics = subscriptions.map(({ topic, active, lastEventAt, reenabled }) => ({
    topic,
    active,
    lastEventAt: lastEventAt?.toISOString() ?? null,
    reenabled,
  }));
  return {
    state: topics.length === 0 ? 'none' : topics.every(({ active }) => active) ? 'working' : 'broken',
    checkedAt: connection?.webhooksCheckedAt?.toISOString() ?? null,
    failure: connection?.webhookFailure ?? null,
    topics,
    waiting: events.waiting,
    waitingSince: events.waitingSince?.toISOString() ?? null,
    failed: events.failed,
  };
}
