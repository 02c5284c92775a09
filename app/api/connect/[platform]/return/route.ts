import { cookies } from 'next/headers';
import { currentContext } from '@/adapters/current-context';
import { LAST_STORE_COOKIE } from '@/app/_server/last-store';
import { signInAddress } from '@/app/_server/return-path';
import { currentUser } from '@/app/_server/session';
import { requirePermission } from '@/core/identity/require-membership';
import { isAppError } from '@/core/shared/app-error';
import { uuidSchema } from '@/core/shared/ids';
import { completeConnect, findConnectingStore } from '@/core/stores/connection/connecting/complete-connect';
import { finishConnect, waitUntilFinished } from '@/core/stores/connection/connecting/finish-connect';
import { readCallback, requirePlatform } from '../../_server/read-callback';

/** Keys that came server to server a moment ago are verified by another request. */
const WAIT_MS = 10_000;

type Params = { params: Promise<{ platform: string }> };

/**
 * Where an owner comes back to from the shop's platform. Leads to the settings in any case; what went wrong stands
 * there, on the connection, so that nobody can make up a message by making up an address.
 */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const ctx = currentContext();
  let storeId: string | null = null;
  try {
    const platform = requirePlatform((await params).platform);
    const callback = await readCallback(request);
    const found = await findConnectingStore(ctx, platform, callback);
    const user = await currentUser();
    if (!user) return redirect(signInAddress(settings(found.storeId, 'signed_out'), { expired: true }));
    await requirePermission(ctx, user.id, found.storeId, 'connection.manage');
    storeId = found.storeId;
    const { already } = await completeConnect(ctx, platform, callback);
    if (!already) await finishConnect(ctx, storeId);
    const connected = !already || (await waitUntilFinished(ctx, storeId, WAIT_MS));
    return redirect(settings(storeId, connected ? 'connected' : 'failed'));
  } catch (error) {
    if (!isAppError(error)) ctx.log.error({ err: error, storeId }, 'connecting a shop failed');
    return redirect(storeId ? settings(storeId, 'failed') : await elsewhere());
  }
}

type Result = 'connected' | 'failed' | 'signed_out' | 'unknown';

function settings(storeId: string, result: Result): string {
  return `/s/${storeId}/settings/connection?result=${result}`;
}

/** Nobody's authorisation, or somebody else's: to the store that was looked at last, where it can be begun anew. */
async function elsewhere(): Promise<string> {
  const last = uuidSchema.safeParse((await cookies()).get(LAST_STORE_COOKIE)?.value);
  return last.success ? settings(last.data, 'unknown') : '/';
}

function redirect(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } });
}
