import { Money } from '@/app/_components/format/amounts';
import { Card, CardHead } from '@/app/_components/ui/card';
import type { OrderView } from '@/core/stores/orders/order-view';

type Order = OrderView['order'];

/** What was ordered, with what became of it, and the sums. */
export function OrderLines({ order }: { order: Order }) {
  const { currency } = order;
  const sums: [string, number][] = [
    ['Subtotal', order.subtotalCents],
    ...(order.discountCents > 0 ? [['Discount', -order.discountCents] as [string, number]] : []),
    ['Shipping', order.shippingCents],
    ...(order.taxCents > 0 ? [['Taxes', order.taxCents] as [string, number]] : []),
  ];
  return (
    <Card aria-labelledby="lines">
      <CardHead
        id="lines"
        title="Items"
        hint={order.lines.length === 1 ? 'One' : `${order.lines.length} lines`}
      />
      <ul className="max-h-[32rem] divide-y overflow-y-auto border-t">
        {order.lines.map((line) => (
          <li key={line.externalId} className="flex items-start gap-3 px-5 py-3">
            <span className="w-8 shrink-0 text-muted tabular-nums">{line.quantity} ×</span>
            <span className="min-w-0 flex-1">
              <span className="block">{line.title}</span>
              <span className="block text-xs text-muted">
                {[line.variantTitle, line.sku, stateOf(line)].filter(Boolean).join(' · ')}
              </span>
            </span>
            <Money cents={line.totalCents} currency={currency} />
          </li>
        ))}
      </ul>
      <dl className="grid gap-1.5 border-t px-5 py-4">
        {sums.map(([name, cents]) => (
          <div key={name} className="flex justify-between text-muted">
            <dt>{name}</dt>
            <dd>
              <Money cents={cents} currency={currency} />
            </dd>
          </div>
        ))}
        <div className="flex justify-between font-medium">
          <dt>Total</dt>
          <dd>
            <Money cents={order.totalCents} currency={currency} />
          </dd>
        </div>
        {order.refundedCents > 0 && (
          <div className="flex justify-between text-muted">
            <dt>Refunded</dt>
            <dd>
              <Money cents={-order.refundedCents} currency={currency} />
            </dd>
          </div>
        )}
      </dl>
    </Card>
  );
}

function stateOf(line: Order['lines'][number]): string {
  const cancelled = line.quantity - line.currentQuantity - line.refundedQuantity;
  return [
    line.fulfilledQuantity > 0 ? `${line.fulfilledQuantity} shipped` : '',
    line.refundedQuantity > 0 ? `${line.refundedQuantity} refunded` : '',
    cancelled > 0 ? `${cancelled} cancelled` : '',
  ]
    .filter(Boolean)
    .join(', ');
}
