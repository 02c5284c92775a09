import { ExternalLink, Package } from 'lucide-react';
import { ExactDay, RelativeTime } from '@/app/_components/format/time';
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

/** With more lines than this, what is in a parcel is no longer read at a glance. */
const LISTED = 6;

/** Each parcel with its state and the way to its tracking. */
export function ParcelList({ order }: { order: OrderView['order'] }) {
  if (order.fulfillments.length === 0) return null;
  return (
    <Card aria-labelledby="parcels">
      <CardHead id="parcels" title="Parcels" />
      <ul className="divide-y border-t">
        {order.fulfillments.map((parcel) => (
          <li key={parcel.externalId} className="flex items-start gap-3 px-5 py-3">
            <Package className="mt-0.5 size-4.5 shrink-0 text-muted" aria-hidden />
            <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-2">
              <div className="min-w-0 grow basis-56">
                <p className="break-words">{parcel.carrier ?? 'Parcel'}</p>
                {parcel.trackingNumber && (
                  <p className="text-xs break-all text-muted tabular-nums">{parcel.trackingNumber}</p>
                )}
                <p className="text-xs text-muted">
                  <ParcelTime parcel={parcel} />
                </p>
                {parcel.lines.length > 0 && parcel.lines.length <= LISTED && (
                  <p className="mt-1 text-xs">{contentOf(parcel, order.lines)}</p>
                )}
              </div>
              {parcel.trackingUrl && (
                <a
                  href={parcel.trackingUrl}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={`Track parcel ${parcel.trackingNumber ?? ''}`.trim()}
                  className="inline-flex items-center gap-1 text-primary-ink underline underline-offset-2"
                >
                  Track <ExternalLink className="size-3.5" aria-hidden />
                </a>
              )}
              <Badge tone={STATUS[parcel.status].tone}>{STATUS[parcel.status].words}</Badge>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function contentOf(parcel: Parcel, lines: OrderView['order']['lines']): string {
  return parcel.lines
    .flatMap(({ lineExternalId, quantity }) => {
      const line = lines.find(({ externalId }) => externalId === lineExternalId);
      return line ? [`${quantity} × ${line.title}`] : [];
    })
    .join(', ');
}

function ParcelTime({ parcel }: { parcel: Parcel }) {
  if (parcel.deliveredAt)
    return (
      <>
        delivered <RelativeTime at={parcel.deliveredAt} />
      </>
    );
  return (
    <>
      {parcel.shippedAt && (
        <>
          sent <RelativeTime at={parcel.shippedAt} />
        </>
      )}
      {parcel.shippedAt && parcel.estimatedDeliveryAt && ', '}
      {parcel.estimatedDeliveryAt && (
        <>
          expected <ExactDay at={parcel.estimatedDeliveryAt} />
        </>
      )}
    </>
  );
}
