import { sameEmail, samePhone } from '../customers/contact-details';
import { countryOf } from '../orders/order-rows';
import type { PlatformOrder } from '../orders/platform-order';
import type { PlatformId } from '../platform/platform-ids';

/** How a shopper showed who they are. */
export type ProofMethod = 'order' | 'code' | 'signed';

/** What was shown of a person. Only what was proven stands here: it decides whose orders are told. */
export interface ShopperClaims {
  /** Lower case. */
  email: string | null;
  phone: string | null;
  /** The customer's id at the store's present platform. */
  customerExternalId: string | null;
  /** To be polite with; proves nothing. */
  name: string | null;
}

export const NO_CLAIMS: ShopperClaims = { email: null, phone: null, customerExternalId: null, name: null };

/** Whom a conversation belongs to. */
export interface ShopperIdentity extends ShopperClaims {
  method: ProofMethod;
  verifiedAt: Date;
  expiresAt: Date;
}

/**
 * Whether two claims are about one person, as far as they can be compared: the platform's id weighs most, then the
 * e-mail address, then the phone number.
 * @returns null when they have nothing in common to compare
 */
export function isSamePerson(left: ShopperClaims, right: ShopperClaims): boolean | null {
  if (left.customerExternalId !== null && right.customerExternalId !== null)
    return left.customerExternalId === right.customerExternalId;
  if (left.email !== null && right.email !== null) return sameEmail(left.email, right.email);
  if (left.phone !== null && right.phone !== null) return samePhone(left.phone, right.phone);
  return null;
}

/**
 * Whether an order or a mailbox that cannot be compared with what is known may be added to it. Whoever is logged in
 * at the shop may show that an earlier order, made as a guest, is theirs too.
 */
export function mayAddContact(known: ShopperIdentity): boolean {
  return known.customerExternalId !== null;
}

/**
 * Whether an order may be told to whoever has shown these claims.
 * @param origin where the order comes from
 * @param platform the store's present platform: ids of another one mean other people
 */
export function ownsOrder(
  claims: ShopperClaims,
  order: PlatformOrder,
  origin: PlatformId,
  platform: PlatformId,
): boolean {
  const { email, phone, customerExternalId } = claims;
  if (email !== null && sameEmail(email, order.email)) return true;
  if (phone !== null && samePhone(phone, order.phone, countryOf(order))) return true;
  return (
    customerExternalId !== null && origin === platform && customerExternalId === order.customerExternalId
  );
}
