import type { BulkOperations } from './bulk/bulk-operations';
import type { BucketSize, ShopifyPlan, Throttle } from './graphql/throttle';
import type { Faults } from './http/faults';
import type { FakeApp } from './oauth/fake-app';
import type { TokenStore } from './oauth/token-store';
import type { FakeShop, ShopSettings } from './shop/fake-shop';
import type { World } from './shop/seed-from-world';
import type { ShopEvent } from './shop/shop-event';
import type { StormOptions, StormResult } from './webhooks/deliver-storm';
import type { Delivery, DeliveryOptions, WebhookSender } from './webhooks/webhook-sender';

export interface FakeShopifyOptions {
  /** The one version that is answered; "2026-07" by default. */
  apiVersion?: string;
  /** By default a free one. */
  port?: number;
  /** Decides how many points a second there are, and the plan's name. */
  plan?: ShopifyPlan;
  /** Another bucket than the plan's. */
  bucket?: BucketSize;
  appClientId?: string;
  appClientSecret?: string;
  app?: Partial<FakeApp>;
  settings?: Partial<Omit<ShopSettings, 'origin'>>;
  /** What the shop holds; empty by default. */
  world?: World;
  /** How long each answer of the Admin API takes at least. */
  latencyMs?: number;
}

/** One request that came, in the order of arrival. */
export interface FakeShopifyRequest {
  method: string;
  path: string;
  /** Of GraphQL requests. */
  query: string | null;
  variables: Record<string, unknown>;
  /** Set when it was answered. */
  status: number | null;
  /** Points the query asked for. */
  cost: number | null;
  throttled: boolean;
}

export interface FakeShopify {
  /** Without a trailing slash; stands for https://<shop>.myshopify.com. */
  readonly origin: string;
  /** All that the shop holds. The functions in shop/ change it and return an event to tell of. */
  readonly shop: FakeShop;
  readonly app: FakeApp;
  readonly tokens: TokenStore;
  readonly throttle: Throttle;
  readonly faults: Faults;
  readonly bulkOperations: BulkOperations;
  readonly webhooks: WebhookSender;
  readonly requests: FakeShopifyRequest[];
  /** What the client did that it must not do: invalid queries, unknown filters. Tests expect none. */
  readonly problems: string[];
  latencyMs: number;
  /** A token as an owner of a custom app would paste it. Without an end unless one is given. */
  issueToken(scopes?: readonly string[], seconds?: number): string;
  /** Delivers the webhooks of what a function of shop/ returned. */
  tell(event: ShopEvent, options?: DeliveryOptions): Promise<Delivery[]>;
  deliverStorm(options: StormOptions): Promise<StormResult>;
  /** The owner removes the app: tokens and subscriptions end, app/uninstalled is delivered. */
  uninstall(): Promise<Delivery[]>;
  /** Waits until what the shop tells by itself (orders of its checkout) was delivered. */
  settled(): Promise<void>;
  close(): Promise<void>;
}
