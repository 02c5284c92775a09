'use client';
import Link from 'next/link';
import { useParams } from 'next/navigation';
import { Money } from '@/app/_components/format/amounts';
import { OrderStatusBadge } from '@/app/_components/order-status-badge';
import type { OrderCard } from '@/core/contracts/order-card';

/** The orders that the shopper saw under the answer, in short. */
export function OrderCards({ orders }: { orders: OrderCard[] }) {
  const { storeId } = useParams<{ storeId: string }>();
  return (
    <ul aria-label="Orders shown" className="grid w-[88%] max-w-md gap-2">
      {orders.map((order) => (
        <li key={order.number} className="grid gap-1 rounded-md border bg-surface p-3">
          <div className="flex items-center justify-between gap-3">
            <p className="min-w-0 truncate font-medium">
              <Link
                href={`/s/${storeId}/orders?q=${encodeURIComponent(order.number)}`}
                className="hover:text-primary-ink hover:underline"
              >
                Order {order.number}
              </Link>
            </p>
            <OrderStatusBadge status={order.status} />
          </div>
          <p className="line-clamp-2 text-xs text-muted">
            {order.lines.map((line) => `${line.quantity} × ${line.title}`).join(', ')}
            {order.moreLines > 0 && ` and ${order.moreLines} more`}
          </p>
          <p className="text-xs text-muted">
            <Money cents={order.totalCents} currency={order.currency} />
            {order.parcels.length > 0 &&
              ` · ${order.parcels.length} ${order.parcels.length === 1 ? 'parcel' : 'parcels'}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
