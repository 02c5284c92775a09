import { type DemoProduct, withOrigin } from '../read-store';
import type { Shop } from './load-shop';

/** The schema.org description of a product: one offer for each variant. */
export function productStructuredData(shop: Shop, product: DemoProduct): object[] {
  const { url, image, variants } = withOrigin(product, shop.publicUrl);
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'Product',
      name: product.title,
      sku: product.sku,
      description: product.description,
      image,
      url,
      brand: { '@type': 'Brand', name: product.brand },
      category: product.attributes.category,
      offers: variants.map((variant) => ({
        '@type': 'Offer',
        sku: variant.sku,
        name: variant.title,
        url: `${url}?variant=${variant.id}`,
        price: (variant.price_cents / 100).toFixed(2),
        priceCurrency: product.currency,
        availability: `https://schema.org/${variant.stock > 0 ? 'InStock' : 'OutOfStock'}`,
        itemCondition: 'https://schema.org/NewCondition',
      })),
    },
  ];
}
