import type { PlatformCustomer } from '@/core/stores/customers/platform-customer';
import type { ListRequest, PlatformBatch } from '@/core/stores/platform/store-platform';
import { endWhenForbidden } from '../api/end-when-forbidden';
import { listPages } from '../api/list-pages';
import { sinceFilter } from '../api/since-filter';
import { listCustomers as document } from '../documents/list-customers';
import type { OpenShop } from '../shop/open-shop';
import { toPlatformCustomer } from './to-platform-customer';

const CUSTOMERS_AT_ONCE = 100;

/** All customers; none without read_customers, or when Shopify withholds customers from the app as a whole. */
export async function* listCustomers(
  shop: OpenShop,
  request: ListRequest,
): AsyncGenerator<PlatformBatch<PlatformCustomer>> {
  const options = { signal: request.signal };
  const { scopes } = await shop.basics(options);
  if (!scopes.has('read_customers')) return;
  const filter = sinceFilter(request.since);
  let total: number | null = null;
  const pages = listPages(
    async (first, after) => {
      const variables = { first, after, filter, counted: total === null };
      const { customers, customersCount } = await shop.admin.ask(document, variables, options);
      total ??= customersCount?.count ?? null;
      return customers;
    },
    { first: CUSTOMERS_AT_ONCE, cursor: request.cursor },
  );
  for await (const { nodes, cursor } of endWhenForbidden(pages)) {
    const items = nodes.map(toPlatformCustomer);
    yield {
      items: items.filter((one) => one !== null),
      faults: items
        .filter((one) => one === null)
        .map(() => ({ externalId: null, message: 'cannot be read.' })),
      cursor,
      total,
    };
  }
}
