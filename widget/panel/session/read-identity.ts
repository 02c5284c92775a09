import type { SignedIdentity } from '@/core/contracts/widget/identity';

/**
 * Who is logged in at the shop, as its script tag says: data-user-id, data-user-email, data-user-expires and
 * data-user-hash. The server checks the signature; what is wrong counts there as not logged in.
 * @returns null when the tag carries no signature
 */
export function readIdentity(data: Record<string, unknown> | undefined): SignedIdentity | null {
  const { userId, userEmail, userExpires, userHash } = data ?? {};
  if (typeof userHash !== 'string' || userHash === '') return null;
  return {
    id: typeof userId === 'string' ? userId : '',
    email: typeof userEmail === 'string' ? userEmail : '',
    expires: Number(userExpires),
    hash: userHash,
  };
}
