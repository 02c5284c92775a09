import 'server-only';
import { currentContext } from '@/adapters/current-context';
import type { SessionUser } from '@/core/identity/find-active-user';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { jsonError } from './json-error';
import { currentUser } from './session';
import { requireOwnOrigin } from './store-route';

/** A JSON route for whoever is signed in, of no store: answers 401 without a session. */
export function userRoute(
  handle: (input: { ctx: AppContext; user: SessionUser; request: Request }) => Promise<void>,
) {
  return async (request: Request): Promise<Response> => {
    try {
      requireOwnOrigin(request);
      const user = await currentUser();
      if (!user) throw new AppError('unauthenticated', 'Sign in first.');
      await handle({ ctx: currentContext(), user, request });
      return Response.json({}, { headers: { 'cache-control': 'private, no-store' } });
    } catch (error) {
      return jsonError(error);
    }
  };
}
