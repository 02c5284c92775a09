import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import type { WebhookDelivery, WebhookRequest } from '@/core/stores/platform/platform-event';
import { WEBHOOK_TOPICS } from './webhook-topics';

const bodySchema = z.object({
  id: z.number().int().positive(),
  type: z.string().optional().catch(undefined),
  parent_id: z.number().int().optional().catch(undefined),
});

/**
 * Checks a delivery and reads what happened.
 * @see https://woocommerce.github.io/woocommerce-rest-api-docs/#webhooks
 */
export function parseWebhook({ rawBody, headers }: WebhookRequest, webhookSecret: string): WebhookDelivery {
  const signature = headers['x-wc-webhook-signature'];
  if (!signature) {
    if (isPing(rawBody, headers)) return { eventId: null, topic: 'ping', event: { kind: 'ping' } };
    throw new AppError('unauthenticated', 'The delivery is not signed.');
  }
  if (!isSignedBy(webhookSecret, rawBody, signature)) {
    throw new AppError('unauthenticated', 'The delivery’s signature is wrong.');
  }
  const topic = headers['x-wc-webhook-topic'] ?? '';
  const deliveryId = headers['x-wc-webhook-delivery-id'] ?? '';
  const kind = Object.hasOwn(WEBHOOK_TOPICS, topic) ? WEBHOOK_TOPICS[topic] : undefined;
  const body = bodySchema.safeParse(parseJson(rawBody)).data;
  if (!kind || !body || deliveryId === '') {
    throw new AppError('invalid_input', 'The delivery is none that was asked for.');
  }
  // A change of one variation is told as a product of that type; the shop's product is its parent.
  const variation = body.type === 'variation' && body.parent_id !== undefined && body.parent_id > 0;
  const subjectId = String(variation ? body.parent_id : body.id);
  return { eventId: toEventId(deliveryId, rawBody), topic, event: { kind, subjectId } };
}

/** Sent unsigned, as a form, when a webhook is made: "webhook_id=7". It says nothing, so it may come from anybody. */
function isPing(rawBody: Buffer, headers: WebhookRequest['headers']): boolean {
  const form = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  return form && rawBody.length < 100 && /^webhook_id=\d+$/.test(rawBody.toString('utf8'));
}

function isSignedBy(secret: string, rawBody: Buffer, signature: string): boolean {
  const expected = createHmac('sha256', secret).update(rawBody).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * WooCommerce makes the delivery's id from the webhook and the second: products that are edited together come with the
 * same one. With the body's hash, different deliveries are told apart, and the same one is still known again.
 */
function toEventId(deliveryId: string, rawBody: Buffer): string {
  const hash = createHash('sha256').update(rawBody).digest('hex').slice(0, 16);
  return `${deliveryId.slice(0, 100)}-${hash}`;
}

function parseJson(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'));
  } catch {
    return undefined;
  }
}
