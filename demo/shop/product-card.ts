import { hexOfColour } from '../drawing/colours';
import type { DemoProduct } from '../read-store';
import { isAvailable, isOnSale } from './describe-stock';
import { formatPrice } from './format-price';
import { type Html, html } from './html';

/** The colours of a product, in the order of its variants. */
export function coloursOf(product: DemoProduct): string[] {
  return [...new Set(product.variants.flatMap((variant) => variant.options.Colour ?? []))];
}

/** A dot in a colour. It is a tiny SVG, as the pages allow no inline styles. */
export function colourDot(colour: string): Html {
  return html`<svg class="dot" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="7.5" fill="${hexOfColour(colour) ?? '#cccccc'}"/></svg>`;
}

/** A product in a grid: picture, brand, title, price, colours. */
export function productCard(product: DemoProduct): Html {
  const prices = product.variants.map((variant) => variant.price_cents);
  const lowest = Math.min(...prices);
  const reduced = product.variants.find((variant) => variant.stock > 0 && variant.compare_at_cents);
  const was = reduced && reduced.price_cents === lowest ? reduced.compare_at_cents : undefined;
  const colours = coloursOf(product);
  return html`<li class="card">
    <a class="card-link" href="${product.url}">
      <span class="card-picture">
        <img src="${product.image}" alt="" width="400" height="400" loading="lazy">
        ${!isAvailable(product) ? html`<span class="tag tag-out">Sold out</span>` : isOnSale(product) && html`<span class="tag tag-sale">Sale</span>`}
      </span>
      <span class="card-brand">${product.brand}</span>
      <span class="card-title">${product.title}</span>
      <span class="card-foot">
        <span class="price">${Math.max(...prices) > lowest && html`<span class="price-from">from </span>`}${formatPrice(lowest)}${was && html` <s>${formatPrice(was)}</s>`}</span>
        ${colours.length > 1 && html`<span class="dots" role="img" aria-label="${colours.length} colours">${colours.map(colourDot)}</span>`}
      </span>
    </a>
  </li>`;
}

export function productGrid(products: DemoProduct[]): Html {
  return html`<ul class="grid">${products.map(productCard)}</ul>`;
}
