import type { CartCard } from '@/core/contracts/cart-card';
import type { DiscountCheck } from '../platform/checkout';
import type { Piece } from './cart-piece';

export type CodeRefusal = Extract<DiscountCheck, { valid: false }>['reason'] | 'unsupported';

/** The cart as it is now; `notes` say, in English, what was done differently from what was asked. */
export interface CartNow {
  kind: 'cart';
  cart: CartCard;
  notes: string[];
}
export interface OutOfStock {
  kind: 'out_of_stock';
  piece: Pick<Piece, 'productId' | 'variantId' | 'title' | 'variantTitle'>;
  /** False: the shop does not sell it any more. */
  mayReturn: boolean;
}
export interface CodeRefused {
  kind: 'code_refused';
  code: string;
  reason: CodeRefusal;
}
/** The shop cannot be asked, and what is stored is not enough to go on. */
export interface ShopUnavailable {
  kind: 'unavailable';
}

/** How a change of the cart ended. */
export type CartOutcome =
  | CartNow
  | { kind: 'choose_variant'; productId: string; pieces: Piece[]; notFound: string | null }
  | OutOfStock
  | { kind: 'quantity_not_allowed'; title: string; min: number; max: number | null; step: number }
  | CodeRefused
  | ShopUnavailable;

export type CheckoutOutcome =
  | { kind: 'ready'; url: string; cart: CartCard; notes: string[] }
  /** The store has no checkout that can be linked to. */
  | { kind: 'no_checkout'; cart: CartCard }
  | CartNow
  | OutOfStock
  | CodeRefused
  | ShopUnavailable;
