import type { DemoProduct } from '../read-store';
import { isAvailable, isOnSale } from './describe-stock';
import { html } from './html';
import type { Page } from './layout';
import type { Shop } from './load-shop';
import { productGrid } from './product-card';

const HERO_PICTURES = [
  '/images/harbour-2-tent--rust.svg',
  '/images/pour-over-dripper--sage.svg',
  '/images/cairn-45-backpack--forest.svg',
  '/images/field-stoneware-mug--terracotta.svg',
];

const FAVOURITES = [
  'skimmer-2-tent',
  'korn-38-hand-grinder',
  'grat-mid-boots',
  'pasture-wool-blanket',
  'cairn-45-backpack',
  'spring-insulated-bottle',
  'first-light-filter',
  'abend-table-lamp',
];

const PROMISES = [
  [
    'Used by us first',
    'Every product spent a season with one of our 14 people before it got a place on the shelf.',
  ],
  [
    'Repaired, not replaced',
    'Our workshop fixes zips, poles and soles, also long after the warranty has ended.',
  ],
  ['30 days to decide', 'Try it on, pitch it once, send it back. Free from Germany and Austria.'],
];

export function homePage(shop: Shop): Page {
  const pick = (ids: string[]) =>
    ids.map((id) => shop.products.get(id)).filter((product): product is DemoProduct => product !== undefined);
  const sale = [...shop.products.values()].filter((product) => isOnSale(product) && isAvailable(product));
  return {
    title: 'Larkfell · Outdoor, coffee & home',
    description:
      'Tents, packs, wool, coffee gear and things for a quiet home, chosen and used by 14 people in Munich.',
    path: '/',
    body: html`<section class="hero"><div class="wrap hero-row">
      <div class="hero-words">
        <h1>Out early.<br>Home late.<br>Coffee in between.</h1>
        <p>Gear for the hills, beans for the flask and a blanket for afterwards. Chosen, used and repaired by a small team in Munich.</p>
        <p class="hero-actions"><a class="button" href="/categories/tents-shelters">See the tents</a><a class="button button-quiet" href="/categories/coffee-gear">Make coffee</a></p>
      </div>
      <div class="hero-pictures">${HERO_PICTURES.map((image) => html`<img src="${image}" alt="" width="400" height="400">`)}</div>
    </div></section>
    <section class="wrap"><h2>Where to?</h2>
      <ul class="tiles">${shop.categories.map(
        (category) =>
          html`<li><a class="tile" href="/categories/${category.slug}"><img src="${category.products[1]?.image ?? ''}" alt="" width="400" height="400" loading="lazy"><span><b>${category.name}</b><small>${category.products.length} products</small></span></a></li>`,
      )}</ul></section>
    <section class="wrap"><h2>Favourites of the house</h2>${productGrid(pick(FAVOURITES))}</section>
    <section class="promises"><ul class="wrap">${PROMISES.map(([title, text]) => html`<li><h2>${title}</h2><p>${text}</p></li>`)}</ul></section>
    <section class="wrap"><div class="section-head"><h2>Reduced right now</h2><a href="/sale">All ${sale.length}</a></div>${productGrid(sale.slice(0, 8))}</section>`,
  };
}
