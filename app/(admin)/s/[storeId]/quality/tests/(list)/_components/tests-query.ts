import { z } from 'zod';
import { SCENARIO_ORIGINS } from '@/core/quality/scenarios/scenario';

const schema = z.object({
  q: z.string().max(200).catch(''),
  origin: z.enum([...SCENARIO_ORIGINS, '']).catch(''),
  result: z.enum(['passed', 'failed', 'never', '']).catch(''),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
export type TestsQuery = z.infer<typeof schema>;

/** What the address bar asks for; whatever makes no sense becomes the default. */
export function readTestsQuery(search: Record<string, string | string[] | undefined>): TestsQuery {
  return schema.parse(search);
}

export function isFiltered({ q, origin, result }: TestsQuery): boolean {
  return q !== '' || origin !== '' || result !== '';
}

/** The address of the list with some of its query changed; any change but of the page leads to page 1. */
export function testsHref(query: TestsQuery, changes: Partial<TestsQuery>): string {
  const { q, origin, result, page } = { ...query, page: 1, ...changes };
  const search = new URLSearchParams();
  if (q) search.set('q', q);
  if (origin) search.set('origin', origin);
  if (result) search.set('result', result);
  if (page > 1) search.set('page', String(page));
  return `?${search}`;
}
