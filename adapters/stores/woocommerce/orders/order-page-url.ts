import type { WooOrder } from './order-schema';

/**
 * The page "Order received", which shows an order to whoever has its key: customers with an account log in there,
 * guests confirm their e-mail address some minutes after they ordered. The API does not name it, so it is made from
 * `payment_url`, the page beside it: ".../order-pay/64/?pay_for_order=true&key=wc_order_…".
 * @returns null when the shop calls these pages otherwise
 */
export function orderPageUrl({ id, payment_url }: Pick<WooOrder, 'id' | 'payment_url'>): string | null {
  const url = URL.parse(payment_url);
  const key = url?.searchParams.get('key');
  if (!url || !key || !/^https?:$/.test(url.protocol)) return null;
  if (url.pathname.includes(`/order-pay/${id}`)) {
    url.pathname = url.pathname.replace(`/order-pay/${id}`, `/order-received/${id}`);
  } else if (url.searchParams.get('order-pay') === String(id)) {
    url.searchParams.delete('order-pay');
    url.searchParams.set('order-received', String(id));
  } else {
    return null;
  }
  url.searchParams.delete('pay_for_order');
  return url.href;
}
