import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect, unstable_rethrow } from 'next/navigation';
import { ZodError } from 'zod';
import { authCookieNames } from '@/adapters/auth/session-token';
import { currentContext } from '@/adapters/current-context';
import type { SessionUser } from '@/core/identity/find-active-user';
import type { Permission } from '@/core/identity/permissions';
import { requirePermission } from '@/core/identity/require-membership';
import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { ActionResult } from './action-result';
import { signInAddress } from './return-path';
import { currentUser } from './session';

/** Runs a server action's work and turns what it throws into something a form can show. */
export async function runAction<T>(work: (ctx: AppContext) => Promise<T>): Promise<ActionResult<T>> {
  const ctx = currentContext();
  try {
    return { ok: true, data: await work(ctx) };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof ZodError) {
      return { ok: false, message: 'Some fields need another look.', fields: fieldFaults(error) };
    }
    if (isAppError(error)) return { ok: false, message: error.userMessage, fields: {} };
    ctx.log.error({ err: error }, 'admin action failed');
    return { ok: false, message: 'That did not work. Try again; the log says more.', fields: {} };
  }
}

/** The same for somebody who is signed in. */
export function runUserAction<T>(
  work: (ctx: AppContext, user: SessionUser) => Promise<T>,
): Promise<ActionResult<T>> {
  return runAction(async (ctx) => work(ctx, await actingUser()));
}

/** The same for a member of the store who may do `permission`. */
export function runStoreAction<T>(
  storeId: string,
  permission: Permission,
  work: (ctx: AppContext, user: SessionUser) => Promise<T>,
): Promise<ActionResult<T>> {
  return runUserAction(async (ctx, user) => {
    await requirePermission(ctx, user.id, storeId, permission);
    return work(ctx, user);
  });
}

/** An action is posted from a page: an expired session leads back there. */
async function actingUser(): Promise<SessionUser> {
  const user = await currentUser();
  if (user) return user;
  const from = (await headers()).get('referer');
  const path = from && URL.canParse(from) ? new URL(from).pathname : null;
  redirect(signInAddress(path, { expired: (await cookies()).has(authCookieNames().session) }));
}

function fieldFaults(error: ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message;
  return fields;
}
