import type { TauAction, TauDatabase, TauOrder, TauUser } from './tau2-shapes';

/**
 * The benchmark's policy once more, written for its own files and sharing nothing with the product: what an action
 * does to the data, or why it must not happen.
 * @param userId who asks
 * @returns null when `db` was changed; else the reason, and nothing was changed
 */
export function applyByPolicy(db: TauDatabase, userId: string, action: TauAction): string | null {
  const user = db.users[userId];
  if (!user) return 'nobody asks';
  const args = action.arguments as Record<string, string> & { item_ids: string[]; new_item_ids: string[] };
  if (action.name === 'modify_user_address') {
    if (args.user_id !== userId) return 'not their profile';
    user.address = readAddress(args);
    return null;
  }
  const order = db.orders[args.order_id ?? ''];
  if (!order || order.user_id !== userId) return 'not their order';
  switch (action.name) {
    case 'cancel_pending_order':
      return cancel(order, user, args.reason ?? '');
    case 'modify_pending_order_address':
      if (order.status !== 'pending') return 'not pending';
      order.address = readAddress(args);
      return null;
    case 'modify_pending_order_items':
      return modifyItems(db, order, user, args.item_ids, args.new_item_ids, args.payment_method_id ?? '');
    case 'return_delivered_order_items':
      return returnItems(order, user, args.item_ids, args.payment_method_id ?? '');
    case 'exchange_delivered_order_items':
      return exchangeItems(db, order, user, args.item_ids, args.new_item_ids, args.payment_method_id ?? '');
    default:
      return 'unknown action';
  }
}

function cancel(order: TauOrder, user: TauUser, reason: string): string | null {
  if (order.status !== 'pending') return 'not pending';
  if (reason !== 'no longer needed' && reason !== 'ordered by mistake') return 'wrong reason';
  for (const payment of [...order.payment_history]) {
    order.payment_history.push({ ...payment, transaction_type: 'refund' });
    addToGiftCard(user, payment.payment_method_id, payment.amount);
  }
  order.status = 'cancelled';
  order.cancel_reason = reason;
  return null;
}

function modifyItems(
  db: TauDatabase,
  order: TauOrder,
  user: TauUser,
  itemIds: string[],
  newItemIds: string[],
  methodId: string,
): string | null {
  if (order.status !== 'pending') return 'not pending';
  const plan = planChange(db, order, user, itemIds, newItemIds, methodId);
  if (typeof plan === 'string') return plan;
  for (const { index, itemId } of plan.changes) {
    const item = order.items[index];
    const variant = item && db.products[item.product_id]?.variants[itemId];
    if (!item || !variant) return 'vanished';
    order.items[index] = { ...item, item_id: itemId, price: variant.price, options: variant.options };
  }
  order.payment_history.push({
    transaction_type: plan.difference > 0 ? 'payment' : 'refund',
    amount: Math.abs(plan.difference),
    payment_method_id: methodId,
  });
  addToGiftCard(user, methodId, -plan.difference);
  order.status = 'pending (items modified)';
  return null;
}

function returnItems(order: TauOrder, user: TauUser, itemIds: string[], methodId: string): string | null {
  if (order.status !== 'delivered') return 'not delivered';
  if (!findItems(order, itemIds)) return 'not in the order';
  const method = user.payment_methods[methodId];
  if (!method) return 'unknown way to pay';
  const original = order.payment_history[0]?.payment_method_id;
  if (method.source !== 'gift_card' && methodId !== original) return 'neither original nor gift card';
  order.status = 'return requested';
  order.return_items = [...itemIds].sort();
  order.return_payment_method_id = methodId;
  return null;
}

function exchangeItems(
  db: TauDatabase,
  order: TauOrder,
  user: TauUser,
  itemIds: string[],
  newItemIds: string[],
  methodId: string,
): string | null {
  if (order.status !== 'delivered') return 'not delivered';
  const plan = planChange(db, order, user, itemIds, newItemIds, methodId);
  if (typeof plan === 'string') return plan;
  order.status = 'exchange requested';
  order.exchange_items = [...itemIds].sort();
  order.exchange_new_items = [...newItemIds].sort();
  order.exchange_payment_method_id = methodId;
  order.exchange_price_difference = plan.difference;
  return null;
}

function planChange(
  db: TauDatabase,
  order: TauOrder,
  user: TauUser,
  itemIds: string[],
  newItemIds: string[],
  methodId: string,
): { changes: { index: number; itemId: string }[]; difference: number } | string {
  const indexes = findItems(order, itemIds);
  if (!indexes || itemIds.length !== newItemIds.length) return 'not in the order';
  let difference = 0;
  const changes: { index: number; itemId: string }[] = [];
  for (const [i, index] of indexes.entries()) {
    const item = order.items[index];
    const itemId = newItemIds[i] ?? '';
    const variant = item && db.products[item.product_id]?.variants[itemId];
    if (!item || !variant) return 'other product';
    if (!variant.available) return 'not available';
    if (itemId === item.item_id) return 'the same item';
    difference += variant.price - item.price;
    changes.push({ index, itemId });
  }
  difference = Math.round(difference * 100) / 100;
  const method = user.payment_methods[methodId];
  if (!method) return 'unknown way to pay';
  if (method.source === 'gift_card' && (method.balance ?? 0) < difference) return 'gift card too small';
  return { changes, difference };
}

/** @returns the place of each item; of two of the same, one after the other */
function findItems(order: TauOrder, itemIds: string[]): number[] | null {
  const taken = new Set<number>();
  for (const itemId of itemIds) {
    const index = order.items.findIndex((item, i) => item.item_id === itemId && !taken.has(i));
    if (index === -1) return null;
    taken.add(index);
  }
  return itemIds.length > 0 ? [...taken] : null;
}

function addToGiftCard(user: TauUser, methodId: string, amount: number): void {
  const method = user.payment_methods[methodId];
  if (method?.source === 'gift_card')
    method.balance = Math.round(((method.balance ?? 0) + amount) * 100) / 100;
}

function readAddress(args: Record<string, string>) {
  const { address1 = '', address2 = '', city = '', country = '', state = '', zip = '' } = args;
  return { address1, address2, city, country, state, zip };
}
