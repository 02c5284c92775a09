import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { BulkOperations } from '../bulk/bulk-operations';
import type { TokenRecord } from '../oauth/token-store';
import type { AdminSchema } from '../schema/load-admin-schema';
import type { FakeShop } from '../shop/fake-shop';
import type { ShopEvent } from '../shop/shop-event';
import type { WebhookSender } from '../webhooks/webhook-sender';
import type { Denial } from './find-denials';

/** What the resolvers of one query know. */
export interface QueryContext {
  shop: FakeShop;
  admin: AdminSchema;
  token: TokenRecord;
  /** Fields of the query that the token has no scope for. */
  denials: ReadonlyMap<FieldNode, Denial>;
  /** Names, e-mails, phones and addresses come as null, as for custom apps on Shopify's Basic plan. */
  withholdCustomerData: boolean;
  /** Points that were really used; grows while the query runs. */
  cost: { actual: number };
  /** Set while a bulk operation runs: its root connection gives these rows, inner ones give all. */
  bulk: { offset: number; limit: number; total: number } | null;
  bulkOperations: BulkOperations;
  webhookSender: WebhookSender;
  uninstall(): void;
  /** Sends the webhooks of what a mutation has changed. */
  tell(event: ShopEvent): void;
  /** Notes that the client did what it must not do. */
  problem(text: string): void;
}

/** `never` lets each resolver name its own source and arguments; the schema has checked both before. */
export type FieldFunction = (
  source: never,
  args: never,
  context: QueryContext,
  info: GraphQLResolveInfo,
) => unknown;

/** By type, then by field. A field that is not here is taken from the record itself. */
export type ResolverMap = Record<string, Record<string, FieldFunction>>;
