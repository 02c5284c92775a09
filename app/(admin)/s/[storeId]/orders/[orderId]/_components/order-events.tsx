import { Money } from '@/app/_components/format/amounts';
import { ExactTime } from '@/app/_components/format/time';
import { Card, CardHead } from '@/app/_components/ui/card';
import type { OrderView } from '@/core/stores/orders/order-view';

interface Entry {
  key: string;
  at: string | null;
  text: React.ReactNode;
}

/** Cancellation, refunds, returns and notes to the customer, in order of time; what has none comes last. */
export function OrderEvents({ order }: { order: OrderView['order'] }) {
  const entries: Entry[] = [
    ...(order.cancelledAt
      ? [
          {
            key: 'cancelled',
            at: order.cancelledAt,
            text: `Cancelled${order.cancelReason ? `: ${order.cancelReason}` : ''}`,
          },
        ]
      : []),
    ...order.refunds.map((refund) => ({
      key: `refund ${refund.externalId}`,
      at: refund.createdAt,
      text: (
        <>
          <Money cents={refund.amountCents} currency={order.currency} /> refunded
          {refund.reason && `: ${refund.reason}`}
        </>
      ),
    })),
    ...order.returns.map((one) => ({
      key: `return ${one.externalId}`,
      at: null,
      text: `Return ${one.status}`,
    })),
    ...order.customerNotes.map((note) => ({
      key: `${note.createdAt}${note.text}`,
      at: note.createdAt,
      text: note.text,
    })),
  ].sort((a, b) => (a.at ?? '9').localeCompare(b.at ?? '9'));
  if (entries.length === 0) return null;
  return (
    <Card aria-labelledby="events">
      <CardHead id="events" title="What happened" />
      <ul className="divide-y border-t">
        {entries.map(({ key, at, text }) => (
          <li key={key} className="flex flex-wrap justify-between gap-x-4 gap-y-1 px-5 py-3">
            <span className="min-w-0">{text}</span>
            {at && <ExactTime at={at} className="text-xs text-muted" />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
