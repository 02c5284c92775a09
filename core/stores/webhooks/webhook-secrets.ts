import type { AppContext } from '@/core/shared/context';
import type { PlatformConnection } from '@/prisma/generated/client';
import { findConnectionById, findConnectionsOfShop } from '../connection/connection-rows.queries';
import { CONNECTABLE_PLATFORM_IDS, type ConnectablePlatformId } from '../platform/platform-ids';

/** A secret in the clear is kept in memory no longer than this. */
const KEEP_MS = 60_000;
/** A signature that does not fit has the secret read anew, at most this often. */
const REREAD_MS = 2_000;

/** Who delivers to a webhook address. */
export interface WebhookDoor {
  storeId: string;
  platform: ConnectablePlatformId;
  shopAddress: string;
  webhookSecret: string;
}

/**
 * `unknown`: there is no such address. `closed`: there was; the shop is disconnected, and every delivery that fails
 * brings its platform nearer to giving up.
 */
export type DoorLookup = WebhookDoor | 'unknown' | 'closed';

interface Kept {
  door: Promise<DoorLookup>;
  readAt: number;
}

/** Finds out by whom and with what secret the deliveries to an address are signed. Remembers it for a minute. */
export function createWebhookSecrets(ctx: Pick<AppContext, 'db' | 'secrets'>) {
  const kept = new Map<string, Kept>();

  function toDoor(connection: PlatformConnection): DoorLookup {
    const platform = CONNECTABLE_PLATFORM_IDS.find((id) => id === connection.platform);
    if (!platform) return 'unknown';
    const sealed = connection.encryptedWebhookSecret;
    const webhookSecret = sealed === null ? '' : ctx.secrets.decrypt(sealed);
    // Anybody can sign with an empty one.
    if (webhookSecret === '') return 'closed';
    return {
      storeId: connection.storeId,
      platform,
      shopAddress: connection.shopAddress,
      webhookSecret,
    };
  }

  async function read(connectionId: string): Promise<DoorLookup> {
    const connection = await findConnectionById(ctx, connectionId);
    return connection ? toDoor(connection) : 'unknown';
  }

  function find(connectionId: string, maxAgeMs: number): Promise<DoorLookup> {
    const known = kept.get(connectionId);
    if (known && Date.now() - known.readAt < maxAgeMs) return known.door;
    const fresh = { door: read(connectionId), readAt: Date.now() };
    kept.set(connectionId, fresh);
    const forget = () => {
      if (kept.get(connectionId) === fresh) kept.delete(connectionId);
    };
    // Only addresses that are open are worth remembering: anybody can ask for others.
    fresh.door.then((door) => typeof door === 'string' && forget(), forget);
    setTimeout(forget, KEEP_MS).unref();
    return fresh.door;
  }

  return {
    find: (connectionId: string) => find(connectionId, KEEP_MS),
    /** After a signature that does not fit: the shop may have been connected anew a moment ago. */
    findAnew: (connectionId: string) => find(connectionId, REREAD_MS),
    /** The open doors of a shop, by its address. Rarely needed, so not remembered. */
    async findByShop(platform: ConnectablePlatformId, shopAddress: string): Promise<WebhookDoor[]> {
      const connections = await findConnectionsOfShop(ctx, platform, shopAddress);
      return connections.map(toDoor).filter((door) => typeof door !== 'string');
    },
  };
}
