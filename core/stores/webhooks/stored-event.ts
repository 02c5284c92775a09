import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { toStorableText } from '@/core/shared/storable-text';
import type { PlatformEvent, WebhookDelivery } from '../platform/platform-event';

/** An index entry must fit into a third of a database page. */
const MAX_KEY_CHARS = 255;
/** Deliveries repeat within hours; an equal body a day later is another event. */
const HOUR_MS = 3_600_000;

/** An event as it is stored. */
export interface EventRow {
  eventId: string;
  topic: string;
  kind: PlatformEvent['kind'];
  subjectId: string | null;
  /** What the work needs besides; personal parts are sealed in `sealed`. */
  data: { sealed?: string };
}

const personSchema = z.object({ email: z.string().nullable(), orderIds: z.array(z.string()) });

/**
 * The row of a delivery. Only requests by law carry more than an id: whose they are is sealed.
 * @param rawBody stands in for the id of an event that has none
 */
export function toEventRow(
  ctx: Pick<AppContext, 'secrets' | 'now'>,
  { eventId, topic, event }: WebhookDelivery,
  rawBody: Buffer,
): EventRow {
  const sealed =
    'email' in event
      ? ctx.secrets.encrypt(JSON.stringify({ email: event.email, orderIds: event.orderIds }))
      : null;
  const name = toKey(topic);
  return {
    eventId: toKey(eventId ?? '') || hashBody(name, rawBody, ctx.now()),
    topic: name,
    kind: event.kind,
    subjectId: 'subjectId' in event && event.subjectId !== null ? toKey(event.subjectId) : null,
    data: sealed === null ? {} : { sealed },
  };
}

/**
 * The event in a stored row.
 * @throws AppError `internal` for a row of a later version, or one sealed with another master secret
 */
export function readStoredEvent(
  ctx: Pick<AppContext, 'secrets'>,
  row: { kind: string; subjectId: string | null; data: unknown },
): PlatformEvent {
  const { subjectId } = row;
  switch (row.kind) {
    case 'product_changed':
    case 'product_deleted':
    case 'order_changed':
    case 'order_deleted':
    case 'customer_changed':
    case 'customer_deleted':
      if (subjectId === null) break;
      return { kind: row.kind, subjectId };
    case 'customer_data_requested':
    case 'customer_erasure_requested': {
      const { sealed } = z.object({ sealed: z.string() }).parse(row.data);
      return {
        kind: row.kind,
        subjectId,
        ...personSchema.parse(JSON.parse(ctx.secrets.decrypt(sealed))),
      };
    }
    case 'shop_changed':
    case 'app_uninstalled':
    case 'shop_erasure_requested':
    case 'ping':
      return { kind: row.kind };
  }
  throw new AppError('internal', 'A stored webhook event cannot be read.');
}

function toKey(text: string): string {
  return toStorableText(text).slice(0, MAX_KEY_CHARS);
}

function hashBody(topic: string, rawBody: Buffer, now: Date): string {
  const hour = Math.floor(now.getTime() / HOUR_MS);
  return `body:${createHash('sha256').update(`${hour}\n${topic}\n`).update(rawBody).digest('base64url')}`;
}
