import 'server-only';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { authCookieNames, readSession } from '@/adapters/auth/session-token';
import { currentContext } from '@/adapters/current-context';
import type { SessionUser } from '@/core/identity/find-active-user';
import type { Permission, Role } from '@/core/identity/permissions';
import { requireMembership, requirePermission } from '@/core/identity/require-membership';
import { isAppError } from '@/core/shared/app-error';
import { readStore, type StoreView } from '@/core/stores/settings/stores.queries';
import { signInAddress } from './return-path';

/** The signed-in user of this request; null when nobody is. */
export const currentUser = cache(async (): Promise<SessionUser | null> => {
  const token = (await cookies()).get(authCookieNames().session)?.value;
  return readSession(token);
});

/** The signed-in user, or a redirect to the sign-in page that leads back here. */
export async function requireUser(): Promise<SessionUser> {
  const user = await currentUser();
  if (user) return user;
  const hadSession = (await cookies()).has(authCookieNames().session);
  const path = (await headers()).get('x-storefolk-path');
  redirect(signInAddress(path, { expired: hadSession }));
}

export interface StoreAccess {
  user: SessionUser;
  role: Role;
  store: StoreView;
}

/**
 * Who is signed in and may see the store: every page of a store starts with this.
 * Renders the 404 page for a store that is not theirs.
 */
export const requireStore = cache(async (storeId: string): Promise<StoreAccess> => {
  const user = await requireUser();
  const context = currentContext();
  return orNotFound(async () => {
    const role = await requireMembership(context, user.id, storeId);
    return { user, role, store: await readStore(context, storeId) };
  });
});

/** Like requireStore for one permission; a page that the role may not open is not there. */
export async function requireStoreFor(storeId: string, permission: Permission): Promise<StoreAccess> {
  const access = await requireStore(storeId);
  await orNotFound(() => requirePermission(currentContext(), access.user.id, storeId, permission));
  return access;
}

/** Renders the 404 page when `work` throws AppError `not_found` or `forbidden`. */
export async function orNotFound<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isAppError(error) && (error.code === 'not_found' || error.code === 'forbidden')) notFound();
    throw error;
  }
}
