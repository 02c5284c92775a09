import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';

const rowSchema = z.object({
  query: z.string().min(1),
  product_id: z.string().min(1),
  rating: z.coerce.number().min(0).max(3),
});

/**
 * Reads human ratings from a CSV file with the columns query, product_id and rating (0 to 3).
 * @returns query → product id → rating
 * @throws AppError `invalid_input` that names the first row that is wrong
 */
export async function readRatings(path: string): Promise<Map<string, Map<string, number>>> {
  const rows: unknown[] = parse(await readFile(path, 'utf8'), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
  });
  const ratings = new Map<string, Map<string, number>>();
  for (const [i, row] of rows.entries()) {
    const parsed = rowSchema.safeParse(row);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw new AppError(
        'invalid_input',
        `${path}, rating ${i + 1}: ${issue?.path.join('.')} ${issue?.message}.`,
      );
    }
    const { query, product_id, rating } = parsed.data;
    const ofQuery = ratings.get(query) ?? new Map<string, number>();
    ratings.set(query, ofQuery.set(product_id, rating));
  }
  return ratings;
}
