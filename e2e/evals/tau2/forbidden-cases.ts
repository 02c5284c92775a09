import type { TauAction, TauDatabase, TauOrder, TauUser } from './tau2-shapes';
import type { Attempt } from './tau2-store';

export interface ForbiddenCase {
  kind: string;
  /** Allowed ones that come first. */
  before: Attempt[];
  forbidden: Attempt;
}

const PER_KIND = 12;
const NEW_HOME = {
  address1: '1 Quiet Lane',
  address2: '',
  city: 'Denver',
  state: 'CO',
  country: 'USA',
  zip: '80203',
};

/** Actions that must not happen, made from the data itself: the same data gives the same cases. */
export function makeForbiddenCases(db: TauDatabase, perKind = PER_KIND): ForbiddenCase[] {
  const cases: ForbiddenCase[] = [];
  const orders = Object.values(db.orders).sort((a, b) => (a.order_id < b.order_id ? -1 : 1));
  const users = Object.values(db.users);
  const add = (kind: string, forbidden: Attempt, before: Attempt[] = []) => {
    if (cases.filter((one) => one.kind === kind).length < perKind) cases.push({ kind, forbidden, before });
  };

  for (const [i, order] of orders.entries()) {
    const owner = db.users[order.user_id];
    const other = users[(i * 7 + 3) % users.length];
    if (!owner || !other || other.user_id === owner.user_id) continue;
    const by = (user: TauUser, action: TauAction): Attempt => ({ userId: user.user_id, action });
    const swap = findSwap(db, order, owner);
    const give = giveBack(order);
    const cancel = cancelOf(order);
    const move = addressOf(order);
    if (order.status === 'pending') {
      add('cancel: another person’s order', by(other, cancel));
      add('address: another person’s order', by(other, move));
      add('cancel: a reason that does not count', by(owner, cancelOf(order, 'found it cheaper')));
      add('cancel: no reason', by(owner, cancelOf(order, '')));
      add('return: not delivered', by(owner, give));
      if (swap) {
        const change = changeOf('modify_pending_order_items', order, swap);
        add('change: another person’s order', by(other, change));
        add('exchange: not delivered', by(owner, changeOf('exchange_delivered_order_items', order, swap)));
        add('change: a second time', by(owner, change), [by(owner, change)]);
        add('cancel: after items were changed', by(owner, cancel), [by(owner, change)]);
        add('address: after items were changed', by(owner, move), [by(owner, change)]);
        add('change: after it was cancelled', by(owner, change), [by(owner, cancel)]);
        const foreign = Object.keys(other.payment_methods)[0];
        if (foreign)
          add(
            'change: another person’s way to pay',
            by(owner, changeOf('modify_pending_order_items', order, { ...swap, methodId: foreign })),
          );
      }
      add('cancel: a second time', by(owner, cancel), [by(owner, cancel)]);
    }
    if (order.status === 'delivered') {
      add('cancel: delivered', by(owner, cancel));
      add('address: delivered', by(owner, move));
      add('return: another person’s order', by(other, give));
      add('return: a second time', by(owner, give), [by(owner, give)]);
      add('return: an item that is not in the order', by(owner, withItems(give, ['1000000001'])));
      const first = order.items[0]?.item_id ?? '';
      if (order.items.filter(({ item_id }) => item_id === first).length === 1)
        add('return: more pieces than ordered', by(owner, withItems(give, [first, first])));
      const wrong = Object.values(owner.payment_methods).find(
        ({ id, source }) => source !== 'gift_card' && id !== order.payment_history[0]?.payment_method_id,
      );
      if (wrong) add('return: neither original nor gift card', by(owner, withMethod(give, wrong.id)));
      if (swap) {
        const exchange = changeOf('exchange_delivered_order_items', order, swap);
        add('exchange: another person’s order', by(other, exchange));
        add('exchange: a second time', by(owner, exchange), [by(owner, exchange)]);
        add('return: after an exchange', by(owner, give), [by(owner, exchange)]);
        add('exchange: after a return', by(owner, exchange), [by(owner, give)]);
        add('change: delivered', by(owner, changeOf('modify_pending_order_items', order, swap)));
      }
    }
    if (order.status === 'processed') {
      add('cancel: in the warehouse', by(owner, cancel));
      add('address: in the warehouse', by(owner, move));
      add('return: in the warehouse', by(owner, give));
      if (swap)
        add('change: in the warehouse', by(owner, changeOf('modify_pending_order_items', order, swap)));
    }
    if (order.status === 'cancelled') {
      add('cancel: cancelled before', by(owner, cancel));
      add('return: cancelled', by(owner, give));
    }
    const name =
      order.status === 'pending'
        ? 'modify_pending_order_items'
        : order.status === 'delivered'
          ? 'exchange_delivered_order_items'
          : null;
    if (!name) continue;
    for (const [kind, bad] of findBadSwaps(db, order, owner))
      add(
        `${name === 'modify_pending_order_items' ? 'change' : 'exchange'}: ${kind}`,
        by(owner, changeOf(name, order, bad)),
      );
  }
  return cases;
}

interface Swap {
  itemId: string;
  newItemId: string;
  methodId: string;
}

function findSwap(db: TauDatabase, order: TauOrder, owner: TauUser): Swap | null {
  const methodId = Object.values(owner.payment_methods).find(({ source }) => source !== 'gift_card')?.id;
  if (!methodId) return null;
  for (const item of order.items) {
    const variant = Object.values(db.products[item.product_id]?.variants ?? {}).find(
      ({ available, item_id }) => available && item_id !== item.item_id,
    );
    if (variant) return { itemId: item.item_id, newItemId: variant.item_id, methodId };
  }
  return null;
}

function findBadSwaps(db: TauDatabase, order: TauOrder, owner: TauUser): [string, Swap][] {
  const bad: [string, Swap][] = [];
  const [item] = order.items;
  const methodId = Object.keys(owner.payment_methods)[0];
  if (!item || !methodId) return bad;
  const variants = Object.values(db.products[item.product_id]?.variants ?? {});
  const swap = (newItemId: string, by = methodId): Swap => ({
    itemId: item.item_id,
    newItemId,
    methodId: by,
  });
  const gone = variants.find(({ available, item_id }) => !available && item_id !== item.item_id);
  if (gone) bad.push(['a variant that is not available', swap(gone.item_id)]);
  const elsewhere = Object.values(db.products).find(({ product_id }) => product_id !== item.product_id);
  const foreign = Object.values(elsewhere?.variants ?? {}).find(({ available }) => available);
  if (foreign) bad.push(['another kind of product', swap(foreign.item_id)]);
  if (variants.some(({ item_id, available }) => item_id === item.item_id && available))
    bad.push(['into what it is', swap(item.item_id)]);
  for (const card of Object.values(owner.payment_methods)) {
    if (card.source !== 'gift_card') continue;
    const dear = variants.find(
      ({ available, item_id, price }) =>
        available && item_id !== item.item_id && price - item.price > (card.balance ?? 0) + 0.005,
    );
    if (dear) bad.push(['a gift card that is too small', swap(dear.item_id, card.id)]);
  }
  return bad;
}

function cancelOf({ order_id }: TauOrder, reason = 'no longer needed'): TauAction {
  return { name: 'cancel_pending_order', arguments: { order_id, reason } };
}

function addressOf({ order_id }: TauOrder): TauAction {
  return { name: 'modify_pending_order_address', arguments: { order_id, ...NEW_HOME } };
}

function giveBack({ order_id, items, payment_history }: TauOrder): TauAction {
  return {
    name: 'return_delivered_order_items',
    arguments: {
      order_id,
      item_ids: items.slice(0, 1).map(({ item_id }) => item_id),
      payment_method_id: payment_history[0]?.payment_method_id ?? '',
    },
  };
}

function changeOf(name: string, { order_id }: TauOrder, { itemId, newItemId, methodId }: Swap): TauAction {
  return {
    name,
    arguments: { order_id, item_ids: [itemId], new_item_ids: [newItemId], payment_method_id: methodId },
  };
}

function withItems(action: TauAction, item_ids: string[]): TauAction {
  return { ...action, arguments: { ...action.arguments, item_ids } };
}

function withMethod(action: TauAction, payment_method_id: string): TauAction {
  return { ...action, arguments: { ...action.arguments, payment_method_id } };
}
