import type { AppContext } from '@/core/shared/context';
import { normaliseEmail, normalisePhone } from '../../customers/contact-details';
import { findOrderByProof } from '../../order-lookup/find-order-by-proof';
import type { FoundOrder } from '../../order-lookup/found-order';
import { toNumberKey } from '../../orders/order-number';
import { countryOf } from '../../orders/order-rows';
import type { PlatformOrder } from '../../orders/platform-order';
import type { ContactProof } from '../../platform/store-platform';
import { type Attempter, countAttempt, targetOfContact, targetOfNumber } from '../count-attempt';
import { establishIdentity } from '../establish-identity';
import { findIdentity } from '../identity-rows.queries';
import { isSamePerson, mayAddContact, NO_CLAIMS, ownsOrder, type ShopperClaims } from '../shopper-claims';
import { holdBack } from './hold-back';

export interface OrderProof extends Attempter {
  conversationId: string;
  /** As the shopper wrote it. */
  number: string;
  contact: ContactProof;
}

export type ProofResult =
  | { status: 'found'; found: FoundOrder }
  | { status: 'no_match' }
  | { status: 'unavailable' }
  | { status: 'other_person' }
  | { status: 'too_many_attempts'; retryAfterMinutes: number };

/**
 * Shows who a shopper is by an order number and the e-mail address or phone number that belong to it, and gives that
 * order. A wrong number, a wrong address and an order that does not exist get the same answer after the same time.
 */
export async function proveByOrder(
  ctx: AppContext,
  proof: OrderProof,
  signal: AbortSignal,
): Promise<ProofResult> {
  const startedAt = performance.now();
  const { storeId, conversationId, number, contact } = proof;
  const claimed = readClaim(contact);
  if (!claimed || toNumberKey(number) === '') return { status: 'no_match' };

  const known = await findIdentity(ctx.sql, storeId, conversationId);
  const same = known ? isSamePerson(known, claimed) : null;
  if (same === false) return { status: 'other_person' };
  // Whoever has shown the address already guesses among their own orders.
  const isOwn = same === true && known !== null && known.expiresAt > ctx.now();
  const targets = [targetOfContact(ctx, contact), targetOfNumber(ctx, number)];
  const attempt = isOwn ? null : await countAttempt(ctx, 'proof', proof, targets);
  if (attempt && !attempt.allowed)
    return { status: 'too_many_attempts', retryAfterMinutes: attempt.retryAfterMinutes };

  const lookup = await findOrderByProof(ctx, { storeId, number, contact }, signal);
  if (lookup.status !== 'found') {
    await holdBack(startedAt, signal);
    return { status: lookup.status === 'none' ? 'no_match' : 'unavailable' };
  }
  await attempt?.giveBack();
  const { found } = lookup;
  const outcome = await establishIdentity(ctx, {
    storeId,
    conversationId,
    method: 'order',
    claims: { ...asOnOrder(claimed, found.order), name: found.order.customerName },
    isTied: (person) => mayAddContact(person) || ownsOrder(person, found.order, found.origin, found.platform),
  });
  return outcome === 'verified' ? { status: 'found', found } : { status: outcome };
}

/** What a contact claims; null for text that is neither address nor number. */
function readClaim(contact: ContactProof): ShopperClaims | null {
  if ('email' in contact) {
    const email = normaliseEmail(contact.email);
    return email === null ? null : { ...NO_CLAIMS, email };
  }
  const phone = normalisePhone(contact.phone);
  return phone === null ? null : { ...NO_CLAIMS, phone };
}

/** A number that was written without its country code would fit people in several countries; the order's fits one. */
function asOnOrder(claimed: ShopperClaims, order: PlatformOrder): ShopperClaims {
  if (claimed.phone === null) return claimed;
  return { ...claimed, phone: normalisePhone(order.phone, countryOf(order)) ?? claimed.phone };
}
