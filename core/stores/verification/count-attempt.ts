import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { normaliseEmail, normalisePhone } from '../customers/contact-details';
import { toNumberKey } from '../orders/order-number';
import type { ContactProof } from '../platform/store-platform';

const RULE = { points: 5, perSeconds: 3600 };
/** Two phone numbers that count as the same end alike. */
const PHONE_END = 7;

/** Who tries. */
export interface Attempter {
  storeId: string;
  contactId: string;
  /** null: the channel knows no network address. */
  addressHash: string | null;
}

export type AttemptCount =
  | { allowed: true; giveBack(): Promise<void> }
  | { allowed: false; retryAfterMinutes: number };

/**
 * Counts an attempt to show who one is, or to have a code sent: five an hour for each contact, each network address
 * and each target, whatever the others have left. `giveBack` takes it back, for an attempt that succeeded.
 * @param kind what is counted apart
 * @param targets hashed, see targetOfContact and targetOfNumber
 */
export async function countAttempt(
  { rateLimiter }: Pick<AppContext, 'rateLimiter'>,
  kind: 'proof' | 'code-mail',
  { storeId, contactId, addressHash }: Attempter,
  targets: readonly string[],
): Promise<AttemptCount> {
  const counted = [`contact:${contactId}`, ...(addressHash ? [`address:${addressHash}`] : []), ...targets];
  const keys = counted.map((what) => `${kind}/${storeId}/${what}`);
  try {
    for (const key of keys) await rateLimiter.consume(key, RULE);
  } catch (error) {
    if (!isAppError(error) || error.code !== 'rate_limited') throw error;
    return { allowed: false, retryAfterMinutes: Math.ceil((error.retryAfterSeconds ?? 60) / 60) };
  }
  return {
    allowed: true,
    async giveBack() {
      for (const key of keys) await rateLimiter.giveBack(key, RULE);
    },
  };
}

/** Whom an attempt is about, the same however address or number are written. */
export function targetOfContact({ keyedHash }: Pick<AppContext, 'keyedHash'>, contact: ContactProof): string {
  if ('email' in contact)
    return `email:${keyedHash('email', normaliseEmail(contact.email) ?? contact.email)}`;
  const phone = normalisePhone(contact.phone) ?? contact.phone;
  return `phone:${keyedHash('phone', phone.slice(-PHONE_END))}`;
}

/** The order that an attempt is about, the same for every way of writing its number that meansOrder takes. */
export function targetOfNumber({ keyedHash }: Pick<AppContext, 'keyedHash'>, number: string): string {
  const key = toNumberKey(number);
  const digits = /^\p{L}*0*(\d+)$/u.exec(key)?.[1];
  return `order:${keyedHash('order-number', digits ?? key)}`;
}
