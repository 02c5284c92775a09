import { linkTarget, safeLink } from '../../markdown/safe-link';
import { usePanel } from '../../panel-context';
import type { CartChange } from '../../session/cart-requests';

interface Props {
  /** The checkout, once it was asked for and nothing has changed since. */
  url: string | null;
  busy: boolean;
  onChange: (work: () => Promise<CartChange>) => Promise<void>;
}

/** Leads to the shop's checkout; the shop is asked about stock and prices right before. */
export function CheckOutButton({ url, busy, onChange }: Props) {
  const { words, session, shopOrigin } = usePanel();
  const ready = safeLink(url);
  if (ready) {
    return (
      <a class="check-out" href={ready} target={linkTarget(ready, shopOrigin)} rel="noopener">
        {words.checkOut}
      </a>
    );
  }
  const checkOut = () =>
    onChange(async () => {
      const result = await session.checkOut();
      const link = result.cart ? safeLink(result.url) : null;
      if (link) window.open(link, linkTarget(link, shopOrigin), 'noopener');
      return result;
    });
  return (
    <button type="button" class="check-out" disabled={busy} onClick={() => void checkOut()}>
      {words.checkOut}
    </button>
  );
}
