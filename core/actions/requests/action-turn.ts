import type { ShopperIdentity } from '@/core/stores/verification/shopper-claims';

/** A shopper has this long to say yes. */
export const SHOPPER_MS = 30 * 60_000;

/** Who talks, and in which turn. */
export interface ActionTurn {
  storeId: string;
  conversationId: string;
  contactId: string;
  turnId: string;
  identity: ShopperIdentity;
  /** BCP 47. */
  language: string;
}
