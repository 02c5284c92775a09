import { z } from 'zod';

/** Query of every list: `page` from 1. */
export const pageQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  page_size: z.coerce.number().int().min(1).max(100).default(25),
});
export type PageQuery = z.infer<typeof pageQuerySchema>;

/** Every list that an API returns. */
export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  page_size: number;
}

/** Where a page lies in the whole list, as databases ask for it. */
export function pageWindow({ page, page_size }: PageQuery): { skip: number; take: number } {
  return { skip: (page - 1) * page_size, take: page_size };
}

/** @param items of the page that was asked for; `total`: of the whole list */
export function toPage<T>(items: T[], total: number, { page, page_size }: PageQuery): Page<T> {
  return { items, total, page, page_size };
}
