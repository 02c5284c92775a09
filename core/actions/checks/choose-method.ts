import type { PaymentMethod } from '@/core/stores/platform/order-actions';
import type { Refusal } from '../refusal';

export type MethodChoice =
  | { id: string | null; label: string | null }
  | { status: 'refused'; refusal: Refusal }
  | { status: 'choose_method'; methods: PaymentMethod[] };

/**
 * Which way the money goes.
 * @param methods null or undefined: the platform decides
 * @param wished the shopper's choice
 * @param money.amountCents what the shopper pays; negative: gets back
 * @param money.back a return: money goes to where it came from, or to a gift card
 */
export function chooseMethod(
  methods: readonly PaymentMethod[] | null | undefined,
  wished: string | null,
  money: { amountCents: number; back: boolean },
): MethodChoice {
  if (!methods) return { id: null, label: null };
  if (wished === null) {
    const original = methods.find((method) => method.original);
    if (original && (money.back || money.amountCents === 0)) return original;
    const fitting = methods.filter((method) => !obstacle(method, money));
    return { status: 'choose_method', methods: fitting };
  }
  const method = methods.find(({ id }) => id === wished);
  if (!method) return { status: 'refused', refusal: { code: 'unknown_method' } };
  const refusal = obstacle(method, money);
  return refusal ? { status: 'refused', refusal } : method;
}

function obstacle(method: PaymentMethod, money: { amountCents: number; back: boolean }): Refusal | null {
  if (money.back && !method.original && method.kind !== 'gift_card') return { code: 'wrong_method' };
  const tooSmall = method.balanceCents !== null && money.amountCents > method.balanceCents;
  return method.kind === 'gift_card' && tooSmall ? { code: 'gift_card_too_small' } : null;
}
