import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDemoFolder } from './find-demo-folder';
import { type DemoProduct, readPolicies, readProducts } from './read-store';
import { type RunningDemoShop, startDemoShop } from './server';
import { escapeHtml } from './shop/html';
import { renderPage } from './shop/layout';
import { loadShop } from './shop/load-shop';
import { productPage } from './shop/product-page';

const widgetOrigin = 'http://widget.test:3000';
const products = readProducts(findDemoFolder());
let shop: RunningDemoShop;

beforeAll(async () => {
  shop = await startDemoShop({ port: 0, widgetOrigin: `${widgetOrigin}/`, widgetKey: 'wk_demo' });
});
afterAll(() => shop.close());

const get = (path: string, init: RequestInit = {}) => fetch(shop.url + path, { redirect: 'manual', ...init });

async function expectPage(path: string): Promise<string> {
  const response = await get(path);
  const page = await response.text();
  expect(response.status, path).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expectStrictPolicy(response, page);
  return page;
}

/** Nothing inline may be in a page, or the policy would break it; the widget's tag must be there. */
function expectStrictPolicy(response: Response, page: string): void {
  const policy = response.headers.get('content-security-policy');
  expect(policy).toContain(
    `default-src 'self'; script-src 'self' ${widgetOrigin}; frame-src ${widgetOrigin};`,
  );
  expect(policy).toContain(`connect-src ${widgetOrigin}; img-src 'self' data:; style-src 'self';`);
  expect(policy).not.toContain('unsafe');
  expect(page).toContain(`<script src="${widgetOrigin}/widget.js" data-widget-key="wk_demo" async></script>`);
  expect(page).not.toMatch(
    /<style|\sstyle=|\son[a-z]+=|<script(?![^>]*(?:\ssrc=|type="application\/ld\+json"))/,
  );
}

describe('pages', () => {
  it('answers home, lists, questions, basket and the staff page', async () => {
    expect(await expectPage('/')).toContain('Favourites of the house');
    expect(await expectPage('/sale')).toContain('Ridgeline Insulated Vest');
    expect(await expectPage('/faq')).toContain('When is shipping free?');
    expect(await expectPage('/basket')).toContain('Still empty');
    expect(await expectPage('/private/')).toContain('blue heron');
  });

  it('answers every product that the catalogue holds, and every category on its page', async () => {
    for (const product of products) {
      const page = await expectPage(product.url);
      expect(page).toContain(`<h1>${escapeHtml(product.title)}</h1>`);
    }
    const home = await expectPage('/');
    const categories = [
      ...new Set([...home.matchAll(/href="(\/categories\/[a-z-]+)"/g)].map((match) => match[1])),
    ];
    expect(categories).toHaveLength(12);
    const listed = (await Promise.all(categories.map((path) => expectPage(path ?? '')))).join('');
    for (const product of products) expect(listed).toContain(`href="${product.url}"`);
  });

  it('answers every policy, with its tables', async () => {
    for (const policy of readPolicies(findDemoFolder())) {
      const page = await expectPage(`/policies/${policy.slug}`);
      expect(page).toContain(`<h1>${policy.title}</h1>`);
      expect(page.includes('<table>')).toBe(policy.markdown.includes('| ---'));
    }
  });

  it('shows price, reduction and stock of the variant asked for', async () => {
    const reduced = await expectPage('/products/scree-18-daypack?variant=scree-18-daypack--fjord');
    expect(reduced).toContain('<s>€95</s>');
    expect(reduced).toContain('/images/scree-18-daypack--fjord.svg');
    const gone = await expectPage('/products/scree-18-daypack?variant=scree-18-daypack--ochre');
    expect(gone).toContain('Sold out at the moment');
    expect(gone).not.toContain('Put in basket');
  });

  it('sorts and narrows a list', async () => {
    const page = await expectPage('/categories/camp-kitchen?sort=price-up&stock=1');
    const shown = [...page.matchAll(/<span class="card-title">([^<]+)/g)].map((match) => match[1]);
    expect(shown[0]).toBe('Gas Cartridge 230 g');
    expect(shown).not.toContain('Twig Folding Wood Stove');
  });

  it('answers 404 with a page, for anything else', async () => {
    for (const path of [
      '/nope',
      '/products/',
      '/products/none',
      '/products/a/b',
      '/categories/none',

      '/images/none.svg',
      '/images/skimmer-2-tent--berry.svg',
      '/assets/../server.ts',
      '/private',
      '/__proto__',
      '/products/__proto__',
    ]) {
      const response = await get(path);
      expect(response.status, path).toBe(404);
      expectStrictPolicy(response, await response.text());
    }
  });

  it('refuses other methods and answers HEAD without a body', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405);
    expect((await get('/products/skimmer-2-tent', { method: 'DELETE' })).status).toBe(405);
    const head = await get('/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});

describe('escaping', () => {
  it('shows an address with markup in it as text', async () => {
    const page = await (await get('/<img src=x onerror=alert(1)>\'"')).text();
    expect(page).not.toContain('<img src=x');
    expect(page).toContain('%3Cimg%20src=x');
  });

  it('shows a product with markup in every field as text, also in its structured data', () => {
    const evil = `</script><script>alert(1)</script>"'&`;
    const product: DemoProduct = {
      ...(products[0] as DemoProduct),
      title: evil,
      brand: evil,
      description: evil,
      attributes: { category: 'Tents & Shelters', type: evil, [evil]: evil },
      variants: [{ id: 'v', sku: evil, title: evil, options: { Colour: evil }, price_cents: 500, stock: 1 }],
    };
    const loaded = loadShop(findDemoFolder(), { widgetOrigin, widgetKey: 'wk_demo' });
    const withEvil = { ...loaded, publicUrl: 'http://shop.test', products: new Map([['evil', product]]) };
    const page = productPage(withEvil, 'evil', null);
    if (!page) throw new Error('no page');
    const markup = renderPage(withEvil, page);
    expect(markup).not.toContain('<script>alert');
    expect(markup.match(/<script/g)).toHaveLength(2);
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(markup)?.[1] ?? '';
    expect(JSON.parse(data).name).toBe(evil);
  });
});

describe('basket', () => {
  const post = (form: Record<string, string>, cookie = '') =>
    get('/basket', { method: 'POST', body: new URLSearchParams(form), headers: { cookie } });

  it('takes a cart link over, without what is not sold', async () => {
    const sku = products.find(({ id }) => id === 'hebel-58-espresso-maker')?.variants[0]?.sku;
    const filled = await get(`/basket/fill?items=${sku}:2,nothing:1,:,${sku}&cart=t`);
    expect([filled.status, filled.headers.get('location')]).toEqual([303, '/basket']);
    expect(filled.headers.get('set-cookie')).toMatch(/^basket=hebel-58-espresso-maker--[a-z]+\*2;/);
    const empty = await get('/basket/fill');
    expect(empty.headers.get('set-cookie')).toMatch(/^basket=;/);
  });

  it('adds up to the stock, keeps it in a cookie and takes things out again', async () => {
    const added = await post({ variant: 'hebel-58-espresso-maker--black', quantity: '9' });
    expect([added.status, added.headers.get('location')]).toEqual([303, '/basket']);
    const cookie = added.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(cookie).toBe('basket=hebel-58-espresso-maker--black*5');
    const page = await (await get('/basket', { headers: { cookie } })).text();
    expect(page).toContain('5 × €549');
    expect(page).toContain('€2,745');
    const emptied = await post(
      { variant: 'hebel-58-espresso-maker--black', quantity: '0', mode: 'set' },
      cookie,
    );
    expect(emptied.headers.get('set-cookie')).toMatch(/^basket=;/);
  });

  it('shrugs at nonsense', async () => {
    const response = await post(
      { variant: 'none', quantity: '-3' },
      'basket=x*y.drift-hammock--forest*-1.;;%%',
    );
    expect(response.headers.get('set-cookie')).toMatch(/^basket=;/);
    expect((await post({ variant: 'x'.repeat(10_000) })).status).toBe(413);
  });
});

describe('for machines', () => {
  it('lists all pages in the sitemap, each of them answering', async () => {
    const sitemap = await (await get('/sitemap.xml')).text();
    const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '');
    expect(addresses.length).toBe(products.length + 12 + 10 + 4);
    for (const address of addresses) expect((await fetch(address)).status, address).toBe(200);
  });

  it('closes only the staff pages to robots', async () => {
    const robots = await (await get('/robots.txt')).text();
    expect(robots).toBe(`User-agent: *\nAllow: /\nDisallow: /private/\n\nSitemap: ${shop.url}/sitemap.xml\n`);
  });

  it('serves every picture that the catalogue names', async () => {
    const images = new Set(
      products.flatMap((product) => [
        product.image,
        ...product.variants.flatMap((variant) => variant.image ?? []),
      ]),
    );
    for (const image of images) {
      const response = await get(image);
      expect([response.status, response.headers.get('content-type')], image).toEqual([200, 'image/svg+xml']);
      await response.body?.cancel();
    }
  });

  it('describes a product with one offer for each variant', async () => {
    const page = await (await get('/products/tent-footprint')).text();
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '');
    expect(data).toMatchObject({ '@type': 'Product', sku: 'NRV-107', brand: { name: 'Norrvik' } });
    expect(data.url).toBe(`${shop.url}/products/tent-footprint`);
    expect(data.offers.map((offer: { price: string }) => offer.price)).toEqual([
      '32.00',
      '39.00',
      '35.00',
      '42.00',
    ]);
    expect(data.offers[0].availability).toBe('https://schema.org/OutOfStock');
  });

  it('serves its own fonts and style', async () => {
    expect((await get('/assets/lexend-latin.woff2')).headers.get('content-type')).toBe('font/woff2');
    const css = await (await get('/assets/shop.css')).text();
    expect(css).not.toMatch(/https?:\/\//);
    expect((await get('/assets/lark.svg')).status).toBe(200);
  });
});

describe('startDemoShop', () => {
  it('leaves the widget out without a key', async () => {
    const plain = await startDemoShop({ port: 0, widgetOrigin, widgetKey: '' });
    expect(await (await fetch(plain.url)).text()).not.toContain('widget.js');
    await plain.close();
    await expect(fetch(plain.url)).rejects.toThrow();
  });

  it('rejects options that could break out of the tag, and a port that is taken', async () => {
    await expect(startDemoShop({ port: 0, widgetOrigin, widgetKey: '"><script>' })).rejects.toThrow();
    await expect(startDemoShop({ port: 0, widgetOrigin: 'nowhere', widgetKey: 'wk_x' })).rejects.toThrow();
    const taken = Number(new URL(shop.url).port);
    await expect(startDemoShop({ port: taken, widgetOrigin, widgetKey: 'wk_x' })).rejects.toThrow(
      'EADDRINUSE',
    );
  });
});
