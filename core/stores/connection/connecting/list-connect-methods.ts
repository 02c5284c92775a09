import type { AppContext } from '@/core/shared/context';
import type { ConnectAddresses, ConnectMethod } from '../../platform/platform-connector';
import { CONNECTABLE_PLATFORM_IDS, type ConnectablePlatformId } from '../../platform/platform-ids';
import { connectAddresses } from './connect-addresses';

export interface ConnectablePlatform {
  platform: ConnectablePlatformId;
  /** For people. */
  name: string;
  /** What can be filled in, and where it leads; in the order to offer it. */
  methods: ConnectMethod[];
  /** What to enter at the platform before connecting, e.g. as the app's redirect address. */
  addresses: ConnectAddresses;
}

/** The platforms that a store can be connected to, each with its ways to do it. */
export function listConnectMethods(ctx: Pick<AppContext, 'platforms' | 'publicUrl'>): ConnectablePlatform[] {
  return CONNECTABLE_PLATFORM_IDS.map((platform) => ({
    platform,
    name: ctx.platforms.name(platform),
    methods: [...ctx.platforms.connector(platform).methods],
    addresses: connectAddresses(ctx, platform),
  }));
}
