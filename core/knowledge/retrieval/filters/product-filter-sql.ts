import type { ProductFilters } from './product-filters';

/**
 * The filters as SQL conditions on `products p`, active products only. Values go into `values` (which is appended to),
 * so that the numbers of the placeholders fit the query they stand in.
 */
export function productFilterSql(filters: ProductFilters, values: unknown[]): string {
  const conditions = [`p.status = 'active'`];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const { priceMinCents, priceMaxCents, brands, colours, sizes, inStock, productIds } = filters;
  if (priceMinCents !== undefined) {
    conditions.push(`coalesce(p.price_max_cents, p.price_cents) >= ${bind(priceMinCents)}::int`);
  }
  if (priceMaxCents !== undefined) conditions.push(`p.price_cents <= ${bind(priceMaxCents)}::int`);
  if (brands?.length) conditions.push(`p.brand = ANY(${bind(brands)}::text[])`);
  if (colours?.length) conditions.push(`(p.colours && ${bind(colours)}::text[] OR p.colours = '{}')`);
  if (sizes?.length) conditions.push(`(p.sizes && ${bind(sizes)}::text[] OR p.sizes = '{}')`);
  if (productIds) conditions.push(`p.id = ANY(${bind(productIds)}::uuid[])`);
  if (inStock) conditions.push('p.in_stock');
  return conditions.join(' AND ');
}

/** True when the filters leave products out. */
export function hasFilters({
  productIds,
  inStock,
  priceMinCents,
  priceMaxCents,
  ...lists
}: ProductFilters): boolean {
  if (productIds || inStock || priceMinCents !== undefined || priceMaxCents !== undefined) return true;
  return Object.values(lists).some((values) => values && values.length > 0);
}
