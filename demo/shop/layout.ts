import { type Html, html, trusted } from './html';
import type { Shop } from './load-shop';

export interface Page {
  title: string;
  description: string;
  body: Html;
  /** Where the page lives, for the canonical address and the marked entry of the navigation. */
  path: string;
  status?: number;
  basketCount?: number;
  structuredData?: object[];
}

const LARK = trusted(
  '<svg class="lark" viewBox="-32 -26 64 52" aria-hidden="true"><path fill="currentColor" d="M-30,8 C-18,12 -10,6 -4,-2 C-2,-16 8,-22 20,-18 L30,-14 L21,-9 C22,4 12,16 -6,17 C-14,17 -20,16 -30,22 C-26,16 -26,12 -30,8Z"/></svg>',
);

/** Wraps a page's body into the whole document: head, header, footer and the widget's tag. */
export function renderPage(shop: Shop, page: Page): string {
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
<link rel="canonical" href="${shop.publicUrl}${page.path}">
<link rel="icon" href="/assets/lark.svg" type="image/svg+xml">
${shop.fonts.has('lexend-latin.woff2') && html`<link rel="preload" href="/assets/lexend-latin.woff2" as="font" type="font/woff2" crossorigin>`}
<link rel="stylesheet" href="/assets/shop.css">
${(page.structuredData ?? []).map((data) => html`<script type="application/ld+json">${trusted(jsonForScript(data))}</script>`)}
${shop.widgetKey && html`<script src="${shop.widgetOrigin}/widget.js" data-widget-key="${shop.widgetKey}" async></script>`}
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
${header(shop, page)}
<main id="content">${page.body}</main>
${footer(shop)}
</body>
</html>`;
  return document.markup;
}

/** JSON that cannot end the script element around it. */
export function jsonForScript(data: object): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function header(shop: Shop, page: Page): Html {
  const count = page.basketCount ?? 0;
  return html`<header class="top">
  <p class="notice">Free shipping in Germany from €60 · 30-day returns</p>
  <div class="wrap top-row">
    <a class="logo" href="/">${LARK}<span>Larkfell</span></a>
    <p class="top-line">Outdoor, coffee &amp; home</p>
    <nav class="top-links" aria-label="Service"><a href="/sale">Sale</a><a href="/faq">Help</a><a href="/basket">Basket${count > 0 && html` <b>${count}</b>`}</a></nav>
  </div>
  <nav class="shelves" aria-label="Categories"><ul class="wrap">
    ${shop.categories.map((category) => {
      const path = `/categories/${category.slug}`;
      return html`<li><a href="${path}"${page.path === path && html` aria-current="page"`}>${category.shortName}</a></li>`;
    })}
  </ul></nav>
</header>`;
}

function footer(shop: Shop): Html {
  return html`<footer class="foot"><div class="wrap foot-columns">
  <div><a class="logo" href="/">${LARK}<span>Larkfell</span></a>
    <p>Lerchenhof 7, 80539 Munich<br>Tuesday to Friday 10:00–18:30<br>Saturday 10:00–17:00</p>
    <p><a href="mailto:hello@larkfell.example">hello@larkfell.example</a><br>+49 89 99998 241</p></div>
  <nav aria-label="Shop"><h2>Shop</h2><ul>${shop.categories.slice(0, 8).map((category) => html`<li><a href="/categories/${category.slug}">${category.name}</a></li>`)}</ul></nav>
  <nav aria-label="More shop"><h2>More</h2><ul>${shop.categories.slice(8).map((category) => html`<li><a href="/categories/${category.slug}">${category.name}</a></li>`)}<li><a href="/sale">Sale</a></li></ul></nav>
  <nav aria-label="Information"><h2>Good to know</h2><ul><li><a href="/faq">Questions and answers</a></li>${shop.policies.map((policy) => html`<li><a href="/policies/${policy.slug}">${policy.title}</a></li>`)}</ul></nav>
</div>
<p class="wrap small">A fictional shop for demonstrations: nothing here can be bought. Prices include VAT. <a href="/private/">Staff</a></p>
</footer>`;
}
