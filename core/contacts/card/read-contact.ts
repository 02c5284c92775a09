import type { ContactView } from '@/core/contracts/contact-view';
import { may } from '@/core/identity/permissions';
import { requirePermission } from '@/core/identity/require-membership';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { readCart } from '@/core/stores/carts/cart-rows.queries';
import { listFields } from '../fields/contact-fields.queries';
import { withValues } from '../fields/field-values';
import { findDuplicates } from '../merge/duplicates.queries';
import { readContactNotes } from '../notes/contact-notes.queries';
import { type ContactRow, findContact, findConversationsOf, findProofs } from './contact-rows.queries';
import { readProvenShop } from './read-proven-shop';

/**
 * Everything that the team knows of a contact. Orders and the shop's record come from what was proven in the contact's
 * conversations, never from an address that somebody typed in, and only for readers with `orders.view`. Needs
 * `contacts.view`.
 * @param of.by who reads
 * @throws AppError `not_found`, `forbidden`
 */
export async function readContact(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  { storeId, contactId, by }: { storeId: string; contactId: string; by: string },
): Promise<ContactView> {
  const role = await requirePermission(ctx, by, storeId, 'contacts.view');
  const of = { storeId, contactId: requireUuid(contactId, 'The contact') };
  const row = await findContact(ctx.sql, of);
  if (!row) throw notFound('The contact');
  const [conversations, proofs, notes, fields, cart, duplicates] = await Promise.all([
    findConversationsOf(ctx.sql, of),
    findProofs(ctx.sql, of),
    readContactNotes(ctx.sql, of),
    listFields(ctx.sql, storeId),
    readCart(ctx.sql, of),
    findDuplicates(ctx.sql, of),
  ]);
  const shop = may(role, 'orders.view') ? await readProvenShop(ctx, storeId, proofs) : null;
  return {
    ...toFacts(row),
    proofs: proofs.map(({ conversationId, method, email, phone, verifiedAt, expiresAt }) => ({
      conversationId,
      method,
      email,
      phone,
      verifiedAt: verifiedAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    })),
    fields: withValues(fields, row.customFields),
    notes,
    conversations,
    cart: toCart(cart),
    orders: shop?.orders ?? null,
    customer: shop?.customer ?? null,
    duplicates,
  };
}

function toFacts({ customFields: _, ratingCount, ratingAverage, ...row }: ContactRow) {
  return {
    ...row,
    firstSeenAt: row.firstSeenAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    blockedAt: row.blockedAt?.toISOString() ?? null,
    rating: ratingAverage === null ? null : { average: ratingAverage, count: ratingCount },
  };
}

function toCart({ id, currency, lines }: Awaited<ReturnType<typeof readCart>>): ContactView['cart'] {
  if (id === null || lines.length === 0) return null;
  return {
    currency,
    lines: lines.map(({ piece: { productId, title, variantTitle, priceCents }, quantity }) => ({
      productId,
      title,
      variantTitle,
      priceCents,
      quantity,
    })),
  };
}
