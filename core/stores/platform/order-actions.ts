import type { ActionName } from '@/core/actions/action-names';
import type { PlatformOrder, PostalAddress } from '@/core/stores/orders/platform-order';

/** A line of an order, and how many pieces of it. Ids are the platform's. */
export interface LineQuantity {
  lineExternalId: string;
  quantity: number;
}

/** A line that becomes another variant of the same product. */
export interface LineChange extends LineQuantity {
  newVariantExternalId: string;
}

/** A way by which the customer of an order can pay or be paid back. */
export interface PaymentMethod {
  id: string;
  /** As the customer knows it, e.g. "Visa •••• 4242". */
  label: string;
  kind: 'gift_card' | 'other';
  /** What is left on a gift card. */
  balanceCents: number | null;
  /** The order was paid with it. */
  original: boolean;
}

/** Why an order's present state does not allow an action. */
export type OrderHindrance = 'already_changed' | 'already_returned' | 'not_changeable';

interface ActionBase {
  /** As it was read right before. */
  order: PlatformOrder;
  /** Sent along where the platform knows such keys; the same key again does nothing twice. */
  idempotencyKey: string;
}

/** What the platform said after it had carried something out. */
export interface ActionOutcome {
  /** The order as it is now; null: it has to be read again. */
  order: PlatformOrder | null;
  /** What `undo` needs to take it back; null: nothing can. JSON-safe. */
  undo: Record<string, unknown> | null;
}

/**
 * Port: changing orders and customers at the platform. A method that is missing is not supported: the agent does not
 * offer it. Whether it is allowed is decided before (core/actions/policy); whether it is possible in the order's
 * present state is checked by both. Money is integer minor units of the order's currency.
 *
 * Methods throw AppError as StorePlatform does, and `conflict` when the order's state does not allow it (any more);
 * the message says why. A time-out after the request was sent is `unavailable` with `retryable: false`: nobody knows
 * whether it was carried out, so a person has to look.
 */
export interface OrderActions {
  /** What stands in the way before anything is asked, beside what the order's status says; absent: nothing does. */
  hindrance?(action: ActionName, order: PlatformOrder): OrderHindrance | null;
  /** Ways to pay that the order's customer has; absent or null: the platform decides where money comes from and goes to. */
  paymentMethods?(order: PlatformOrder, signal?: AbortSignal): Promise<PaymentMethod[] | null>;
  cancelOrder?(
    request: ActionBase & { reason: string; refund: boolean; restock: boolean; notifyCustomer: boolean },
    signal?: AbortSignal,
  ): Promise<ActionOutcome>;
  updateShippingAddress?(
    request: ActionBase & { address: PostalAddress },
    signal?: AbortSignal,
  ): Promise<ActionOutcome>;
  /** @param paymentMethodId by which a difference in price is paid or given back; null where the platform decides */
  changeOrderItems?(
    request: ActionBase & { changes: LineChange[]; paymentMethodId: string | null },
    signal?: AbortSignal,
  ): Promise<ActionOutcome>;
  returnItems?(
    request: ActionBase & { lines: LineQuantity[]; reason: string; paymentMethodId: string | null },
    signal?: AbortSignal,
  ): Promise<ActionOutcome>;
  exchangeItems?(
    request: ActionBase & { changes: LineChange[]; reason: string; paymentMethodId: string | null },
    signal?: AbortSignal,
  ): Promise<ActionOutcome>;
  /** @param lines what the money is for; empty: an amount without lines */
  refund?(
    request: ActionBase & {
      amountCents: number;
      lines: LineQuantity[];
      reason: string;
      restock: boolean;
      notifyCustomer: boolean;
    },
    signal?: AbortSignal,
  ): Promise<ActionOutcome>;
  updateProfileAddress?(
    request: { customerExternalId: string; address: PostalAddress; idempotencyKey: string },
    signal?: AbortSignal,
  ): Promise<{ undo: Record<string, unknown> | null }>;
  /** Takes an outcome back. */
  undo?(
    request: { action: string; undo: Record<string, unknown>; idempotencyKey: string },
    signal?: AbortSignal,
  ): Promise<{ order: PlatformOrder | null }>;
}
