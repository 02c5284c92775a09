import { Money } from '@/app/_components/format/amounts';
import { cn } from './cn';

interface Line {
  productId: string;
  title: string;
  variantTitle: string | null;
  quantity: number;
  priceCents: number | null;
}

/** What lies in a cart, with the prices that were last read from the shop. */
export function CartLines({
  cart,
  className,
}: {
  cart: { lines: readonly Line[]; currency: string };
  className?: string;
}) {
  return (
    <ul className={cn('grid gap-1 text-xs', className)}>
      {cart.lines.map((line) => (
        <li key={`${line.productId} ${line.variantTitle}`} className="flex justify-between gap-3">
          <span className="min-w-0 truncate">
            {line.quantity} × {line.title}
            {line.variantTitle && ` (${line.variantTitle})`}
          </span>
          {line.priceCents !== null && (
            <Money cents={line.priceCents * line.quantity} currency={cart.currency} />
          )}
        </li>
      ))}
    </ul>
  );
}
