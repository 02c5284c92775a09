import { recordAudit } from '@/core/identity/audit/record-audit.queries';
import { requirePermission } from '@/core/identity/require-membership';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { presentPlatform } from '@/core/stores/connection/present-platform';
import { collectExport } from '@/core/stores/privacy/collect-export.queries';
import {
  deleteContactExports,
  insertPrivacyRequest,
  type PrivacySummary,
} from '@/core/stores/privacy/privacy-requests.queries';
import { lockContact } from '../edit-contact.queries';
import { gatherPerson } from '../person/gather-person';
import { findWaitingExport, listFiles } from './export-rows.queries';

interface Of {
  storeId: string;
  contactId: string;
  by: string;
}

/**
 * Gathers all that is stored of the person behind a contact and keeps it, sealed, until it is downloaded
 * (`takeContactExport`), for a month at most. A later export of the contact takes its place. Needs `contacts.erase`.
 * @param of.byEmail the team has made sure that the contact's e-mail address is theirs: orders with it go along.
 *   Without it only what was proven does, so that nobody is handed another one's orders.
 * @returns the request's id, and counts of what is in it
 * @throws AppError `not_found`, `forbidden`
 */
export async function exportContact(
  ctx: Pick<AppContext, 'db' | 'sql' | 'now' | 'secrets' | 'log'>,
  of: Of & { byEmail: boolean },
): Promise<{ requestId: string; summary: PrivacySummary }> {
  const { storeId, contactId, by } = of;
  await requirePermission(ctx, by, storeId, 'contacts.erase');
  const platform = await presentPlatform(ctx, storeId);
  return inTransaction(ctx.sql, async (client) => {
    if (!(await lockContact(client, storeId, contactId))) throw notFound('The contact');
    const person = await gatherPerson(client, { ...of, platform });
    const data = await collectExport(client, storeId, person);
    const files = await listFiles(client, storeId, person.conversationIds);
    const { team: _, handling: __, ...counted } = { ...data, files };
    const summary = Object.fromEntries(Object.entries(counted).map(([name, rows]) => [name, rows.length]));
    await deleteContactExports(client, storeId, [contactId]);
    const requestId = await insertPrivacyRequest(client, storeId, {
      kind: 'export',
      customerId: null,
      contactId,
      summary,
      encryptedExport: ctx.secrets.encrypt(JSON.stringify({ exportedAt: ctx.now(), data, files })),
      at: ctx.now(),
    });
    await recordAudit(client, {
      storeId,
      actorId: by,
      action: 'contact_exported',
      subject: contactId,
      data: {},
    });
    ctx.log.info({ storeId, requestId, ...summary }, 'contact exported');
    return { requestId, summary };
  });
}

/** The export of a contact that waits to be downloaded; null: none. Needs `contacts.erase`. */
export async function readWaitingExport(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  { storeId, contactId, by }: Of,
): Promise<{ id: string; requestedAt: string } | null> {
  await requirePermission(ctx, by, storeId, 'contacts.erase');
  const found = await inTransaction(ctx.sql, (client) => findWaitingExport(client, storeId, contactId));
  return found && { id: found.id, requestedAt: found.requestedAt.toISOString() };
}
