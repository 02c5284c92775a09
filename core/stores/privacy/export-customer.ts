import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { collectExport } from './collect-export.queries';
import { deleteExportsOf } from './delete-exports';
import { findPerson, type PersonNamed } from './find-person.queries';
import { insertPrivacyRequest, type PrivacySummary } from './privacy-requests.queries';

/**
 * Gathers all that is stored of one customer and keeps it, sealed, until the store's owner fetches it and passes it on
 * (`readExport`). A later export of the same customer takes its place.
 * @param request.origin the platform that the ids belong to
 * @returns the request's id, and counts of what is in it
 */
export async function exportCustomer(
  ctx: Pick<AppContext, 'sql' | 'now' | 'secrets' | 'log'>,
  { storeId, origin, ...named }: { storeId: string; origin: string } & PersonNamed,
): Promise<{ requestId: string; summary: PrivacySummary }> {
  return inTransaction(ctx.sql, async (client) => {
    const person = await findPerson(client, storeId, origin, named);
    const data = await collectExport(client, storeId, { ...person, customerId: named.customerId });
    const { team: _, handling: __, ...counted } = data;
    const summary = Object.fromEntries(Object.entries(counted).map(([name, rows]) => [name, rows.length]));
    const whose = { customerId: named.customerId, emails: person.emails };
    await deleteExportsOf(ctx, client, storeId, whose, 'platform');
    const requestId = await insertPrivacyRequest(client, storeId, {
      kind: 'export',
      customerId: named.customerId,
      summary,
      encryptedExport: ctx.secrets.encrypt(JSON.stringify({ exportedAt: ctx.now(), ...data }, null, 2)),
      at: ctx.now(),
    });
    ctx.log.info({ storeId, requestId, ...summary }, 'customer data exported');
    return { requestId, summary };
  });
}
