import type { DemoProduct, DemoVariant } from '../read-store';
import { describeStock } from './describe-stock';
import { formatPrice } from './format-price';
import { type Html, html } from './html';
import type { Page } from './layout';
import type { Shop } from './load-shop';
import { colourDot, productGrid } from './product-card';
import { productStructuredData } from './structured-data';

/** A product's page with one of its variants chosen (`variantId`), or nothing when there is no such product. */
export function productPage(shop: Shop, slug: string, variantId: string | null): Page | undefined {
  const product = shop.products.get(slug);
  const first = product?.variants.find((variant) => variant.stock > 0) ?? product?.variants[0];
  if (!product || !first) return undefined;
  const chosen = product.variants.find((variant) => variant.id === variantId) ?? first;
  const category = shop.categories.find((one) => one.name === product.attributes.category);
  const related = (category?.products ?? [])
    .filter((other) => other !== product)
    .sort(byLikeness(product))
    .slice(0, 4);
  return {
    title: `${product.title} · ${product.brand} · Larkfell`,
    description: firstSentence(product.description),
    path: product.url,
    structuredData: productStructuredData(shop, product),
    body: html`<div class="wrap">
      <nav class="crumbs" aria-label="Breadcrumb"><a href="/">Larkfell</a> <span aria-hidden="true">/</span> <a href="/categories/${category?.slug}">${category?.name}</a> <span aria-hidden="true">/</span> <span>${product.title}</span></nav>
      <article class="product">
        <div class="product-picture"><img src="${chosen.image ?? product.image}" alt="Drawing: ${product.title}${chosen.options.Colour && `, ${chosen.options.Colour}`}" width="400" height="400"></div>
        <div class="product-words">
          <p class="card-brand">${product.brand}</p>
          <h1>${product.title}</h1>
          ${priceLine(chosen)}
          ${Object.keys(first.options).map((name) => optionRow(product, chosen, name))}
          ${stockLine(chosen)}
          ${basketForm(chosen)}
          <p class="description">${product.description}</p>
          ${detailsTable(product, chosen)}
          <ul class="notes"><li><a href="/policies/shipping">Shipping</a> €4.90 in Germany, free from €60</li><li><a href="/policies/returns-and-refunds">30 days</a> to return it</li><li><a href="/policies/warranty-and-repairs">Repairs</a> in our own workshop</li></ul>
        </div>
      </article>
      ${related.length > 0 && html`<section><h2>From the same shelf</h2>${productGrid(related)}</section>`}
    </div>`,
  };
}

function priceLine(variant: DemoVariant): Html {
  return html`<p class="product-price"><span class="price">${formatPrice(variant.price_cents)}</span>${
    variant.compare_at_cents &&
    html` <s>${formatPrice(variant.compare_at_cents)}</s> <span class="tag tag-sale">Sale</span>`
  } <small>incl. VAT</small></p>`;
}

/** The values of one option as links, each to the variant that differs from the chosen one in nothing else. */
function optionRow(product: DemoProduct, chosen: DemoVariant, name: string): Html {
  const values = [...new Set(product.variants.map((variant) => variant.options[name] ?? ''))];
  return html`<div class="option" id="${name.toLowerCase().replaceAll(' ', '-')}"><p><b>${name}</b> ${chosen.options[name]}</p><ul>${values.map(
    (value) => {
      const target = product.variants.find((variant) =>
        Object.entries(variant.options).every(
          ([key, own]) => own === (key === name ? value : chosen.options[key]),
        ),
      );
      if (!target) return undefined;
      const current = value === chosen.options[name];
      return html`<li><a class="choice${target.stock === 0 && ' choice-out'}" href="${product.url}?variant=${target.id}"${current && html` aria-current="true"`}>${name === 'Colour' && colourDot(value)}${value}${target.stock === 0 && html`<span class="hidden"> (sold out)</span>`}</a></li>`;
    },
  )}</ul></div>`;
}

function stockLine(variant: DemoVariant): Html {
  const stock = describeStock(variant);
  return html`<p class="stock stock-${stock.level}">${stock.text}</p>`;
}

function basketForm(variant: DemoVariant): Html {
  if (variant.stock === 0) {
    return html`<p class="sold-out">Write to <a href="mailto:hello@larkfell.example">hello@larkfell.example</a> with this choice and we tell you once when it is back.</p>`;
  }
  const most = Math.min(variant.stock, 10);
  return html`<form class="buy" method="post" action="/basket"><input type="hidden" name="variant" value="${variant.id}">
    <label><span class="hidden">Quantity</span><select name="quantity">${Array.from({ length: most }, (_, index) => html`<option>${index + 1}</option>`)}</select></label>
    <button class="button" type="submit">Put in basket</button></form>`;
}

function detailsTable(product: DemoProduct, chosen: DemoVariant): Html {
  const { category: _category, ...facts } = product.attributes;
  const rows = Object.entries({ ...facts, article_number: chosen.sku });
  return html`<table class="facts"><caption>Details</caption><tbody>${rows.map(
    ([name, value]) => html`<tr><th scope="row">${sentenceCase(name)}</th><td>${value}</td></tr>`,
  )}</tbody></table>`;
}

function sentenceCase(name: string): string {
  const words = name
    .replaceAll('_', ' ')
    .replace('pfas', 'PFAS')
    .replace(/^r value$/, 'R-value');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function byLikeness(product: DemoProduct): (a: DemoProduct, b: DemoProduct) => number {
  const distance = (other: DemoProduct) => (other.attributes.type === product.attributes.type ? 0 : 1);
  return (a, b) => distance(a) - distance(b);
}

function firstSentence(text: string): string {
  return text.split(/(?<=[.!?])\s/)[0] ?? text;
}
