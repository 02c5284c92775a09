import { storeTopic } from '@/core/contracts/live-events';
import { recordEvent } from '@/core/conversations/record-event.queries';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import type { SqlPool } from '@/core/shared/sql-pool';
import { fillContact, findIdentity, lockForProof, writeIdentity } from './identity-rows.queries';
import { isSamePerson, type ProofMethod, type ShopperClaims, type ShopperIdentity } from './shopper-claims';

/** A proof holds for a day; another one renews it. */
const VALID_MS = 24 * 3_600_000;

export interface NewProof {
  storeId: string;
  conversationId: string;
  method: ProofMethod;
  claims: ShopperClaims;
  /** What else the team may know the contact by, though it proves nothing. */
  contactEmail?: string | null;
  /**
   * Whether an order ties the claims to the conversation's person, asked where the claims themselves cannot be
   * compared (a phone number here, an e-mail address there). Runs within the transaction: whatever it asks of the
   * database goes through `sql`.
   */
  isTied: (known: ShopperIdentity, sql: Pick<SqlPool, 'query'>) => boolean | Promise<boolean>;
}

/**
 * Notes who a conversation belongs to. A conversation belongs to one person for good: what it says about the first
 * one's orders is not for a second one, also after the proof has expired.
 * @returns other_person: nothing was noted, because the conversation belongs to somebody else
 * @throws AppError `not_found` when there is no such conversation
 */
export async function establishIdentity(
  ctx: Pick<AppContext, 'sql' | 'events' | 'now'>,
  proof: NewProof,
): Promise<'verified' | 'other_person'> {
  const { storeId, conversationId, method, claims } = proof;
  const verifiedAt = ctx.now();
  const expiresAt = new Date(verifiedAt.getTime() + VALID_MS);
  const result = await inTransaction(ctx.sql, async (client) => {
    const conversation = await lockForProof(client, storeId, conversationId);
    if (!conversation) throw notFound('The conversation');
    const known = await findIdentity(client, storeId, conversationId);
    if (known && !(isSamePerson(known, claims) ?? (await proof.isTied(known, client)))) return 'other_person';
    await writeIdentity(client, storeId, conversationId, { ...claims, method, verifiedAt, expiresAt });
    const email = claims.email ?? proof.contactEmail ?? null;
    await fillContact(client, storeId, conversation.contactId, { ...claims, email });
    const isNews = !known || known.method !== method || known.expiresAt <= verifiedAt;
    if (isNews) await recordEvent({ sql: client }, storeId, conversationId, 'identity_verified', { method });
    return isNews ? 'news' : 'renewed';
  });
  if (result === 'other_person') return result;
  if (result === 'news') {
    const topic = storeTopic(storeId);
    ctx.events.publish({ topic, name: 'conversation:updated', data: { conversationId } });
  }
  return 'verified';
}
