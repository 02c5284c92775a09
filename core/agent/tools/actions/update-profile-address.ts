import { z } from 'zod';
import { findOwnCustomer } from '@/core/actions/requests/own-customer';
import type { ActionResult } from '@/core/contracts/action-tool-results';
import { presentPlatform } from '@/core/stores/connection/present-platform';
import { proofWays } from '@/core/stores/verification/proof-ways';
import { defineVerifiedTool } from '../tool';
import { addressInput, toAddress } from './action-inputs';
import { proposeInChat } from './propose-in-chat';

export const updateProfileAddressTool = defineVerifiedTool({
  name: 'update_profile_address',
  description:
    'Prepares another address in the shopper’s own account, for orders to come. Nothing is changed yet: the result’s text is shown to the shopper, and only their yes, checked by confirm_action, does it.',
  input: z.object({ address: addressInput }),
  effect: 'write',
  reachesWorld: true,
  async run(scope, wish): Promise<ActionResult> {
    const { ctx, storeId, identity } = scope;
    const platform = await presentPlatform(ctx, storeId);
    const customerExternalId = await findOwnCustomer(ctx, storeId, platform, identity);
    if (customerExternalId === null) return { status: 'no_match', ways: await proofWays(ctx, storeId) };
    const address = toAddress(wish.address, null);
    return proposeInChat(scope, null, {
      action: 'update_profile_address',
      customerExternalId,
      address: { ...address, name: address.name ?? identity.name },
    });
  },
});
