import type { WebhookDelivery, WebhookRequest } from './platform-event';
import type { ConnectablePlatformId, PlatformId } from './platform-ids';
import type { StorePlatform } from './store-platform';

/** Credentials as an adapter needs them; sealed before they are stored, never logged. */
export interface PlatformCredentials {
  /** The adapter's own shape, JSON-safe; it checks it with Zod when it opens a shop. */
  secrets: Record<string, unknown>;
  /** When they end and must have been renewed; null: they do not end. */
  expiresAt: Date | null;
  /** With what webhooks are signed. */
  webhookSecret: string;
}

/** One field of a form that an owner fills in to connect a shop. */
export interface ConnectField {
  name: string;
  label: string;
  /** One sentence: where the owner finds it. */
  help: string;
  type: 'text' | 'url' | 'secret';
  required: boolean;
}

/** A way to connect, e.g. by authorising at the platform or by pasting a token. */
export interface ConnectMethod {
  id: string;
  label: string;
  description: string;
  fields: ConnectField[];
  /** True: the owner is sent to the platform and comes back (see `begin` and `complete`). */
  redirects: boolean;
}

export interface ConnectInput {
  method: string;
  fields: Record<string, string>;
}

export type ConnectStep =
  /** The owner goes to `url` and comes back to the callback address. `memory` is kept, sealed, until then. */
  | { kind: 'redirect'; url: string; shopAddress: string; memory: Record<string, unknown> }
  /** Done: these credentials are to be verified. */
  | { kind: 'credentials'; shopAddress: string; credentials: PlatformCredentials };

export interface ConnectCallback {
  method: 'GET' | 'POST';
  query: Readonly<Record<string, string>>;
  rawBody: Buffer;
  headers: Readonly<Record<string, string | undefined>>;
}

/** Addresses of this Storefolk that a platform is told. */
export interface ConnectAddresses {
  /** Where the owner's browser comes back to; the same for all stores of the instance. */
  returnUrl: string;
  /** Where the platform itself delivers keys to, server to server (WooCommerce). */
  callbackUrl: string;
}

/**
 * Port: everything about a store platform that needs no open shop: how to connect, how to renew, how to check a
 * webhook. One per platform, registered in adapters/registry.ts.
 */
export interface PlatformConnector {
  readonly id: ConnectablePlatformId;
  /** For people, e.g. "Shopify". */
  readonly name: string;
  readonly methods: readonly ConnectMethod[];

  /**
   * Begins to connect.
   * @param state one-time value that comes back with the callback; the caller keeps its hash
   * @throws AppError `invalid_input` that says which field is wrong and how it should look
   */
  begin(input: ConnectInput, addresses: ConnectAddresses, state: string): Promise<ConnectStep>;
  /** @returns the state that a callback carries; the caller finds the waiting connection by it */
  readState(callback: ConnectCallback): string | null;
  /**
   * Finishes an authorisation.
   * @throws AppError `unauthenticated` when the callback's signature is wrong, `forbidden` when the owner refused
   */
  complete(callback: ConnectCallback, memory: Record<string, unknown>): Promise<PlatformCredentials>;
  /**
   * New credentials before the old ones end.
   * @throws AppError `unauthenticated` when they cannot be renewed any more
   */
  renew(shopAddress: string, credentials: PlatformCredentials): Promise<PlatformCredentials>;
  /**
   * Opens the shop. Makes no request.
   * @param grantedScopes as `verify` told them last (see ShopFacts); absent or empty: not known yet
   * @throws AppError `internal` when the credentials do not have the adapter's shape
   */
  open(
    shopAddress: string,
    credentials: PlatformCredentials,
    grantedScopes?: readonly string[],
  ): StorePlatform;
  /**
   * Checks a webhook's signature and reads what happened. Pure, and quick: it runs before the acknowledgement.
   * @throws AppError `unauthenticated` for a missing or wrong signature, `invalid_input` for a body that is not one
   */
  parseWebhook(request: WebhookRequest, webhookSecret: string): WebhookDelivery;
}

/** All connectors, and the store without a platform. */
export interface StorePlatforms {
  connector(id: ConnectablePlatformId): PlatformConnector;
  /** The store that lives from files: the same reading and checkout on our own tables. */
  openFileStore(storeId: string): StorePlatform;
  /** For people. */
  name(id: PlatformId): string;
}
