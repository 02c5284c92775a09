import { formatMoney } from '@/core/shared/money';
import type { ProductFilters, ProductOrder } from './product-filters';

/**
 * Filters in words, for the owner's "try retrieval" box and for answers: "up to €50.00", "colour red", "in stock".
 * @param store currency in ISO 4217, locale in BCP 47
 */
export function describeFilters(
  filters: ProductFilters,
  order: ProductOrder,
  store: { currency: string; locale: string },
): string[] {
  const money = (cents: number) => formatMoney(cents, store.currency, store.locale);
  const { priceMinCents: min, priceMaxCents: max, brands, colours, sizes, inStock } = filters;
  return [
    min !== undefined && max !== undefined ? `${money(min)} to ${money(max)}` : '',
    min !== undefined && max === undefined ? `from ${money(min)}` : '',
    min === undefined && max !== undefined ? `up to ${money(max)}` : '',
    brands?.length ? `brand ${brands.join(' or ')}` : '',
    colours?.length ? `colour ${colours.join(' or ')}` : '',
    sizes?.length ? `size ${sizes.join(' or ')}` : '',
    inStock ? 'in stock' : '',
    order === 'cheapest' ? 'cheapest first' : '',
    order === 'dearest' ? 'most expensive first' : '',
  ].filter(Boolean);
}
