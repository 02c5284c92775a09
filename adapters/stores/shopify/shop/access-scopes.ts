import type { ShopFacts } from '@/core/stores/platform/shop-facts';

interface NeededScope {
  scope: string;
  /** Any of these serves as well. */
  or?: string[];
  /** What will not work without it, for the owner. */
  consequence: string;
  /** Not asked for when connecting, since Shopify grants it on request only. */
  onRequest?: true;
}

/**
 * What our documents need, by the `offline_scopes` of Shopify's schema (documents.test.ts checks each of them), and
 * what the webhook topics need.
 */
const NEEDED: readonly NeededScope[] = [
  { scope: 'read_products', consequence: 'Products cannot be read, so nothing about them can be answered.' },
  {
    scope: 'read_inventory',
    consequence: 'Changes of stock are noticed with the next sync instead of at once.',
  },
  { scope: 'read_orders', consequence: 'Orders cannot be looked up.' },
  {
    scope: 'read_all_orders',
    consequence:
      'Orders older than 60 days cannot be found. Shopify grants this on request, in the app’s API access settings.',
    onRequest: true,
  },
  {
    scope: 'read_customers',
    consequence: 'Customers are not read: names are missing, and orders are found by their number only.',
  },
  { scope: 'read_returns', consequence: 'Returns are not told apart from refunds.' },
  {
    scope: 'read_online_store_pages',
    or: ['read_content'],
    consequence: 'The shop’s pages are not read as knowledge.',
  },
  {
    scope: 'read_legal_policies',
    consequence: 'Shipping, refund and other policies are not read as knowledge.',
  },
  { scope: 'read_discounts', consequence: 'Discount codes cannot be checked in the chat.' },
];

/** For the address where the owner authorises the app. */
export const SCOPES_TO_ASK_FOR = NEEDED.filter((one) => !one.onRequest).map((one) => one.scope);

/** The scopes a token has. */
export class GrantedScopes {
  private readonly granted: ReadonlySet<string>;

  /** @param handles as Shopify names them */
  constructor(readonly handles: string[]) {
    // Writing includes reading.
    this.granted = new Set(handles.flatMap((handle) => [handle, handle.replace(/^write_/, 'read_')]));
  }

  has(scope: string): boolean {
    const or = NEEDED.find((one) => one.scope === scope)?.or ?? [];
    return [scope, ...or].some((one) => this.granted.has(one));
  }

  /** What is lacking, in the order of importance. */
  missing(): ShopFacts['missing'] {
    return NEEDED.filter(({ scope }) => !this.has(scope)).map(({ scope, consequence }) => ({
      scope,
      consequence,
    }));
  }
}
