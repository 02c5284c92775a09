import { MessagesSquare } from 'lucide-react';
import Link from 'next/link';
import { currentContext } from '@/adapters/current-context';
import { Count, Money } from '@/app/_components/format/amounts';
import { RelativeTime } from '@/app/_components/format/time';
import { Card, CardHead } from '@/app/_components/ui/card';
import {
  type AssistedRevenue,
  listAssistedOrders,
} from '@/core/stores/carts/revenue/read-assisted-revenue.queries';

const LISTED = 5;

/** What shoppers bought through carts that were filled in the chat, of the last 30 days. */
export async function AssistedRevenueCard({
  storeId,
  assisted,
}: {
  storeId: string;
  assisted: AssistedRevenue;
}) {
  if (assisted.totals.length === 0) return null;
  const orders = await listAssistedOrders(currentContext(), storeId, LISTED);
  const count = assisted.totals.reduce((sum, { orders: each }) => sum + each, 0);
  return (
    <Card aria-labelledby="assisted">
      <CardHead
        id="assisted"
        title="Assisted revenue"
        hint="Orders of the last 30 days whose cart was filled in the chat, without what was refunded"
      />
      <div className="grid gap-5 px-5 pb-5 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <div>
          {assisted.totals.map((total) => (
            <p
              key={total.currency}
              className="font-display text-[1.75rem] leading-9 font-semibold tracking-tight"
            >
              <Money cents={total.revenueCents} currency={total.currency} />
            </p>
          ))}
          <p className="text-xs text-muted">
            <Count value={count} /> {count === 1 ? 'order' : 'orders'} from{' '}
            <Count value={assisted.conversations} />{' '}
            {assisted.conversations === 1 ? 'conversation' : 'conversations'}
          </p>
        </div>
        <ul className="divide-y rounded-md border">
          {orders.map((order) => (
            <li key={order.orderId} className="flex items-center gap-3 px-4 py-2.5">
              <Link
                href={`/s/${storeId}/orders/${order.orderId}`}
                className="font-medium hover:text-primary-ink"
              >
                {order.number}
              </Link>
              <span className="flex-1 text-xs text-muted">
                <RelativeTime at={order.placedAt.toISOString()} />
              </span>
              {order.conversationId && (
                <Link
                  href={`/s/${storeId}/conversations/${order.conversationId}`}
                  aria-label={`Conversation that led to ${order.number}`}
                  className="text-muted hover:text-primary-ink"
                >
                  <MessagesSquare className="size-4" />
                </Link>
              )}
              <Money cents={order.revenueCents} currency={order.currency} />
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
