import type { AppContext } from '@/core/shared/context';

/** Where the platform delivers webhooks of this connection to; also what is pasted for compliance topics. */
export function webhookAddress(
  ctx: Pick<AppContext, 'publicUrl'>,
  connection: { platform: string; id: string },
): string {
  return `${ctx.publicUrl}/api/webhooks/${connection.platform}/${connection.id}`;
}
