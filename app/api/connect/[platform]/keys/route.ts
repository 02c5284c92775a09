import { after } from 'next/server';
import { CLIENT_IP_HEADER } from '@/adapters/auth/client-ip-header';
import { currentContext } from '@/adapters/current-context';
import { jsonError } from '@/app/_server/json-error';
import { hashAddress } from '@/core/shared/address-hash';
import { completeConnect } from '@/core/stores/connection/connecting/complete-connect';
import { finishConnect } from '@/core/stores/connection/connecting/finish-connect';
import { readCallback, requirePlatform } from '../../_server/read-callback';

/** Nobody connects more shops than this; whoever guesses one-time values is slowed down. */
const RULE = { points: 20, perSeconds: 60 };

type Params = { params: Promise<{ platform: string }> };

/**
 * Where a platform itself delivers the keys that an owner has agreed to (WooCommerce). Nobody is signed in here: the
 * one-time value is the proof, and the keys are good for nothing but the shop that they came from.
 */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const ctx = currentContext();
  try {
    const from = hashAddress(ctx, request.headers.get(CLIENT_IP_HEADER)) ?? 'unknown';
    await ctx.rateLimiter.consume(`connect-keys/${from}`, RULE);
    const platform = requirePlatform((await params).platform);
    const { storeId, already } = await completeConnect(ctx, platform, await readCallback(request));
    if (!already) {
      // The shop waits for this answer, and may be too small to answer us at the same time.
      after(() =>
        finishConnect(ctx, storeId).catch((error) =>
          ctx.log.warn({ err: error, storeId }, 'delivered keys do not work'),
        ),
      );
    }
    return Response.json({ received: true });
  } catch (error) {
    return jsonError(error);
  }
}
