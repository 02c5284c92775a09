import type { AppContext } from '@/core/shared/context';
import type { ConnectAddresses } from '../../platform/platform-connector';

/** The addresses that a platform sends owners and keys back to; they are the same for all stores of the instance. */
export function connectAddresses(ctx: Pick<AppContext, 'publicUrl'>, platform: string): ConnectAddresses {
  const base = `${ctx.publicUrl}/api/connect/${platform}`;
  return { returnUrl: `${base}/return`, callbackUrl: `${base}/keys` };
}
