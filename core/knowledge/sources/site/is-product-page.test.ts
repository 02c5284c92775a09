import { describe, expect, it } from 'vitest';
import { isProductPage } from './is-product-page';

const check = (head: string, path = '/p/tent') =>
  isProductPage({
    url: `https://shop.example${path}`,
    body: Buffer.from(`<html><head>${head}</head><body>Tent</body></html>`),
  });
const jsonLd = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const product = { '@context': 'https://schema.org', '@type': 'Product', name: 'Tent' };

describe('isProductPage', () => {
  it.each([
    ['JSON-LD', jsonLd(product)],
    ['a list of JSON-LD', jsonLd([{ '@type': 'BreadcrumbList' }, product])],
    ['a graph', jsonLd({ '@graph': [{ '@type': 'WebPage' }, { '@type': ['Product', 'Thing'] }] })],
    ['what the page is about', jsonLd({ '@type': 'ItemPage', mainEntity: product })],
    ['variants', jsonLd({ '@type': 'http://schema.org/ProductGroup' })],
    ['the second script', `<script>x()</script>${jsonLd({ '@type': 'Organization' })}${jsonLd(product)}`],
    ['og:type', '<meta property="og:type" content="product">'],
    ['og:type, turned round', "<meta content='og:product' property='og:type' />"],
  ])('knows a product by %s', (_, head) => {
    expect(check(head)).toBe(true);
  });

  it.each([
    ['a page without data', '<title>Product care</title>'],
    ['a shop that makes offers', jsonLd({ '@type': 'Store', makesOffer: { itemOffered: product } })],
    ['a list of products', jsonLd({ '@type': 'ItemList', itemListElement: [{ item: product }] })],
    ['a category', jsonLd([{ '@type': 'CollectionPage' }, product])],
    ['an article about one', jsonLd({ '@graph': [{ '@type': 'BlogPosting' }, product] })],
    ['another og:type', '<meta property="og:type" content="product.group">'],
    ['broken data', '<script type="application/ld+json">{"@type":"Product",}</script>'],
    ['a script that never ends', '<script type="application/ld+json"'],
  ])('takes %s for none', (_, head) => {
    expect(check(head)).toBe(false);
  });

  it('takes the start page for none', () => {
    expect(check(jsonLd(product), '/')).toBe(false);
  });
});
