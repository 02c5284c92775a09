import type { ImportedProduct } from '../reading/imported-product';

/**
 * A product as a platform gives it: whole. A field that it does not have is empty, so that nothing of an older state
 * stays behind; a file's product, in contrast, keeps what its file does not mention.
 */
export function completeProduct(product: ImportedProduct): ImportedProduct {
  return {
    externalId: product.externalId,
    title: product.title,
    currency: product.currency,
    sku: product.sku ?? null,
    brand: product.brand ?? null,
    category: product.category ?? null,
    description: product.description ?? '',
    url: product.url ?? null,
    imageUrl: product.imageUrl ?? null,
    attributes: product.attributes ?? {},
    tags: product.tags ?? [],
    status: product.status ?? 'active',
    offer: { priceCents: null, compareAtCents: null, stock: null, available: true, ...product.offer },
    variants: product.variants ?? [],
  };
}
