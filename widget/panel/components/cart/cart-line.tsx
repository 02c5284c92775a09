import type { CartCard } from '@/core/contracts/cart-card';
import { formatPrice } from '../../format/format-price';
import { usePanel } from '../../panel-context';
import { fillIn } from '../../words/choose-words';
import { Icon } from '../icons';
import { LineWhat } from '../line-what';
import { Thumb } from '../thumb';

interface Props {
  line: CartCard['lines'][number];
  currency: string;
  /** A change is under way: the buttons stay where they are and wait. */
  busy: boolean;
  /** null: it cannot be changed any more. */
  onChange: ((quantity: number) => void) | null;
}

/** One line of the cart with buttons for its quantity. */
export function CartLine({ line, currency, busy, onChange }: Props) {
  const { words, locale } = usePanel();
  const name = line.variantTitle ? `${line.title}, ${line.variantTitle}` : line.title;
  const full = line.maxQuantity !== null && line.quantity >= line.maxQuantity;
  return (
    <li>
      <Thumb url={line.imageUrl} />
      <LineWhat line={line}>
        <span class="cart-price">
          {line.priceCents === null ? words.priceInShop : formatPrice(line.priceCents, currency, locale)}
          {!line.available && <span class="stock none">{words.soldOut}</span>}
        </span>
      </LineWhat>
      {onChange ? (
        <span class="stepper">
          <button
            type="button"
            aria-label={line.quantity > 1 ? `${words.less}: ${name}` : fillIn(words.remove, { title: name })}
            aria-disabled={busy}
            onClick={() => busy || onChange(line.quantity - 1)}
          >
            <Icon name={line.quantity > 1 ? 'minus' : 'bin'} />
          </button>
          <output aria-label={fillIn(words.quantityOf, { title: name })}>{line.quantity}</output>
          <button
            type="button"
            aria-label={`${words.more}: ${name}`}
            disabled={full}
            aria-disabled={busy}
            onClick={() => busy || onChange(line.quantity + 1)}
          >
            <Icon name="plus" />
          </button>
        </span>
      ) : (
        <span class="count">{line.quantity} ×</span>
      )}
    </li>
  );
}
