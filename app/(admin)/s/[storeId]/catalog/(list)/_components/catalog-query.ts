import { z } from 'zod';

const SORTS = ['updated', 'title', 'price', '-price'] as const;

const schema = z.object({
  q: z.string().max(200).catch(''),
  status: z.enum(['active', 'draft', 'archived', '']).catch(''),
  stock: z.enum(['in', 'out', '']).catch(''),
  sort: z.enum(SORTS).catch('updated'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type CatalogQuery = z.infer<typeof schema>;

/** What the address bar asks for; whatever makes no sense becomes the default. */
export function readCatalogQuery(search: Record<string, string | string[] | undefined>): CatalogQuery {
  return schema.parse(search);
}

/** The address of the list with some of its query changed; any change but of the page leads to page 1. */
export function catalogHref(query: CatalogQuery, changes: Partial<CatalogQuery>): string {
  const next = { ...query, page: 1, ...changes };
  const search = new URLSearchParams();
  if (next.q) search.set('q', next.q);
  if (next.status) search.set('status', next.status);
  if (next.stock) search.set('stock', next.stock);
  if (next.sort !== 'updated') search.set('sort', next.sort);
  if (next.page > 1) search.set('page', String(next.page));
  return `?${search}`;
}
