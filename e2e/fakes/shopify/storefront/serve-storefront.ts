import type { IncomingMessage, ServerResponse } from 'node:http';
import { escapeHtml, redirect, sendPage } from '../http/html-page';
import { readFields } from '../http/read-body';
import { addCustomer } from '../shop/change-customers';
import type { FakeShop } from '../shop/fake-shop';
import { toMoney } from '../shop/money';
import { fulfillmentStatusOf, orderStatusPath } from '../shop/order-facts';
import { placeOrder } from '../shop/place-order';
import type { ProductRecord } from '../shop/records';
import type { ShopEvent } from '../shop/shop-event';
import { type Checkout, type Checkouts, openCheckout, sumUp } from './checkouts';

/** The shop's pages for shoppers: products, cart links, a checkout that takes orders, order status. */
export function serveStorefront(
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
  shop: FakeShop,
  checkouts: Checkouts,
  tell: (event: ShopEvent) => void,
) {
  const address = new URL(request.url ?? '/', shop.settings.origin);
  const [, area, name = ''] = address.pathname.split('/');
  const gone = () =>
    sendPage(response, 404, 'Page not found', '<p>The page you were looking for does not exist.</p>');
  if (area === '') return sendPage(response, 200, shop.settings.name, '');
  if (area === 'cart') {
    const checkout = openCheckout(address, shop, checkouts);
    return checkout ? redirect(response, `/checkouts/cn/${checkout.token}`) : gone();
  }
  if (area === 'checkouts') {
    const checkout = checkouts.get(address.pathname.split('/')[3] ?? '');
    if (!checkout) return gone();
    if (request.method !== 'POST') return showCheckout(response, checkout, shop);
    const email = readFields(request.headers['content-type'], body).email ?? checkout.email;
    for (const event of pay(checkout, email, shop)) tell(event);
    return redirect(response, `/checkouts/cn/${checkout.token}`);
  }
  if (area === 'products') {
    const product = shop.products.all().find((one) => one.handle === name && one.status !== 'DRAFT');
    return product ? showProduct(response, product, shop) : gone();
  }
  if (area === 'pages') {
    const page = shop.pages.all().find((one) => one.handle === name && one.isPublished);
    return page ? sendPage(response, 200, page.title, page.body) : gone();
  }
  if (area === 'policies') {
    const policy = shop.policies.all().find((one) => one.type.toLowerCase().replaceAll('_', '-') === name);
    return policy ? sendPage(response, 200, policy.title, policy.body) : gone();
  }
  const order = shop.orders
    .all()
    .find((one) => orderStatusPath(one, shop) === `${address.pathname}${address.search}`);
  if (!order) return gone();
  sendPage(response, 200, `Order ${order.name}`, `<p data-status>${fulfillmentStatusOf(order)}</p>`);
}

function showProduct(response: ServerResponse, product: ProductRecord, shop: FakeShop) {
  const variants = product.variants
    .map((one) => `<li>${escapeHtml(one.title)}: ${one.price} ${shop.settings.currencyCode}</li>`)
    .join('');
  sendPage(response, 200, product.title, `${product.descriptionHtml}<ul>${variants}</ul>`);
}

function showCheckout(response: ServerResponse, checkout: Checkout, shop: FakeShop) {
  const order = checkout.orderId === null ? undefined : shop.orders.get(checkout.orderId);
  if (order) {
    const link = `<a href="${orderStatusPath(order, shop)}">View your order</a>`;
    return sendPage(response, 200, 'Thank you for your order', `<p data-order>${order.name}</p>${link}`);
  }
  if (checkout.lines.length === 0) {
    return sendPage(response, 200, 'Checkout', '<p>The items you wanted are sold out.</p>');
  }
  const { currencyCode } = shop.settings;
  const show = (minor: number) => `${toMoney(minor, currencyCode)} ${currencyCode}`;
  const { lines, discount, total } = sumUp(checkout, shop);
  const rows = lines
    .map(
      (line) => `<tr><td>${line.quantity} × ${escapeHtml(line.title)}</td><td>${show(line.amount)}</td></tr>`,
    )
    .join('');
  const off = discount
    ? `<tr><td>${escapeHtml(discount.code)}</td><td>−${show(discount.amount)}</td></tr>`
    : '';
  sendPage(
    response,
    200,
    'Checkout',
    `<table>${rows}${off}<tr><th>Total</th><th data-total>${show(total)}</th></tr></table>
<form method="post"><label>Email <input name="email" type="email" required value="${escapeHtml(checkout.email)}"></label>
<button>Pay now</button></form>`,
  );
}

function pay(checkout: Checkout, email: string, shop: FakeShop): ShopEvent[] {
  if (checkout.orderId !== null || checkout.lines.length === 0) return [];
  const address = email.trim().toLowerCase();
  const known = shop.customers.all().find((one) => one.email?.toLowerCase() === address);
  const added = known ? null : addCustomer(shop, { email: address });
  const { order, event } = placeOrder(shop, {
    ...checkout,
    email: address,
    customerId: (known ?? added?.customer)?.id ?? null,
  });
  checkout.orderId = order.id;
  const sold = order.lineItems.flatMap((line) =>
    line.productId === null ? [] : [{ topic: 'products/update', id: line.productId }],
  );
  return [...(added ? [added.event] : []), event, ...sold];
}
