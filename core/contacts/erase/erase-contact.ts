import { announceRemoved } from '@/core/conversations/announce-removed';
import { recordAudit } from '@/core/identity/audit/record-audit.queries';
import { requirePermission } from '@/core/identity/require-membership';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { presentPlatform } from '@/core/stores/connection/present-platform';
import { erasePerson } from '@/core/stores/privacy/erase-person';
import { insertPrivacyRequest, type PrivacySummary } from '@/core/stores/privacy/privacy-requests.queries';
import { announceContact } from '../announce-contact';
import { nameOfContact } from '../contact-name';
import { lockContact } from '../edit-contact.queries';
import { gatherPerson } from '../person/gather-person';
import { countFiles } from '../person/person-rows.queries';

interface Of {
  storeId: string;
  contactId: string;
  by: string;
  /** The team has made sure that the contact's e-mail address is theirs: orders and contacts with it go too. */
  byEmail: boolean;
}

/** What would be erased, as counts. */
export interface ErasePreview {
  contacts: number;
  conversations: number;
  files: number;
  /** They stay for the books, without the person. */
  orders: number;
  customers: number;
}

/** Counts what erasing would take. Needs `contacts.erase`. @throws AppError `not_found`, `forbidden` */
export async function previewErase(ctx: Pick<AppContext, 'db' | 'sql'>, of: Of): Promise<ErasePreview> {
  const { storeId, contactId, by } = of;
  await requirePermission(ctx, by, storeId, 'contacts.erase');
  const platform = await presentPlatform(ctx, storeId);
  return inTransaction(ctx.sql, async (client) => {
    if (!(await lockContact(client, storeId, contactId))) throw notFound('The contact');
    const person = await gatherPerson(client, { ...of, platform });
    return {
      contacts: person.contactIds.length,
      conversations: person.conversationIds.length,
      files: await countFiles(client, storeId, person.conversationIds),
      orders: person.orderRowIds.length,
      customers: person.customerRowIds.length,
    };
  });
}

/**
 * Erases the person behind a contact for good, as the law asks: conversations with messages, notes, files, ratings and
 * feedback, carts, ids on channels, the shop's record; orders stay for the books without the person. A shopper who is
 * connected begins anew. That it was done is kept, without who it was. Needs `contacts.erase`.
 * @param of.confirmation the contact's name as it is shown (see `nameOfContact`)
 * @returns counts of what was erased
 * @throws AppError `not_found`, `forbidden`; `invalid_input` when something else was typed
 */
export async function eraseContact(
  ctx: Pick<AppContext, 'db' | 'sql' | 'events' | 'now' | 'secrets' | 'log' | 'stopTurn'>,
  of: Of & { confirmation: string },
): Promise<PrivacySummary> {
  const { storeId, contactId, by, confirmation } = of;
  await requirePermission(ctx, by, storeId, 'contacts.erase');
  const platform = await presentPlatform(ctx, storeId);
  const { summary, person } = await inTransaction(ctx.sql, async (client) => {
    const contact = await lockContact(client, storeId, contactId);
    if (!contact) throw notFound('The contact');
    if (confirmation.trim() !== nameOfContact({ id: contactId, ...contact })) {
      throw new AppError('invalid_input', 'Type the contact’s name as it is shown.');
    }
    const person = await gatherPerson(client, { ...of, platform });
    const files = await countFiles(client, storeId, person.conversationIds);
    const summary = { ...(await erasePerson(ctx, client, storeId, person)), files };
    await insertPrivacyRequest(client, storeId, {
      kind: 'erase_customer',
      customerId: null,
      contactId,
      summary,
      at: ctx.now(),
    });
    await recordAudit(client, {
      storeId,
      actorId: by,
      action: 'contact_erased',
      subject: contactId,
      data: { conversations: person.conversationIds.length },
    });
    return { summary, person };
  });
  for (const conversationId of person.conversationIds) {
    await ctx.stopTurn({ storeId, conversationId });
  }
  announceRemoved(ctx, storeId, person.conversationIds);
  for (const id of person.contactIds) announceContact(ctx, storeId, id);
  ctx.log.info({ storeId, ...summary }, 'contact erased');
  return summary;
}
