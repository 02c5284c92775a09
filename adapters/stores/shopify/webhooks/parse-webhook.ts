import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import { normaliseEmail } from '@/core/stores/customers/contact-details';
import type { PlatformEvent, WebhookDelivery, WebhookRequest } from '@/core/stores/platform/platform-event';
import { INVENTORY_ITEM_PREFIX } from '../products/products-by-id';

const id = z.union([z.number().int(), z.string().min(1)]).transform(String);
const subjectSchema = z.object({ id });
const stockSchema = z.object({ inventory_item_id: id });
/** These erase and hand out; their bodies name the shop. */
const COMPLIANCE_TOPICS = new Set(['customers/data_request', 'customers/redact', 'shop/redact']);
const namedShopSchema = z.object({ shop_domain: z.string().transform((domain) => domain.toLowerCase()) });
const complianceSchema = z.object({
  customer: z.object({ id: id.nullish(), email: z.string().nullish() }).nullish(),
  orders_requested: z.array(id).nullish(),
  orders_to_redact: z.array(id).nullish(),
});

/**
 * Checks that a delivery is Shopify's (HMAC-SHA256 over the raw body in base64, with the app's secret; in constant
 * time) and reads what happened (https://shopify.dev/docs/apps/build/webhooks).
 * @throws AppError `unauthenticated` for a missing or wrong signature, `invalid_input` for a body that is not one
 */
export function parseWebhook(request: WebhookRequest, secret: string): WebhookDelivery {
  const { headers, rawBody } = request;
  checkSignature(rawBody, headers['x-shopify-hmac-sha256'], secret);
  const topic = headers['x-shopify-topic'] ?? '';
  const body = parseBody(rawBody);
  const shopAddress = headers['x-shopify-shop-domain']?.toLowerCase() ?? null;
  // The signature covers the body alone: no header turns a signed body into an erasure, or points one at another shop.
  if (COMPLIANCE_TOPICS.has(topic) && read(namedShopSchema, body).shop_domain !== shopAddress)
    throw unreadable();
  return {
    // One event may be delivered by several subscriptions, each with its own webhook id.
    eventId: headers['x-shopify-event-id'] || headers['x-shopify-webhook-id'] || null,
    topic,
    shopAddress,
    event: readEvent(topic, body),
  };
}

function checkSignature(rawBody: Buffer, given: string | undefined, secret: string): void {
  const expected = createHmac('sha256', secret).update(rawBody).digest();
  const signature = Buffer.from(given ?? '', 'base64');
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) {
    throw new AppError('unauthenticated', 'The signature of the delivery is wrong.');
  }
}

function parseBody(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'));
  } catch {
    throw unreadable();
  }
}

function readEvent(topic: string, body: unknown): PlatformEvent {
  const [resource = '', action = ''] = topic.split('/');
  switch (resource) {
    case 'products':
      return {
        kind: action === 'delete' ? 'product_deleted' : 'product_changed',
        subjectId: read(subjectSchema, body).id,
      };
    case 'inventory_levels': {
      const { inventory_item_id: item } = read(stockSchema, body);
      return { kind: 'product_changed', subjectId: `${INVENTORY_ITEM_PREFIX}${item}` };
    }
    case 'orders':
      return {
        kind: action === 'delete' ? 'order_deleted' : 'order_changed',
        subjectId: read(subjectSchema, body).id,
      };
    case 'customers':
      if (action === 'data_request' || action === 'redact') return readCompliance(action, body);
      return {
        kind: action === 'delete' ? 'customer_deleted' : 'customer_changed',
        subjectId: read(subjectSchema, body).id,
      };
    case 'shop':
      return { kind: action === 'redact' ? 'shop_erasure_requested' : 'shop_changed' };
    case 'app':
      if (action === 'uninstalled') return { kind: 'app_uninstalled' };
      return action === 'scopes_update' ? { kind: 'shop_changed' } : { kind: 'ping' };
    default:
      // Signed, but nothing that we asked for.
      return { kind: 'ping' };
  }
}

function readCompliance(action: 'data_request' | 'redact', body: unknown): PlatformEvent {
  const { customer, orders_requested, orders_to_redact } = read(complianceSchema, body);
  return {
    kind: action === 'redact' ? 'customer_erasure_requested' : 'customer_data_requested',
    subjectId: customer?.id ?? null,
    email: normaliseEmail(customer?.email),
    orderIds: (action === 'redact' ? orders_to_redact : orders_requested) ?? [],
  };
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw unreadable();
  return parsed.data;
}

function unreadable(): AppError {
  return new AppError('invalid_input', 'The delivery is not what its topic says.');
}
