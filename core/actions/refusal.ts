import type { PolicyRefusal } from './policy/evaluate-policy';

/** Why something cannot be done; core/actions/words says it to the shopper. */
export type Refusal =
  | PolicyRefusal
  | { code: 'already_changed' }
  | { code: 'already_returned' }
  | { code: 'not_changeable' }
  /** Not among the order's items, or fewer of it than wished. */
  | { code: 'item' }
  | { code: 'product_gone' }
  | { code: 'same_variant' }
  | { code: 'other_product' }
  | { code: 'unavailable_variant' }
  | { code: 'unknown_method' }
  /** Money goes back to where it came from, or to a gift card. */
  | { code: 'wrong_method' }
  | { code: 'gift_card_too_small' }
  | { code: 'amount_too_high' }
  | { code: 'not_paid' }
  | { code: 'address' };
export type RefusalCode = Refusal['code'];
