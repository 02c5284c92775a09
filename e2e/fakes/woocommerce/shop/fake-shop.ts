import { randomBytes } from 'node:crypto';
import { createWebhookSender, type WebhookSender } from './webhook-sender';

/** A thing as the API hands it out, without its `_links`. */
export interface WooRecord {
  id: number;
  [field: string]: unknown;
}

export interface ApiKey {
  consumerKey: string;
  consumerSecret: string;
  permissions: 'read' | 'write' | 'read_write';
}

/** What a shop is like, beside what it sells. */
export interface ShopProfile {
  name: string;
  currency: string;
  currencySymbol: string;
  /** IANA. */
  timeZone: string;
  country: string;
  version: string;
  language: string;
  pricesIncludeTax: boolean;
  /** A plugin gives orders numbers of their own and makes them searchable. */
  ownOrderNumbers: boolean;
  /** Ways to pay by which the shop can send money back, by their ids. */
  refundingGateways: string[];
}

/** A shop in memory. Whoever changes a table calls `emit` where WooCommerce would fire a webhook. */
export interface FakeShop {
  /** The shop's own address, without a trailing slash. Set once it listens. */
  homeUrl: string;
  profile: ShopProfile;
  products: Map<number, WooRecord>;
  /** With `parent_id`. */
  variations: Map<number, WooRecord>;
  categories: Map<number, WooRecord>;
  customers: Map<number, WooRecord>;
  orders: Map<number, WooRecord>;
  /** With `parent_id`, the order. */
  refunds: Map<number, WooRecord>;
  notes: Map<number, WooRecord>;
  coupons: Map<number, WooRecord>;
  webhooks: Map<number, WooRecord>;
  pages: Map<number, WooRecord>;
  keys: ApiKey[];
  /** Used OAuth nonces, with the second they were used in. */
  nonces: Map<string, number>;
  now(): Date;
  nextId(): number;
  readonly sender: WebhookSender;
}

export const DEFAULT_PROFILE: ShopProfile = {
  name: 'Nordlicht Outdoor',
  currency: 'EUR',
  currencySymbol: '€',
  timeZone: 'Europe/Berlin',
  country: 'DE',
  version: '11.0.1',
  language: 'en_US',
  pricesIncludeTax: true,
  ownOrderNumbers: false,
  refundingGateways: [],
};

export function createFakeShop(profile: Partial<ShopProfile> = {}): FakeShop {
  let lastId = 900_000;
  const shop: Omit<FakeShop, 'sender'> = {
    homeUrl: 'http://woo.example',
    profile: { ...DEFAULT_PROFILE, ...profile },
    products: new Map(),
    variations: new Map(),
    categories: new Map(),
    customers: new Map(),
    orders: new Map(),
    refunds: new Map(),
    notes: new Map(),
    coupons: new Map(),
    webhooks: new Map(),
    pages: new Map(),
    keys: [],
    nonces: new Map(),
    now: () => new Date(),
    nextId: () => ++lastId,
  };
  // The sender looks the shop up when it delivers, so both may refer to each other.
  return Object.assign(shop, { sender: createWebhookSender(shop) });
}

export function makeApiKey(permissions: ApiKey['permissions']): ApiKey {
  const random = () => randomBytes(20).toString('hex');
  return { consumerKey: `ck_${random()}`, consumerSecret: `cs_${random()}`, permissions };
}
