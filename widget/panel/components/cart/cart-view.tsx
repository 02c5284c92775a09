import { useEffect, useRef, useState } from 'preact/hooks';
import type { CartCard } from '@/core/contracts/cart-card';
import { formatPrice } from '../../format/format-price';
import { usePanel } from '../../panel-context';
import type { CartChange } from '../../session/cart-requests';
import { Icon } from '../icons';
import { CartLine } from './cart-line';
import { CheckOutButton } from './check-out-button';

interface Props {
  /** As it was when the message was written. */
  cart: CartCard;
  /** The newest cart of the conversation: it shows what is in it now, and can be changed. */
  live: boolean;
}

/** The cart below an answer. */
export function CartView({ cart, live }: Props) {
  const { words, locale, session } = usePanel();
  const [now, setNow] = useState<CartCard | null>(null);
  const [busy, setBusy] = useState(false);
  const [notes, setNotes] = useState<string[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const section = useRef<HTMLElement>(null);
  const shown = (live && now) || cart;

  useEffect(() => {
    // The card may be from yesterday: what was changed since, here or in another tab, counts.
    if (live) void session.fetchCart().then((fresh) => fresh && setNow(fresh));
  }, [live, session]);

  async function change(work: () => Promise<CartChange>) {
    setBusy(true);
    setFailure(null);
    const result = await work();
    setBusy(false);
    // The button that was pressed may have gone with its line.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) section.current?.focus();
    });
    if (result.cart) {
      setNow(result.cart);
      setNotes(result.notes);
    } else setFailure(result.detail ?? words.cartFailed);
  }

  return (
    <section
      ref={section}
      tabIndex={-1}
      class="cart"
      aria-label={words.cart}
      aria-busy={busy}
      data-live={live}
    >
      <h3>
        <Icon name="cart" />
        {words.cart}
      </h3>
      {shown.lines.length === 0 ? (
        <p class="cart-empty">{words.cartEmpty}</p>
      ) : (
        <ul>
          {shown.lines.map((line) => (
            <CartLine
              key={`${line.productId} ${line.variantId}`}
              line={line}
              currency={shown.currency}
              busy={busy}
              onChange={
                live
                  ? (quantity) =>
                      void change(() =>
                        session.updateCart({
                          productId: line.productId,
                          variantId: line.variantId,
                          quantity,
                        }),
                      )
                  : null
              }
            />
          ))}
        </ul>
      )}
      <div role="status">
        {notes.map((note) => (
          <p class="cart-note" key={note} dir="auto">
            {note}
          </p>
        ))}
        {failure && (
          <p class="cart-note failed" dir="auto">
            {failure}
          </p>
        )}
      </div>
      {shown.lines.length > 0 && (
        <footer>
          {shown.discountCode && (
            <p class="cart-sum">
              <span>{words.discountCode}</span>
              <bdi>{shown.discountCode}</bdi>
            </p>
          )}
          {shown.subtotalCents !== null && (
            <p class="cart-sum">
              <span>{words.subtotal}</span>
              <strong>{formatPrice(shown.subtotalCents, shown.currency, locale)}</strong>
            </p>
          )}
          <p class="cart-hint">{words.checkoutNote}</p>
          {live && <CheckOutButton url={shown.checkoutUrl} busy={busy} onChange={change} />}
        </footer>
      )}
    </section>
  );
}
