import { recordAudit } from '@/core/identity/audit/record-audit.queries';
import { requirePermission } from '@/core/identity/require-membership';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { announceContact } from '../announce-contact';
import { requireContact } from '../require-contact.queries';
import { listAnswering, writeBlocked } from './block-contact.queries';

/**
 * Refuses whatever a contact writes from now on, or takes it again. An answer that is being written to somebody who is
 * blocked is stopped. Needs `contacts.manage`.
 * @throws AppError `not_found`, `forbidden`
 */
export async function blockContact(
  ctx: Pick<AppContext, 'db' | 'sql' | 'events' | 'stopTurn'>,
  { storeId, contactId, by, blocked }: { storeId: string; contactId: string; by: string; blocked: boolean },
): Promise<void> {
  await requirePermission(ctx, by, storeId, 'contacts.manage');
  const changed = await inTransaction(ctx.sql, async (client) => {
    await requireContact(client, storeId, contactId);
    if (!(await writeBlocked(client, { storeId, contactId, blocked }))) return false;
    await recordAudit(client, {
      storeId,
      actorId: by,
      action: 'contact_blocked',
      subject: contactId,
      data: { blocked },
    });
    return true;
  });
  if (!changed) return;
  if (blocked) {
    for (const conversationId of await listAnswering(ctx.sql, { storeId, contactId })) {
      await ctx.stopTurn({ storeId, conversationId });
    }
  }
  announceContact(ctx, storeId, contactId);
}
