import type { Product, ProductStatus, Variant } from '@/prisma/generated/client';

/** A product in the admin's list. Prices: integer, minor units of `currency`. */
export interface ProductListItem {
  id: string;
  title: string;
  sku: string | null;
  brand: string | null;
  category: string | null;
  priceCents: number | null;
  priceMaxCents: number | null;
  compareAtCents: number | null;
  currency: string;
  imageUrl: string | null;
  url: string | null;
  stock: number | null;
  inStock: boolean;
  status: ProductStatus;
  updatedAt: string;
}

export interface VariantView {
  id: string;
  sku: string | null;
  title: string;
  options: Record<string, string>;
  priceCents: number | null;
  compareAtCents: number | null;
  stock: number | null;
  available: boolean;
  imageUrl: string | null;
}

export interface ProductView extends ProductListItem {
  externalId: string;
  description: string;
  attributes: Record<string, string | number | boolean>;
  tags: string[];
  colours: string[];
  sizes: string[];
  createdAt: string;
  variants: VariantView[];
}

export const LIST_FIELDS = {
  id: true,
  title: true,
  sku: true,
  brand: true,
  category: true,
  priceCents: true,
  priceMaxCents: true,
  compareAtCents: true,
  currency: true,
  imageUrl: true,
  url: true,
  stock: true,
  inStock: true,
  status: true,
  updatedAt: true,
} as const;

/** A product as a line of the admin's list. */
export function toListItem(product: Pick<Product, keyof typeof LIST_FIELDS>): ProductListItem {
  return { ...product, updatedAt: product.updatedAt.toISOString() };
}

/** A product with its variants, as its page shows it. */
export function toProductView(product: Product & { variants: Variant[] }): ProductView {
  return {
    id: product.id,
    title: product.title,
    sku: product.sku,
    brand: product.brand,
    category: product.category,
    priceCents: product.priceCents,
    priceMaxCents: product.priceMaxCents,
    compareAtCents: product.compareAtCents,
    currency: product.currency,
    imageUrl: product.imageUrl,
    url: product.url,
    stock: product.stock,
    inStock: product.inStock,
    status: product.status,
    updatedAt: product.updatedAt.toISOString(),
    createdAt: product.createdAt.toISOString(),
    externalId: product.externalId,
    description: product.description,
    attributes: product.attributes as ProductView['attributes'],
    tags: product.tags,
    colours: product.colours,
    sizes: product.sizes,
    variants: product.variants.map((variant) => ({
      id: variant.id,
      sku: variant.sku,
      title: variant.title,
      options: variant.options as Record<string, string>,
      priceCents: variant.priceCents,
      compareAtCents: variant.compareAtCents,
      stock: variant.stock,
      available: variant.available,
      imageUrl: variant.imageUrl,
    })),
  };
}
