import { z } from 'zod';
import { citationSourceTypeSchema } from './citation';
import { conversationStatusSchema } from './message-view';

/**
 * What the agent's tools return: read by models as JSON, and by the built-in answerer through these schemas.
 * Names are snake_case, as models know them from other tools.
 */

/** A product in a search result. Prices are also given as people write them. */
export const productSummarySchema = z.object({
  /** Short name within the turn, e.g. "P1". */
  ref: z.string(),
  id: z.string(),
  title: z.string(),
  brand: z.string().nullable(),
  category: z.string().nullable(),
  /** As people write it, e.g. "€49.00" or "€49.00–€59.00"; null when the store gave none. */
  price: z.string().nullable(),
  /** Integer, minor units; the lowest of the variants. */
  price_cents: z.number().int().nullable(),
  was: z.string().nullable(),
  in_stock: z.boolean(),
  /** Pieces left; null when not tracked. */
  stock: z.number().int().nullable(),
  /** What can be chosen: { Colour: ["red", "blue"] }. */
  options: z.record(z.string(), z.array(z.string())),
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

export const searchProductsResultSchema = z.object({
  products: z.array(productSummarySchema),
  /** What was understood from the question and the other inputs, e.g. "up to €50.00", "red". */
  filters: z.array(z.string()),
  /** Filters that had to be dropped because nothing fits all of them. */
  dropped_filters: z.array(z.string()),
});
export type SearchProductsResult = z.infer<typeof searchProductsResultSchema>;

export const getProductResultSchema = z.object({ product: productDetailSchema });
export type GetProductResult = z.infer<typeof getProductResultSchema>;

export const searchKnowledgeResultSchema = z.object({
  passages: z.array(
    z.object({
      /** Short name within the turn, e.g. "S1". */
      ref: z.string(),
      title: z.string(),
      source_type: citationSourceTypeSchema,
      text: z.string(),
      url: z.string().nullable(),
      /** 0..1, how well it fits the question. */
      score: z.number(),
    }),
  ),
});
export type SearchKnowledgeResult = z.infer<typeof searchKnowledgeResultSchema>;

export const requestHumanResultSchema = z.object({
  status: conversationStatusSchema,
  /** Where the shopper can also write to; null when the store gave no address. */
  support_email: z.string().nullable(),
  /** What the shopper is to be told, in their language: when somebody answers, and what is asked of them. */
  tell: z.string(),
});
export type RequestHumanResult = z.infer<typeof requestHumanResultSchema>;
