import { randomBytes } from 'node:crypto';
import { type RestRequest, readQuery } from '../rest/rest-request';
import type { FakeShop, WooRecord } from '../shop/fake-shop';
import { type OrderedPiece, placeOrder } from '../shop/place-order';
import { escapeHtml, page, redirect, type WebReply } from './page';

export interface Cart {
  pieces: OrderedPiece[];
  coupon: string | null;
}

/** Carts of visitors, by the session in the checkout's address. */
export type Carts = Map<string, Cart>;

const GONE = 'The provided checkout link was out of date or invalid. No products were added to the cart.';

/** The checkout as a visitor sees it: links that fill the cart, the cart, placing the order, and the thanks. */
export function serveCheckout(shop: FakeShop, request: RestRequest, carts: Carts): WebReply | null {
  const { path, query, method } = request;
  if (path === '/checkout-link/' || path === '/checkout-link') return fillCart(shop, query, carts);
  if (path === '/cart/')
    return page('Cart', `<p>${escapeHtml(query.get('wc_error') ?? 'Your cart is empty.')}</p>`);
  const received = /^\/checkout\/order-received\/(\d+)\/$/.exec(path);
  if (received) return thank(shop, Number(received[1]), query.get('key'));
  if (path !== '/checkout/') return null;
  const cart = carts.get(query.get('session') ?? '');
  if (!cart) return redirect('/cart/');
  return method === 'POST' ? order(shop, request, cart, carts) : showCart(shop, query, cart);
}

/** One quantity per piece: the last of several counts. Unknown parameters go on to the checkout. */
function fillCart(shop: FakeShop, query: RestRequest['query'], carts: Carts): WebReply {
  const wanted = new Map<number, number>();
  for (const part of (query.get('products') ?? '').split(',')) {
    const [id = '', quantity = '1'] = part.split(':');
    if (Number(id) > 0 && Number(quantity) > 0) wanted.set(Number(id), Number(quantity));
  }
  const pieces = [...wanted].flatMap(([id, quantity]) => findPiece(shop, id, quantity) ?? []);
  if (pieces.length === 0) return redirect(`/cart/?wc_error=${encodeURIComponent(GONE)}`);
  const coupon = query.get('coupon')?.toLowerCase() ?? null;
  const known = [...shop.coupons.values()].some(({ code }) => code === coupon);
  const session = randomBytes(12).toString('hex');
  carts.set(session, { pieces, coupon: known ? coupon : null });
  const rest = [...query].filter(([name]) => name !== 'products' && name !== 'coupon');
  return redirect(`/checkout/?${new URLSearchParams([...rest, ['session', session]])}`);
}

/** What is out of stock, or leaves a choice open, cannot be put into the cart by a link. */
function findPiece(shop: FakeShop, id: number, quantity: number): OrderedPiece | null {
  const variation = shop.variations.get(id) ?? null;
  const product = shop.products.get(Number(variation?.parent_id ?? id));
  const sold = variation ?? product;
  if (!product || !sold || product.status !== 'publish' || sold.status !== 'publish') return null;
  if (sold.purchasable !== true || sold.stock_status === 'outofstock') return null;
  if (!variation && product.type === 'variable') return null;
  const open = (product.attributes as { variation?: boolean }[]).filter((one) => one.variation).length;
  if (variation && (variation.attributes as unknown[]).length < open) return null;
  return { product, variation, quantity: product.sold_individually ? 1 : quantity };
}

function showCart(shop: FakeShop, query: RestRequest['query'], { pieces, coupon }: Cart): WebReply {
  const rows = pieces.map(({ product, variation, quantity }) => {
    const options = ((variation?.attributes ?? []) as { option: string }[]).map(({ option }) => option);
    const name = [String(product.name), ...options].join(' – ');
    const price = Number((variation ?? product).price) * quantity;
    return `<li>${escapeHtml(name)} × ${quantity} <span>${price.toFixed(2)} ${shop.profile.currency}</span></li>`;
  });
  const action = `/checkout/?${new URLSearchParams([...query])}`;
  return page(
    'Checkout',
    `<ul>${rows.join('')}</ul>${coupon ? `<p>Coupon: ${escapeHtml(coupon)}</p>` : ''}` +
      `<form method="post" action="${escapeHtml(action)}">` +
      '<p><label>Email address <input type="email" name="email" required></label></p>' +
      '<p><label>First name <input name="first_name"></label></p>' +
      '<p><label>Last name <input name="last_name"></label></p>' +
      '<button>Place order</button></form>',
  );
}

function order(shop: FakeShop, request: RestRequest, cart: Cart, carts: Carts): WebReply {
  const form = readQuery(request.rawBody);
  const field = (name: string) => form.get(name) ?? '';
  const person = { first_name: field('first_name'), last_name: field('last_name') };
  const customer = [...shop.customers.values()].find(({ email }) => email === field('email'));
  const placed = placeOrder(shop, cart.pieces, {
    status: 'processing',
    customer_id: customer?.id ?? 0,
    billing: { ...person, email: field('email') },
    shipping: person,
    payment_method: 'bacs',
    payment_method_title: 'Bank transfer',
    created_via: 'checkout',
    coupon_lines: cart.coupon ? [{ id: shop.nextId(), code: cart.coupon }] : [],
    meta_data: attributionOf(shop, request.query),
  });
  carts.delete(request.query.get('session') ?? '');
  return redirect(`/checkout/order-received/${placed.id}/?key=${placed.order_key}`);
}

/** WooCommerce's script reads the UTM parameters of the page and sends them along with the order. */
function attributionOf(shop: FakeShop, query: RestRequest['query']): object[] {
  const utm = [...query].filter(([name]) => name.startsWith('utm_'));
  if (utm.length === 0) return [];
  return [['source_type', 'utm'], ...utm].map(([name, value]) => ({
    id: shop.nextId(),
    key: `_wc_order_attribution_${name}`,
    value,
  }));
}

function thank(shop: FakeShop, id: number, key: string | undefined): WebReply {
  const found: WooRecord | undefined = shop.orders.get(id);
  if (!found || found.order_key !== key) return page('Order not found', '<p>Invalid order.</p>', 404);
  return page('Order received', `<p>Thank you. Order number: <strong>${found.number}</strong></p>`);
}
