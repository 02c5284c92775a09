import Link from 'next/link';
import { Money } from '@/app/_components/format/amounts';
import { RelativeTime } from '@/app/_components/format/time';
import { OrderStatusBadge } from '@/app/_components/order-status-badge';
import type { ContactOrderView } from '@/core/contracts/contact-view';

export function ContactOrders({ storeId, orders }: { storeId: string; orders: readonly ContactOrderView[] }) {
  return (
    <ul className="grid gap-2 text-xs">
      {orders.map((order) => (
        <li key={order.id} className="flex items-center justify-between gap-3">
          <span className="min-w-0">
            <Link
              href={`/s/${storeId}/orders/${order.id}`}
              className="text-sm text-primary-ink underline underline-offset-2"
            >
              {order.number}
            </Link>
            <span className="block text-muted">
              <RelativeTime at={order.placedAt} /> ·{' '}
              <Money cents={order.totalCents} currency={order.currency} />
            </span>
          </span>
          <OrderStatusBadge status={order.status} />
        </li>
      ))}
    </ul>
  );
}
