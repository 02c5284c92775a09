/** Why a product is proposed beside another one. */
export const RECOMMENDATION_KINDS = ['similar', 'goes_with', 'cheaper', 'alternative'] as const;
export type RecommendationKind = (typeof RECOMMENDATION_KINDS)[number];

export interface Recommendation {
  productId: string;
  /** What it rests on: "bought_together" on orders, the others on what the products are. */
  basis: 'similar' | 'bought_together' | 'complement';
  /** How much less it costs than the product, in minor units of its currency; null when it does not, or is unknown. */
  savesCents: number | null;
  /** 0..1: how alike the two are, or how regularly they are bought together. */
  score: number;
}

/** The product that others are proposed beside. */
export interface RecommendationAnchor {
  id: string;
  origin: string;
  externalId: string;
  category: string | null;
  /** Integer, minor units of `currency`. */
  priceCents: number | null;
  currency: string;
}

/** A product that might be proposed. */
export interface RecommendationCandidate {
  id: string;
  category: string | null;
  priceCents: number | null;
  currency: string;
  inStock: boolean;
  /** Cosine to the anchor's vector; null when one of them has none. */
  cosine: number | null;
}
