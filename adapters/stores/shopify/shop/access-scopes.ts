import type { ShopFacts } from '@/core/stores/platform/shop-facts';

interface NeededScope {
  scope: string;
  /** Any of these serves as well. */
  or?: string[];
  /** What will not work without it, for the owner. */
  consequence: string;
  /** Not asked for when connecting: Shopify grants it on request only, or the shop works without it. */
  optional?: true;
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
    optional: true,
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
  {
    scope: 'write_orders',
    consequence: 'The assistant cannot cancel orders, change where they go, or give money back.',
    optional: true,
  },
  {
    scope: 'write_order_edits',
    consequence: 'The assistant cannot change items of an order to other options.',
    optional: true,
  },
  {
    scope: 'write_returns',
    consequence: 'The assistant cannot open returns or exchanges.',
    optional: true,
  },
  {
    scope: 'write_customers',
    consequence: 'The assistant cannot change the address in a customer’s account.',
    optional: true,
  },
];

/** For the address where the owner authorises the app. */
export const SCOPES_TO_ASK_FOR = NEEDED.filter((one) => !one.optional).map((one) => one.scope);

/** For what is changed in a shop, each an owner's own choice. */
export const WRITE_SCOPES = NEEDED.map((one) => one.scope).filter((scope) => scope.startsWith('write_'));

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
