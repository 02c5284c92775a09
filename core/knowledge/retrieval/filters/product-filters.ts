/** Conditions on products. Prices are integers in minor units of the store's currency. */
export interface ProductFilters {
  priceMinCents?: number;
  priceMaxCents?: number;
  /** As products have them; any of them will do. */
  brands?: readonly string[];
  /** Lower case; any of them will do. Products of unknown colour stay in. */
  colours?: readonly string[];
  /** Lower case; any of them will do. Products without sizes stay in. */
  sizes?: readonly string[];
  inStock?: boolean;
  /** Only these products: to compare some with each other. */
  productIds?: readonly string[];
}

/** A brand, colour or size of the store that was met in a question. */
export interface VocabularyMatch {
  kind: 'brand' | 'colour' | 'size';
  /** Folded words, single spaces. */
  key: string;
  /** As products have it. */
  value: string;
  /** Of the products that name a brand anywhere, the share that have it as their brand; 1 for colours and sizes. */
  share: number;
}

export type ProductOrder = 'relevance' | 'cheapest' | 'dearest';

export interface ParsedProductQuery {
  filters: ProductFilters;
  order: ProductOrder;
  /** The question without its price, stock and order phrases: what is searched for. */
  residualQuery: string;
  /** Set when a price was given in a currency that the store does not sell in; such a bound is not applied. */
  foreignPrice: string | null;
}
