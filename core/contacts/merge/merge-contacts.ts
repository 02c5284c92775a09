import { storeTopic } from '@/core/contracts/live-events';
import { recordAudit } from '@/core/identity/audit/record-audit.queries';
import { requirePermission } from '@/core/identity/require-membership';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import { isSamePerson } from '@/core/stores/verification/shopper-claims';
import { announceContact } from '../announce-contact';
import { findProofs } from '../card/contact-rows.queries';
import {
  findMergeSides,
  joinContacts,
  lockContacts,
  type MergeSide,
  moveCarts,
  moveRows,
  tieConversations,
} from './merge-rows.queries';

export interface MergeWish {
  storeId: string;
  /** Goes up in the other and is there no more. */
  fromId: string;
  /** Stays. */
  intoId: string;
  by: string;
}

/** What a merge would do. */
export interface MergePreview {
  from: MergeSide;
  into: MergeSide;
  /** How the contact that stays will stand; its own facts win, the other's fill gaps. */
  after: Pick<MergeSide, 'name' | 'email' | 'phone' | 'locale' | 'customFields' | 'blocked' | 'tags'>;
  /** Facts of the contact that goes up which the other has differently: they are lost. */
  lost: { what: 'name' | 'email' | 'phone' | 'locale'; value: string }[];
  cart: 'none' | 'kept' | 'moved' | 'joined';
  /** The two have shown to be different people. */
  differentPeople: boolean;
}

const FACTS = ['name', 'email', 'phone', 'locale'] as const;

/**
 * What merging two contacts would do. Needs `contacts.erase`.
 * @throws AppError `not_found`, `forbidden`; `invalid_input` for one contact twice
 */
export async function previewMerge(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  { storeId, fromId, intoId, by }: MergeWish,
): Promise<MergePreview> {
  await requirePermission(ctx, by, storeId, 'contacts.erase');
  const { from, into } = await findSides(ctx.sql, storeId, fromId, intoId);
  const [left, right] = await Promise.all(
    [fromId, intoId].map((contactId) => findProofs(ctx.sql, { storeId, contactId })),
  );
  return {
    from,
    into,
    after: factsAfter(from, into),
    lost: FACTS.flatMap((what) => {
      const value = from[what];
      return value !== null && into[what] !== null && into[what] !== value ? [{ what, value }] : [];
    }),
    cart: cartAfter(from, into),
    differentPeople: (left ?? []).some((one) =>
      (right ?? []).some((other) => isSamePerson(one, other) === false),
    ),
  };
}

/**
 * Makes one contact of two, for good: conversations, ids on channels, carts, notes, tags and fields go to the one that
 * stays. What was proven stays with the conversation in which it was proven, and each browser still sees only its own
 * conversations: a merge proves nothing to anybody. Needs `contacts.erase`.
 * @throws as `previewMerge`
 */
export async function mergeContacts(
  ctx: Pick<AppContext, 'db' | 'sql' | 'events'>,
  wish: MergeWish,
): Promise<void> {
  const { storeId, fromId, intoId, by } = wish;
  await requirePermission(ctx, by, storeId, 'contacts.erase');
  const moved = await inTransaction(ctx.sql, async (client) => {
    await lockContacts(client, storeId, [fromId, intoId]);
    const { from, into } = await findSides(client, storeId, fromId, intoId);
    await tieConversations(client, wish);
    await moveCarts(client, wish);
    const conversationIds = await moveRows(client, wish);
    await joinContacts(client, wish, factsAfter(from, into));
    await recordAudit(client, {
      storeId,
      actorId: by,
      action: 'contact_merged',
      subject: fromId,
      data: { into: intoId },
    });
    return conversationIds;
  });
  announceContact(ctx, storeId, fromId);
  announceContact(ctx, storeId, intoId);
  for (const conversationId of moved) {
    ctx.events.publish({
      topic: storeTopic(storeId),
      name: 'conversation:updated',
      data: { conversationId },
    });
  }
}

async function findSides(
  sql: SqlPool | SqlClient,
  storeId: string,
  fromId: string,
  intoId: string,
): Promise<{ from: MergeSide; into: MergeSide }> {
  if (fromId === intoId) throw new AppError('invalid_input', 'Choose another contact: this is the same one.');
  const sides = await findMergeSides(sql, storeId, [fromId, intoId]);
  const from = sides.find(({ id }) => id === fromId);
  const into = sides.find(({ id }) => id === intoId);
  if (!from || !into) throw notFound('The contact');
  return { from, into };
}

function factsAfter(from: MergeSide, into: MergeSide): MergePreview['after'] {
  const tags = [...into.tags, ...from.tags.filter(({ id }) => !into.tags.some((tag) => tag.id === id))];
  return {
    name: into.name ?? from.name,
    email: into.email ?? from.email,
    phone: into.phone ?? from.phone,
    locale: into.locale ?? from.locale,
    customFields: { ...from.customFields, ...into.customFields },
    // Nobody comes free by being merged.
    blocked: into.blocked || from.blocked,
    tags,
  };
}

function cartAfter(from: MergeSide, into: MergeSide): MergePreview['cart'] {
  if (from.cartLines === null) return into.cartLines === null ? 'none' : 'kept';
  return into.cartLines === null ? 'moved' : 'joined';
}
