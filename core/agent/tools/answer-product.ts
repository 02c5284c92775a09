import type { ProductCard } from '@/core/contracts/product-card';

/** A product's row with its variants, as read for answers. Money: integer, minor units of `currency`. */
export interface AnswerProduct {
  id: string;
  title: string;
  brand: string | null;
  category: string | null;
  description: string;
  price_cents: number | null;
  price_max_cents: number | null;
  compare_at_cents: number | null;
  currency: string;
  url: string | null;
  image_url: string | null;
  attributes: Record<string, unknown>;
  stock: number | null;
  in_stock: boolean;
  variants: {
    title: string;
    sku: string | null;
    options: Record<string, string>;
    price_cents: number | null;
    stock: number | null;
    available: boolean;
  }[];
}

/** The product as a shopper sees it beside an answer. */
export function toProductCard(product: AnswerProduct): ProductCard {
  const differs = product.price_max_cents !== null && product.price_max_cents !== product.price_cents;
  return {
    id: product.id,
    title: product.title,
    brand: product.brand,
    priceCents: product.price_cents,
    priceMaxCents: differs ? product.price_max_cents : null,
    compareAtCents: product.compare_at_cents,
    currency: product.currency,
    inStock: product.in_stock,
    stock: product.stock,
    imageUrl: product.image_url,
    url: product.url,
  };
}

/** Option names with the values that can be bought now; all values when none can. */
export function collectOptions(product: AnswerProduct): Record<string, string[]> {
  const buyable = product.variants.filter((variant) => variant.available);
  const values: Record<string, string[]> = {};
  for (const variant of buyable.length > 0 ? buyable : product.variants) {
    for (const [name, value] of Object.entries(variant.options)) {
      const list = values[name] ?? [];
      if (!list.includes(value)) list.push(value);
      values[name] = list;
    }
  }
  return values;
}
