import type { DemoProduct, DemoVariant } from '../read-store';
import { formatPrice } from './format-price';
import { html } from './html';
import type { Page } from './layout';
import type { Shop } from './load-shop';

export interface BasketLine {
  product: DemoProduct;
  variant: DemoVariant;
  quantity: number;
}

const FREE_SHIPPING_CENTS = 6_000;
const SHIPPING_CENTS = 490;

/** Reads the basket from a Cookie header: `basket=variant*2.other*1`. Unknown variants are dropped, stock caps quantities. */
export function readBasket(shop: Shop, cookies: string | undefined): BasketLine[] {
  const value = /(?:^|;\s*)basket=([a-z0-9*.-]*)/.exec(cookies ?? '')?.[1] ?? '';
  return value.split('.').flatMap((entry) => {
    const [id = '', count] = entry.split('*');
    const line = findVariant(shop, id);
    const quantity = Math.min(Number(count), line?.variant.stock ?? 0, 10);
    return line && quantity > 0 ? [{ ...line, quantity }] : [];
  });
}

/** Sets a variant's quantity after a form: `mode` add counts on top, set replaces, 0 removes. */
export function changeBasket(shop: Shop, lines: BasketLine[], form: URLSearchParams): BasketLine[] {
  const found = findVariant(shop, form.get('variant') ?? '');
  if (!found) return lines;
  const before = lines.find((line) => line.variant === found.variant);
  const asked = Math.trunc(Number(form.get('quantity') ?? 1)) || 0;
  const wanted = form.get('mode') === 'set' ? asked : asked + (before?.quantity ?? 0);
  const quantity = Math.max(0, Math.min(wanted, found.variant.stock, 10));
  const changed = before
    ? lines.map((line) => (line === before ? { ...line, quantity } : line))
    : [...lines, { ...found, quantity }];
  return changed.filter((line) => line.quantity > 0);
}

/** Reads a cart link of the assistant, "SKU:2,SKU:1": it replaces the basket. What is not sold is left out. */
export function readCartLink(shop: Shop, items: string | null): BasketLine[] {
  return (items ?? '').split(',').flatMap((item) => {
    const [sku = '', count] = item.split(':');
    const line = findBySku(shop, sku);
    const quantity = Math.min(Math.trunc(Number(count)) || 0, line?.variant.stock ?? 0, 10);
    return line && quantity > 0 ? [{ ...line, quantity }] : [];
  });
}

export function basketCookie(lines: BasketLine[]): string {
  const value = lines.map((line) => `${line.variant.id}*${line.quantity}`).join('.');
  return `basket=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=1209600`;
}

export function countItems(lines: BasketLine[]): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0);
}

export function basketPage(lines: BasketLine[]): Page {
  const goods = lines.reduce((sum, line) => sum + line.quantity * line.variant.price_cents, 0);
  const shipping = goods >= FREE_SHIPPING_CENTS ? 0 : SHIPPING_CENTS;
  return {
    title: 'Basket · Larkfell',
    description: 'Your basket.',
    path: '/basket',
    body: html`<div class="wrap basket"><h1>Basket</h1>${
      lines.length === 0
        ? html`<p class="lead">Still empty. The <a href="/categories/coffee-tea">coffee</a> is fresh from Tuesday.</p>`
        : html`<ul class="lines">${lines.map(
            ({ product, variant, quantity }) => html`<li>
        <img src="${variant.image ?? product.image}" alt="" width="96" height="96">
        <div><a href="${product.url}?variant=${variant.id}"><b>${product.title}</b></a>${product.variants.length > 1 && html`<p>${variant.title}</p>`}<p>${quantity} × ${formatPrice(variant.price_cents)}</p></div>
        <b class="price">${formatPrice(quantity * variant.price_cents)}</b>
        <form method="post" action="/basket"><input type="hidden" name="variant" value="${variant.id}"><input type="hidden" name="mode" value="set"><input type="hidden" name="quantity" value="0"><button class="link" type="submit">Remove<span class="hidden"> ${product.title}</span></button></form></li>`,
          )}</ul>
        <dl class="sums"><div><dt>Goods</dt><dd>${formatPrice(goods)}</dd></div><div><dt>Shipping in Germany</dt><dd>${shipping === 0 ? 'free' : formatPrice(shipping)}</dd></div><div class="total"><dt>Total, incl. VAT</dt><dd>${formatPrice(goods + shipping)}</dd></div></dl>
        <p class="lead">Larkfell is made up, so this is where the path ends: there is no checkout and nothing is sent.</p>`
    }</div>`,
  };
}

function findBySku(shop: Shop, sku: string): Omit<BasketLine, 'quantity'> | undefined {
  for (const product of shop.products.values()) {
    const variant = product.variants.find((one) => one.sku === sku);
    if (variant) return { product, variant };
  }
  return undefined;
}

function findVariant(shop: Shop, id: string): { product: DemoProduct; variant: DemoVariant } | undefined {
  const product = shop.products.get(id.split('--')[0] ?? '');
  const variant = product?.variants.find((one) => one.id === id);
  return product && variant ? { product, variant } : undefined;
}
