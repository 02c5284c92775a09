import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import type { WebhookSubscription } from '@/prisma/generated/client';
import type { PlatformWebhook } from '../platform/platform-event';

/** Stores how the platform's subscriptions are now; those that are gone there are gone here. */
export async function writeWebhooks(
  ctx: Pick<AppContext, 'sql' | 'now'>,
  storeId: string,
  webhooks: readonly PlatformWebhook[],
  reenabled: readonly string[],
): Promise<void> {
  // Of two subscriptions for one topic, one that delivers is enough.
  const byTopic = new Map<string, PlatformWebhook>();
  for (const webhook of webhooks)
    if (!byTopic.get(webhook.topic)?.active) byTopic.set(webhook.topic, webhook);
  const rows = [...byTopic.values()];
  await inTransaction(ctx.sql, async (client) => {
    await client.query('DELETE FROM webhook_subscriptions WHERE store_id = $1 AND topic <> ALL($2)', [
      storeId,
      rows.map(({ topic }) => topic),
    ]);
    await client.query(
      `INSERT INTO webhook_subscriptions AS s (store_id, topic, external_id, active, reenabled, checked_at)
       SELECT $1, topic, external_id, active, (topic = ANY($5))::int, $6
       FROM unnest($2::text[], $3::text[], $4::boolean[]) AS w (topic, external_id, active)
       ON CONFLICT (store_id, topic) DO UPDATE SET external_id = excluded.external_id, active = excluded.active,
         reenabled = s.reenabled + excluded.reenabled, checked_at = excluded.checked_at`,
      [
        storeId,
        rows.map(({ topic }) => topic),
        rows.map(({ externalId }) => externalId),
        rows.map(({ active }) => active),
        [...reenabled],
        ctx.now(),
      ],
    );
    await client.query(
      `UPDATE platform_connections SET webhooks_checked_at = $2, webhook_failure = NULL WHERE store_id = $1`,
      [storeId, ctx.now()],
    );
  });
}

/** Stores why the shop could not be asked to send webhooks. */
export async function writeWebhookFailure(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  failure: string,
): Promise<void> {
  await ctx.db.platformConnection.updateMany({ where: { storeId }, data: { webhookFailure: failure } });
}

/** The topics that the store gets from its shop. */
export function listSubscriptions(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
): Promise<WebhookSubscription[]> {
  return ctx.db.webhookSubscription.findMany({ where: { storeId }, orderBy: { topic: 'asc' } });
}

/**
 * When each topic last delivered, so that silence is seen.
 * @param topics as deliveries name them: Shopify subscribes to PRODUCTS_UPDATE and delivers products/update
 */
export async function writeLastEvents(
  ctx: Pick<AppContext, 'sql' | 'now'>,
  storeId: string,
  topics: readonly string[],
): Promise<void> {
  await ctx.sql.query(
    `UPDATE webhook_subscriptions SET last_event_at = $3
      WHERE store_id = $1 AND translate(lower(topic), '/.', '__') = ANY($2)`,
    [storeId, topics.map((topic) => topic.toLowerCase().replace(/[/.]/g, '_')), ctx.now()],
  );
}
