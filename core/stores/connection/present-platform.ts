import type { AppContext } from '@/core/shared/context';
import { PLATFORM_IDS, type PlatformId } from '../platform/platform-ids';
import { findConnection } from './connection-rows.queries';

/** The platform whose customer ids the store's shop gives out now. */
export async function presentPlatform(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<PlatformId> {
  const connection = await findConnection(ctx, storeId);
  if (!connection || connection.status === 'disconnected') return 'file';
  return PLATFORM_IDS.find((id) => id === connection.platform) ?? 'file';
}
