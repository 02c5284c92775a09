import { z } from 'zod';
import type { ProductCard } from '@/core/contracts/product-card';

const optionsSchema = z.record(z.string(), z.array(z.string()));

/** A product in a search result, as the agent reads it. Prices are also given as people write them. */
export const productSummarySchema = z.object({
  ref: z.string(),
  id: z.string(),
  title: z.string(),
  brand: z.string().nullable(),
  category: z.string().nullable(),
  /** As people write it, e.g. "€49.00" or "€49.00–€59.00"; null when the store gave none. */
  price: z.string().nullable(),
  price_cents: z.number().int().nullable(),
  was: z.string().nullable(),
  in_stock: z.boolean(),
  /** Pieces left; null when not tracked. */
  stock: z.number().int().nullable(),
  /** What can be chosen: { Colour: ["red", "blue"] }. */
  options: optionsSchema,
  summary: z.string(),
  /** 0..1, how well it fits the question. */
  score: z.number(),
});
export type ProductSummary = z.infer<typeof productSummarySchema>;

export const productDetailSchema = productSummarySchema.omit({ score: true, summary: true }).extend({
  description: z.string(),
  attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  variants: z.array(
    z.object({
      title: z.string(),
      sku: z.string().nullable(),
      options: z.record(z.string(), z.string()),
      price: z.string().nullable(),
      in_stock: z.boolean(),
      stock: z.number().int().nullable(),
    }),
  ),
  url: z.string().nullable(),
});
export type ProductDetail = z.infer<typeof productDetailSchema>;

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
