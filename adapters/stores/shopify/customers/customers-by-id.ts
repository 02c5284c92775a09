import type { PlatformCustomer } from '@/core/stores/customers/platform-customer';
import type { AskOptions } from '../api/admin-client';
import { askInParts } from '../api/ask-in-parts';
import { toGids } from '../api/gid';
import { customersById as document } from '../documents/customers-by-id';
import type { OpenShop } from '../shop/open-shop';
import { toPlatformCustomer } from './to-platform-customer';

/** What is gone is missing from the answer. */
export async function customersById(
  shop: OpenShop,
  ids: readonly string[],
  options: AskOptions,
): Promise<PlatformCustomer[]> {
  const nodes = await askInParts(toGids('Customer', ids), 100, async (some) => {
    const { nodes } = await shop.admin.ask(document, { ids: some }, options);
    return nodes;
  });
  return nodes.map(toPlatformCustomer).filter((one) => one !== null);
}
