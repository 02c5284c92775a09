import type { AppContext } from '@/core/shared/context';
import type { PushKeys } from '@/core/shared/push-sender';
import { findKeys, insertKeys } from './push-keys.queries';

/** The instance's pair for web push. It is made once: browsers that subscribed to another one would hear nothing more. */
export async function pushKeys(ctx: Pick<AppContext, 'sql' | 'secrets' | 'push'>): Promise<PushKeys> {
  const stored = await findKeys(ctx.sql);
  if (stored) {
    return { publicKey: stored.publicPart, privateKey: ctx.secrets.decrypt(stored.encryptedValue) };
  }
  const { publicKey, privateKey } = ctx.push.makeKeys();
  await insertKeys(ctx.sql, publicKey, ctx.secrets.encrypt(privateKey));
  return pushKeys(ctx);
}
