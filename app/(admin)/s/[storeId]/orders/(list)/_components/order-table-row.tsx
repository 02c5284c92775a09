import { MessagesSquare } from 'lucide-react';
import Link from 'next/link';
import { Money } from '@/app/_components/format/amounts';
import { RelativeTime } from '@/app/_components/format/time';
import { OrderStatusBadge } from '@/app/_components/order-status-badge';
import type { OrderListItem } from '@/core/stores/orders/order-view';

export function OrderTableRow({ storeId, order }: { storeId: string; order: OrderListItem }) {
  const who = order.customerName ?? order.email ?? 'Guest';
  return (
    <tr className="relative transition-colors hover:bg-sunken">
      <td className="max-w-0 py-2.5 pr-3 pl-5 max-md:w-full md:w-[1%] md:max-w-64">
        {/* The link covers the row, so that it opens from anywhere on it. */}
        <Link
          href={`/s/${storeId}/orders/${order.id}`}
          className="focus-inset flex items-center gap-2 font-medium after:absolute after:inset-0"
        >
          <span className="truncate">{order.number}</span>
          {order.assisted && (
            <MessagesSquare className="size-3.5 text-primary-ink" aria-label="came through the chat" />
          )}
        </Link>
        <p className="truncate text-xs text-muted md:hidden">
          {who}
          <span className="sm:hidden">
            {' · '}
            <RelativeTime at={order.placedAt} />
          </span>
        </p>
      </td>
      <td className="max-w-64 px-3 py-2.5 max-md:hidden">
        <p className="truncate">{who}</p>
        {order.customerName && order.email && <p className="truncate text-xs text-muted">{order.email}</p>}
      </td>
      <td className="px-3 text-xs whitespace-nowrap text-muted max-sm:hidden">
        <RelativeTime at={order.placedAt} />
      </td>
      <td className="px-3 max-sm:hidden">
        <OrderStatusBadge status={order.status} />
      </td>
      <td className="py-2.5 pr-5 pl-3 text-right whitespace-nowrap">
        <p>
          <Money cents={order.totalCents} currency={order.currency} />
        </p>
        <p className="mt-1 sm:hidden">
          <OrderStatusBadge status={order.status} />
        </p>
      </td>
    </tr>
  );
}
