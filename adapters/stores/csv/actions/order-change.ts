import type { PlatformOrder } from '@/core/stores/orders/platform-order';

/** Money that goes to (positive) or comes from (negative) a customer's way to pay. Only gift cards keep a balance. */
export interface MoneyMove {
  methodId: string;
  cents: number;
}

/** An order after an action, and the money that moved with it. */
export interface OrderChange {
  order: PlatformOrder;
  moves: MoneyMove[];
}

/** The platform's words for orders that went through an action; their status stays what it was. */
export const ITEMS_CHANGED = 'pending (items modified)';
export const RETURN_REQUESTED = 'return requested';
export const EXCHANGE_REQUESTED = 'exchange requested';
