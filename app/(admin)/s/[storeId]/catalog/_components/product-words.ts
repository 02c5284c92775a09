import type { Tone } from '@/app/_components/ui/badge';
import type { ProductListItem } from '@/core/stores/catalog/products/product-view';

export const PRODUCT_STATUS: Record<ProductListItem['status'], { words: string; tone: Tone }> = {
  active: { words: 'Active', tone: 'success' },
  draft: { words: 'Draft', tone: 'neutral' },
  archived: { words: 'Archived', tone: 'neutral' },
};

/** Stock in words: a count where the store tracks it. */
export function stockWords(product: { stock: number | null; inStock: boolean }): string {
  if (!product.inStock) return 'sold out';
  return product.stock === null ? 'in stock' : `${product.stock} in stock`;
}
