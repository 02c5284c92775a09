import type { OrderStatus } from '@/core/contracts/order-status';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { PaymentMethod } from '@/core/stores/platform/order-actions';
import type { StorePlatform } from '@/core/stores/platform/store-platform';
import type { ActionDetails, ActionWish } from '../action-details';
import type { ActionName } from '../action-names';
import type { Refusal } from '../refusal';
import { chooseMethod } from './choose-method';
import { isCompleteAddress } from './complete-address';
import { pickLines, settleChanges } from './settle-items';

export type Settlement =
  | { status: 'settled'; details: ActionDetails }
  | { status: 'refused'; refusal: Refusal }
  /** Money moves, and the shopper has to say by which of these. */
  | { status: 'choose_method'; methods: PaymentMethod[] };

const BEFORE_SHIPPING: readonly OrderStatus[] = ['pending', 'processing'];
const AFTER_SHIPPING: readonly OrderStatus[] = ['partially_shipped', 'shipped', 'delivered'];
const ANY: readonly OrderStatus[] = [...BEFORE_SHIPPING, ...AFTER_SHIPPING, 'cancelled'];

/** What an order must be like for the action to mean anything, whatever the store's policy says. */
const POSSIBLE: Record<Exclude<ActionName, 'update_profile_address'>, readonly OrderStatus[]> = {
  cancel_order: BEFORE_SHIPPING,
  update_shipping_address: BEFORE_SHIPPING,
  change_order_items: BEFORE_SHIPPING,
  return_items: AFTER_SHIPPING,
  exchange_items: AFTER_SHIPPING,
  refund: ANY,
};

/**
 * Works a wish out against the order and the shop as they are now: is it possible at all, and what follows from it.
 * @param order as the platform has just told it; null for actions that concern no order
 * @throws AppError as the platform does
 */
export async function settleWish(
  platform: StorePlatform,
  order: PlatformOrder | null,
  wish: ActionWish,
  signal?: AbortSignal,
): Promise<Settlement> {
  if (wish.action === 'update_profile_address') {
    return isCompleteAddress(wish.address, platform.id) ? settled(null, wish) : refused({ code: 'address' });
  }
  if (!order) return refused({ code: 'not_changeable' });
  if (!POSSIBLE[wish.action].includes(order.status)) return refused({ code: 'status', status: order.status });
  const hindrance = platform.actions?.hindrance?.(wish.action, order);
  if (hindrance) return refused({ code: hindrance });
  switch (wish.action) {
    case 'cancel_order':
      return settled(order, wish, moneyBack(order, paidBy(order)));
    case 'update_shipping_address':
      return isCompleteAddress(wish.address, platform.id)
        ? settled(order, wish)
        : refused({ code: 'address' });
    case 'refund':
      return settleRefund(order, wish);
    case 'return_items':
      return settleReturn(platform, order, wish, signal);
    case 'change_order_items':
    case 'exchange_items':
      return settleExchange(platform, order, wish, signal);
  }
}

function settleRefund(order: PlatformOrder, wish: Extract<ActionWish, { action: 'refund' }>): Settlement {
  if (!isPaid(order)) return refused({ code: 'not_paid' });
  if (wish.amountCents > order.totalCents - order.refundedCents) return refused({ code: 'amount_too_high' });
  const picked = pickLines(order, wish.lines, 'refund');
  if (!picked) return refused({ code: 'item' });
  const money = { amountCents: wish.amountCents, flow: 'back' as const, method: paidBy(order) };
  return settled(order, wish, { ...money, items: picked.items });
}

async function settleReturn(
  platform: StorePlatform,
  order: PlatformOrder,
  wish: Extract<ActionWish, { action: 'return_items' }>,
  signal: AbortSignal | undefined,
): Promise<Settlement> {
  const picked = pickLines(order, wish.lines, 'return');
  if (!picked) return refused({ code: 'item' });
  const methods = await platform.actions?.paymentMethods?.(order, signal);
  const choice = chooseMethod(methods, wish.paymentMethodId, { amountCents: -picked.valueCents, back: true });
  if ('status' in choice) return choice;
  return settled(
    order,
    { ...wish, paymentMethodId: choice.id },
    {
      amountCents: picked.valueCents,
      flow: 'back',
      method: choice.label ?? paidBy(order),
      items: picked.items,
    },
  );
}

async function settleExchange(
  platform: StorePlatform,
  order: PlatformOrder,
  wish: Extract<ActionWish, { action: 'change_order_items' | 'exchange_items' }>,
  signal: AbortSignal | undefined,
): Promise<Settlement> {
  const purpose = wish.action === 'exchange_items' ? 'return' : 'change';
  const changed = await settleChanges(platform, order, wish.changes, purpose, signal);
  if ('refusal' in changed) return refused(changed.refusal);
  const methods = await platform.actions?.paymentMethods?.(order, signal);
  const { differenceCents } = changed;
  const choice = chooseMethod(methods, wish.paymentMethodId, { amountCents: differenceCents, back: false });
  if ('status' in choice) return choice;
  return settled(
    order,
    { ...wish, paymentMethodId: choice.id },
    {
      amountCents: Math.abs(differenceCents),
      flow: differenceCents === 0 ? null : differenceCents > 0 ? 'paid' : 'back',
      method: differenceCents === 0 ? null : choice.label,
      items: changed.items,
    },
  );
}

type Money = Pick<ActionDetails, 'amountCents' | 'flow' | 'method'>;
const NO_MONEY: Money = { amountCents: null, flow: null, method: null };

function settled(
  order: PlatformOrder | null,
  wish: ActionWish,
  more: Money & { items?: ActionDetails['items'] } = NO_MONEY,
): Settlement {
  const details: ActionDetails = {
    wish,
    orderExternalId: order?.externalId ?? null,
    orderNumber: order?.number ?? null,
    currency: order?.currency ?? null,
    items: [],
    ...more,
  };
  return { status: 'settled', details };
}

/** What was paid and not given back yet. */
function moneyBack(order: PlatformOrder, method: string | null): Money {
  const amountCents = isPaid(order) ? Math.max(0, order.totalCents - order.refundedCents) : 0;
  return amountCents > 0 ? { amountCents, flow: 'back', method } : NO_MONEY;
}

function isPaid({ paymentStatus }: PlatformOrder): boolean {
  return ['paid', 'partially_paid', 'partially_refunded'].includes(paymentStatus);
}

function paidBy({ payments }: PlatformOrder): string | null {
  const methods = payments.filter(({ kind, method }) => kind === 'payment' && method !== '');
  return [...new Set(methods.map(({ method }) => method))].slice(0, 3).join(', ') || null;
}

function refused(refusal: Refusal): Settlement {
  return { status: 'refused', refusal };
}
