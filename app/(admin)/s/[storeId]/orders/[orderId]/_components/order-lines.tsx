import { Count, Money } from '@/app/_components/format/amounts';
import { Card, CardHead } from '@/app/_components/ui/card';
import type { OrderView } from '@/core/stores/orders/order-view';

type Order = OrderView['order'];

/** So many lines stand open, and the rest only when hiding them is worth it. */
const SHOWN = 12;
const WORTH_HIDING = 4;

/** What was ordered, with what became of it, and the sums. */
export function OrderLines({ order }: { order: Order }) {
  const { currency } = order;
  const shown = order.lines.length > SHOWN + WORTH_HIDING ? SHOWN : order.lines.length;
  const sums: [string, number][] = [
    ['Subtotal', order.subtotalCents],
    ...(order.discountCents > 0 ? [['Discount', -order.discountCents] as [string, number]] : []),
    ['Shipping', order.shippingCents],
    ...(order.taxCents > 0 ? [['Taxes', order.taxCents] as [string, number]] : []),
  ];
  return (
    <Card aria-labelledby="lines">
      <CardHead id="lines" title="Items" hint={countOf(order)} />
      <LineList lines={order.lines.slice(0, shown)} currency={currency} />
      {order.lines.length > shown && (
        <details className="group border-t">
          <summary className="focus-inset cursor-pointer px-5 py-3 text-primary-ink hover:bg-sunken group-open:hidden">
            Show <Count value={order.lines.length - shown} /> more
          </summary>
          <LineList lines={order.lines.slice(shown)} currency={currency} />
        </details>
      )}
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

function LineList({ lines, currency }: { lines: Order['lines']; currency: string }) {
  return (
    <ul className="divide-y border-t">
      {lines.map((line) => (
        <li key={line.externalId} className="flex items-start gap-3 px-5 py-3">
          <span className="min-w-8 shrink-0 text-muted tabular-nums">{line.quantity} ×</span>
          <span className="min-w-0 flex-1 break-words">
            <span className="block">{line.title}</span>
            <span className="block text-xs text-muted">
              {[line.variantTitle, line.sku, stateOf(line)].filter(Boolean).join(' · ')}
            </span>
          </span>
          <Money cents={line.totalCents} currency={currency} />
        </li>
      ))}
    </ul>
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

function countOf({ lines }: Order): string {
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  if (pieces === 1) return 'One piece';
  return lines.length === 1 ? `${pieces} pieces` : `${pieces} pieces in ${lines.length} lines`;
}
