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
