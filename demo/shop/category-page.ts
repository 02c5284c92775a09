import type { DemoProduct } from '../read-store';
import { isAvailable, isOnSale } from './describe-stock';
import { type Html, html } from './html';
import type { Page } from './layout';
import type { Shop } from './load-shop';
import { productGrid } from './product-card';

const ORDERS = {
  shelf: { label: 'Our order', compare: () => 0 },
  'price-up': {
    label: 'Price, low first',
    compare: (a: DemoProduct, b: DemoProduct) => a.price_cents - b.price_cents,
  },
  'price-down': {
    label: 'Price, high first',
    compare: (a: DemoProduct, b: DemoProduct) => b.price_cents - a.price_cents,
  },
} as const;

/** A category's page, or nothing when there is no such category. `query` may hold `sort` and `stock=1`. */
export function categoryPage(shop: Shop, slug: string, query: URLSearchParams): Page | undefined {
  const category = shop.categories.find((one) => one.slug === slug);
  if (!category) return undefined;
  return listPage(`/categories/${slug}`, category.name, category.blurb, category.products, query);
}

export function salePage(shop: Shop, query: URLSearchParams): Page {
  const products = [...shop.products.values()].filter(isOnSale);
  return listPage(
    '/sale',
    'Sale',
    'Last colours and last sizes, at a better price. Returns as always.',
    products,
    query,
  );
}

function listPage(
  path: string,
  name: string,
  blurb: string,
  products: DemoProduct[],
  query: URLSearchParams,
): Page {
  const wanted = query.get('sort') ?? '';
  const sort = wanted in ORDERS ? (wanted as keyof typeof ORDERS) : 'shelf';
  const inStockOnly = query.get('stock') === '1';
  const shown = products.filter((product) => !inStockOnly || isAvailable(product)).sort(ORDERS[sort].compare);
  const address = (order: string, stock: boolean) => `${path}?sort=${order}${stock ? '&stock=1' : ''}`;
  const choice = (href: string, label: string, active: boolean): Html =>
    html`<a class="chip" href="${href}"${active && html` aria-current="true"`}>${label}</a>`;
  return {
    title: `${name} · Larkfell`,
    description: blurb,
    path,
    body: html`<div class="wrap">
      <nav class="crumbs" aria-label="Breadcrumb"><a href="/">Larkfell</a> <span aria-hidden="true">/</span> <span>${name}</span></nav>
      <div class="list-head"><div><h1>${name}</h1><p class="lead">${blurb}</p></div><p class="count">${shown.length} products</p></div>
      <div class="chips">${Object.entries(ORDERS).map(([key, order]) => choice(address(key, inStockOnly), order.label, key === sort))}
        ${choice(address(sort, !inStockOnly), 'Only in stock', inStockOnly)}</div>
      ${productGrid(shown)}
    </div>`,
  };
}
