/**
 * What a webhook says happened. `changed` and `deleted` are hints only: whoever works them off reads the subject's
 * present state from the platform, since deliveries repeat and overtake each other.
 */
export type PlatformEvent =
  | { kind: 'product_changed' | 'product_deleted'; subjectId: string }
  | { kind: 'order_changed' | 'order_deleted'; subjectId: string }
  | { kind: 'customer_changed' | 'customer_deleted'; subjectId: string }
  /** Policies, pages, the shop's own settings. */
  | { kind: 'shop_changed' }
  | { kind: 'app_uninstalled' }
  /** Asked for by law; `email` and `orderIds` as far as the platform names them. */
  | {
      kind: 'customer_data_requested' | 'customer_erasure_requested';
      subjectId: string | null;
      email: string | null;
      orderIds: string[];
    }
  | { kind: 'shop_erasure_requested' }
  /** A sign of life without content, e.g. WooCommerce's ping. */
  | { kind: 'ping' };
export type PlatformEventKind = PlatformEvent['kind'];

/** A delivery whose signature was right. */
export interface WebhookDelivery {
  /** The platform's id of the event, the same in every repetition; null for a ping. */
  eventId: string | null;
  /** The platform's name of the topic. */
  topic: string;
  event: PlatformEvent;
  /** The shop that it comes from, as a connection's shopAddress; absent where the platform does not say. */
  shopAddress?: string | null;
}

export interface WebhookRequest {
  /** The bytes exactly as they came: the signature is over them. */
  rawBody: Buffer;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
}

/** A webhook as the platform has it. */
export interface PlatformWebhook {
  externalId: string;
  topic: string;
  /** The address it delivers to. */
  url: string;
  active: boolean;
}
