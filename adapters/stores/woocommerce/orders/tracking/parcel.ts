import { readName, readUrl } from '@/core/stores/catalog/reading/read-fields';
import type { Fulfillment } from '@/core/stores/orders/platform-order';
import { carrierLink } from './carrier-links';

export interface ParcelFacts {
  id: string;
  status?: string | undefined;
  carrier?: unknown;
  number?: unknown;
  url?: unknown;
  shippedAt?: Date | null;
  deliveredAt?: Date | null;
  estimatedDeliveryAt?: Date | null;
  lines?: Fulfillment['lines'];
}

/** A parcel from what a plugin stores. null: it has neither number nor link nor contents, so it says nothing. */
export function makeParcel(facts: ParcelFacts): Fulfillment | null {
  const [carrier, trackingNumber] = [asName(facts.carrier), asName(facts.number)];
  const lines = facts.lines ?? [];
  const url = typeof facts.url === 'string' ? readUrl(fillIn(facts.url, trackingNumber), null) : null;
  if (!trackingNumber && !url && lines.length === 0) return null;
  const status = readParcelStatus(facts.status ?? '');
  return {
    externalId: facts.id,
    status,
    carrier,
    trackingNumber,
    trackingUrl: url ?? carrierLink(carrier, trackingNumber),
    shippedAt: facts.shippedAt ?? null,
    deliveredAt: status === 'delivered' ? (facts.deliveredAt ?? null) : null,
    estimatedDeliveryAt: facts.estimatedDeliveryAt ?? null,
    lines,
  };
}

/** The words that plugins use for where a parcel is; a parcel that was entered has left, if nothing else is said. */
export function readParcelStatus(word: string): Fulfillment['status'] {
  const status = word.toLowerCase().replace(/[\s-]+/g, '_');
  if (/out_for_delivery/.test(status)) return 'out_for_delivery';
  if (/pickup|pick_up/.test(status)) return 'ready_for_pickup';
  if (/attempt/.test(status)) return 'attempted';
  if (/exception|fail|return_to_sender|expired/.test(status)) return 'failed';
  if (/^delivered/.test(status)) return 'delivered';
  if (/transit|on_the_way/.test(status)) return 'in_transit';
  if (/cancel/.test(status)) return 'cancelled';
  if (/pre_transit|label|draft|processing|ready|requested|unfulfilled|info_received/.test(status))
    return 'preparing';
  return 'shipped';
}

/** Links that plugins store may have a place for the number. */
function fillIn(link: string, number: string | null): string {
  const value = encodeURIComponent(number ?? '');
  return link.replace(/%1\$s|%s|\{tracking_number\}|\{tracking_id\}|%number%/gi, value);
}

function asName(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? readName(String(value)) : null;
}
