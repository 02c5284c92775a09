import { z } from 'zod';
import { AUDIT_KINDS, type AuditKind } from '@/core/identity/audit/audit-words';

const KINDS = Object.keys(AUDIT_KINDS) as [AuditKind, ...AuditKind[]];

const schema = z.object({
  who: z.union([z.uuid(), z.literal('')]).catch(''),
  kind: z.union([z.enum(KINDS), z.literal('')]).catch(''),
  days: z.enum(['', '1', '7', '30']).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type AuditQuery = z.infer<typeof schema>;

/** What the address bar asks for; whatever makes no sense becomes the default. */
export function readAuditQuery(search: Record<string, string | string[] | undefined>): AuditQuery {
  return schema.parse(search);
}

/** The address of the record with some of its query changed; any change but of the page leads to page 1. */
export function auditHref(query: AuditQuery, changes: Partial<AuditQuery>): string {
  const { page, ...rest } = { ...query, page: 1, ...changes };
  const search = new URLSearchParams(Object.entries(rest).filter(([, value]) => value !== ''));
  if (page > 1) search.set('page', String(page));
  return `?${search}`;
}
