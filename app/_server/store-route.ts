import 'server-only';
import { currentContext } from '@/adapters/current-context';
import type { SessionUser } from '@/core/identity/find-active-user';
import type { Permission } from '@/core/identity/permissions';
import { requirePermission } from '@/core/identity/require-membership';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { jsonError } from './json-error';
import { currentUser } from './session';

interface StoreRequest<Params> {
  ctx: AppContext;
  user: SessionUser;
  params: Params;
  request: Request;
}

/**
 * A JSON route of the admin below /api/admin/stores/[storeId]: answers 401 without a session, 404 for stores of
 * others, and what `handle` returns, as JSON unless it is a Response already.
 */
export function storeRoute<Params extends { storeId: string }>(
  permission: Permission,
  handle: (input: StoreRequest<Params>) => Promise<unknown>,
) {
  return async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
    try {
      requireOwnOrigin(request);
      const ctx = currentContext();
      const user = await currentUser();
      if (!user) throw new AppError('unauthenticated', 'Sign in first.');
      const resolved = await params;
      await requirePermission(ctx, user.id, resolved.storeId, permission);
      const result = await handle({ ctx, user, params: resolved, request });
      return result instanceof Response ? result : Response.json(result ?? null, { headers: NO_STORE });
    } catch (error) {
      return jsonError(error);
    }
  };
}

/** Ports of one host share cookies, so SameSite does not keep a page of another port from writing here. */
export function requireOwnOrigin(request: Request): void {
  const origin = request.headers.get('origin');
  if (request.method === 'GET' || !origin) return;
  const own = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  if (!URL.canParse(origin) || new URL(origin).host !== own) {
    throw new AppError('forbidden', 'This request came from another site.');
  }
}

const NO_STORE = { 'cache-control': 'private, no-store' };
