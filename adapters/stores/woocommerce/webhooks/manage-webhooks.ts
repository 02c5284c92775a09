import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { isAppError } from '@/core/shared/app-error';
import type { PlatformWebhook } from '@/core/stores/platform/platform-event';
import { inParallel } from '../api/in-parallel';
import { text } from '../api/loose-fields';
import { readAllPages } from '../api/read-all-pages';
import type { ShopClient } from '../api/shop-client';
import { WEBHOOK_TOPICS } from './webhook-topics';

const PARALLEL = 4;

const webhookSchema = z.object({
  id: z.number().int().positive(),
  name: text,
  status: text,
  topic: text,
  delivery_url: text,
});
type Webhook = z.infer<typeof webhookSchema>;

/** Our webhooks that deliver to this address. */
export async function listWebhooks(
  client: ShopClient,
  callbackUrl: string,
  signal?: AbortSignal,
): Promise<PlatformWebhook[]> {
  const all = await readAll(client, signal);
  return all.filter(({ delivery_url }) => delivery_url === callbackUrl).map(toPlatformWebhook);
}

/**
 * Makes the shop's webhooks what they shall be: one for each topic, active, with our address and secret. WooCommerce
 * switches one off without a word after more than five failed deliveries in a row, and never on again.
 */
export async function ensureWebhooks(
  client: ShopClient,
  callbackUrl: string,
  secret: string,
  signal?: AbortSignal,
): Promise<{ webhooks: PlatformWebhook[]; reenabled: string[] }> {
  const ours = (await readAll(client, signal)).filter((webhook) => isOurs(webhook, callbackUrl));
  const topics = Object.keys(WEBHOOK_TOPICS);
  const keep = new Map(topics.map((topic) => [topic, ours.find((webhook) => webhook.topic === topic)]));
  const kept = new Set(keep.values());
  const extra = ours.filter((webhook) => !kept.has(webhook));
  await inParallel(extra, PARALLEL, (webhook) => remove(client, webhook.id, signal));

  const webhooks = await inParallel(topics, PARALLEL, async (topic) => {
    const wanted = { name: nameOf(topic, secret), topic, delivery_url: callbackUrl, status: 'active' };
    const present = keep.get(topic);
    if (present && isAsWanted(present, wanted)) return present;
    const path = present ? `webhooks/${present.id}` : 'webhooks';
    const { data } = await client.write(present ? 'put' : 'post', path, { ...wanted, secret }, { signal });
    return webhookSchema.parse(data);
  });
  const wasOff = topics.filter((topic) => (keep.get(topic)?.status ?? 'active') !== 'active');
  return { webhooks: webhooks.map(toPlatformWebhook), reenabled: wasOff };
}

/** Removes our webhooks; what is gone already is no fault. */
export async function removeWebhooks(
  client: ShopClient,
  callbackUrl: string,
  signal?: AbortSignal,
): Promise<void> {
  const ours = (await readAll(client, signal)).filter((webhook) => isOurs(webhook, callbackUrl));
  await inParallel(ours, PARALLEL, (webhook) => remove(client, webhook.id, signal));
}

async function readAll(client: ShopClient, signal: AbortSignal | undefined): Promise<Webhook[]> {
  const rows = await readAllPages(client, 'webhooks', { orderby: 'id', order: 'asc' }, signal);
  return rows.flatMap((row) => webhookSchema.safeParse(row).data ?? []);
}

async function remove(client: ShopClient, id: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await client.write('delete', `webhooks/${id}`, { force: true }, { signal });
  } catch (error) {
    if (!isAppError(error) || error.code !== 'not_found') throw error;
  }
}

/** Also one with the address that this Storefolk had before it moved: only the origin differs then. */
function isOurs({ name, delivery_url }: Webhook, callbackUrl: string): boolean {
  if (delivery_url === callbackUrl) return true;
  return name.startsWith(NAME) && URL.parse(delivery_url)?.pathname === URL.parse(callbackUrl)?.pathname;
}

const NAME = 'Storefolk';

/** The secret is never given back, so the name says by which one deliveries are signed. */
function nameOf(topic: string, secret: string): string {
  const print = createHmac('sha256', secret).update('webhook name').digest('hex').slice(0, 8);
  return `${NAME} ${topic} (${print})`;
}

function isAsWanted(present: Webhook, wanted: Omit<Webhook, 'id'>): boolean {
  const { name, status, delivery_url } = present;
  return name === wanted.name && status === wanted.status && delivery_url === wanted.delivery_url;
}

function toPlatformWebhook({ id, topic, delivery_url, status }: Webhook): PlatformWebhook {
  return { externalId: String(id), topic, url: delivery_url, active: status === 'active' };
}
