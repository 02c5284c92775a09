import type { PlatformCustomer } from '@/core/stores/customers/platform-customer';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { PlatformPage, PlatformProduct } from '@/core/stores/platform/store-platform';
import { makeContractOrders } from './contract-world-orders';
import { makeContractProducts } from './contract-world-products';

export interface ContractDiscount {
  code: string;
  state: 'valid' | 'expired' | 'not_started' | 'used_up';
  percent: number;
}

/** A shop as the contract suite knows it, in core's own types: what a platform has to give when it holds this shop. */
export interface ContractWorld {
  shop: { name: string; currency: string; url: string };
  products: PlatformProduct[];
  orders: PlatformOrder[];
  customers: PlatformCustomer[];
  pages: PlatformPage[];
  discounts: ContractDiscount[];
}

/** How the shop's owner typed a title that reads otherwise, by the product's id. */
export const RAW_TITLES: Readonly<Record<string, string>> = {
  '1006': 'Moss &amp; <em>Fern</em> &#8220;Duo&#8221; Planter 🪴',
};

/**
 * "Fern & Finch", an invented shop of twelve products. Ids are digits, as platforms use them. A harness seeds its
 * platform from it and changes what that platform cannot hold (see StorePlatformHarness.world). Made anew by each
 * call, so that tests may change it.
 */
export function makeContractWorld(): ContractWorld {
  return {
    shop: { name: 'Fern & Finch', currency: 'EUR', url: 'https://fern-finch.example' },
    products: makeContractProducts(),
    orders: makeContractOrders(),
    customers: makeCustomers(),
    pages: [
      {
        externalId: '901',
        kind: 'policy',
        title: 'Returns',
        url: 'https://fern-finch.example/policies/returns',
        html: '<p>Unused items come back within <strong>30 days</strong>.</p>',
        updatedAt: new Date('2026-08-01T08:00:00Z'),
      },
      {
        externalId: '902',
        kind: 'page',
        title: 'About us',
        url: 'https://fern-finch.example/pages/about',
        html: '<h2>Two friends</h2><p>Fern &amp; Finch began at a market stall in Ghent.</p>',
        updatedAt: new Date('2026-08-02T08:00:00Z'),
      },
    ],
    discounts: [
      { code: 'FERN10', state: 'valid', percent: 10 },
      { code: 'OLDLEAF', state: 'expired', percent: 15 },
      { code: 'NEXTSPRING', state: 'not_started', percent: 20 },
      { code: 'ONCEONLY', state: 'used_up', percent: 5 },
    ],
  };
}

function makeCustomers(): PlatformCustomer[] {
  const customer = (
    externalId: string,
    name: string,
    email: string,
    phone: string | null,
    locale: string | null,
  ): PlatformCustomer => ({
    externalId,
    name,
    email,
    phone,
    locale,
    updatedAt: new Date(`2026-09-${externalId.slice(1)}T10:00:00Z`),
  });
  return [
    customer('701', 'Ada Byron', 'ada@shopper.example', '+4915123456701', 'de'),
    customer('702', 'Ben Okafor', 'ben@shopper.example', null, 'en'),
    customer('703', 'Chloé Martin', 'chloe+fern@shopper.example', '+33612345703', 'fr'),
    customer('704', 'Dan Lee', 'dan@shopper.example', '+12125550704', null),
  ];
}
