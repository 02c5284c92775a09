import { z } from 'zod';

const schema = z.object({
  q: z.string().max(200).catch(''),
  tag: z.union([z.uuid(), z.literal('')]).catch(''),
  show: z.enum(['', 'blocked']).catch(''),
  /** Of the page before. */
  after: z.string().max(200).catch(''),
});
export type ContactQuery = z.infer<typeof schema>;

/** What the address bar asks for; whatever makes no sense becomes the default. */
export function readContactQuery(search: Record<string, string | string[] | undefined>): ContactQuery {
  return schema.parse(search);
}

/** The address of the list with some of its query changed; any change leads to its top. */
export function contactHref(query: ContactQuery, changes: Partial<ContactQuery>): string {
  const next = { ...query, after: '', ...changes };
  const given = Object.entries(next).filter(([, value]) => value !== '');
  return `?${new URLSearchParams(given)}`;
}
