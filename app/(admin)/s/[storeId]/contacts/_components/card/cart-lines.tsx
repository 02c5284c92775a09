import { Money } from '@/app/_components/format/amounts';
import type { ContactView } from '@/core/contracts/contact-view';

/** What lies in the contact's cart, with the prices that were last read from the shop. */
export function CartLines({ cart }: { cart: NonNullable<ContactView['cart']> }) {
  return (
    <ul className="grid gap-1 text-xs">
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
