import { ExternalLink, Package } from 'lucide-react';
import { RelativeTime } from '@/app/_components/format/time';
import { Badge, type Tone } from '@/app/_components/ui/badge';
import { Card, CardHead } from '@/app/_components/ui/card';
import type { OrderView } from '@/core/stores/orders/order-view';

type Parcel = OrderView['order']['fulfillments'][number];

const STATUS: Record<Parcel['status'], { words: string; tone: Tone }> = {
  preparing: { words: 'Being prepared', tone: 'neutral' },
  shipped: { words: 'Shipped', tone: 'primary' },
  in_transit: { words: 'On its way', tone: 'primary' },
  out_for_delivery: { words: 'Out for delivery', tone: 'primary' },
  ready_for_pickup: { words: 'Ready for pick-up', tone: 'success' },
  delivered: { words: 'Delivered', tone: 'success' },
  attempted: { words: 'Delivery attempted', tone: 'warning' },
  failed: { words: 'Not delivered', tone: 'danger' },
  cancelled: { words: 'Cancelled', tone: 'neutral' },
};

/** Each parcel with its state and the way to its tracking. */
export function ParcelList({ order }: { order: OrderView['order'] }) {
  if (order.fulfillments.length === 0) return null;
  return (
    <Card aria-labelledby="parcels">
      <CardHead id="parcels" title="Parcels" />
      <ul className="divide-y border-t">
        {order.fulfillments.map((parcel) => (
          <li key={parcel.externalId} className="flex flex-wrap items-center gap-3 px-5 py-3">
            <Package className="size-4.5 text-muted" aria-hidden />
            <span className="min-w-0 flex-1">
              <span className="block truncate">
                {[parcel.carrier, parcel.trackingNumber].filter(Boolean).join(' ') || 'Parcel'}
              </span>
              <span className="block text-xs text-muted">
                <ParcelTime parcel={parcel} />
              </span>
            </span>
            {parcel.trackingUrl && (
              <a
                href={parcel.trackingUrl}
                target="_blank"
                rel="noreferrer"
                className="inline-flex items-center gap-1 text-primary-ink underline underline-offset-2"
              >
                Track <ExternalLink className="size-3.5" aria-hidden />
              </a>
            )}
            <Badge tone={STATUS[parcel.status].tone}>{STATUS[parcel.status].words}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function ParcelTime({ parcel }: { parcel: Parcel }) {
  if (parcel.deliveredAt)
    return (
      <>
        delivered <RelativeTime at={parcel.deliveredAt} />
      </>
    );
  if (parcel.shippedAt)
    return (
      <>
        sent <RelativeTime at={parcel.shippedAt} />
      </>
    );
  return null;
}
