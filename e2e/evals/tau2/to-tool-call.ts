import type { TauAction } from './tau2-shapes';

/** The agent's own call for one of the benchmark's write actions. */
export function toToolCall({ name, arguments: given }: TauAction): {
  name: string;
  input: Record<string, unknown>;
} {
  const args = given as Record<string, string> & { item_ids: string[]; new_item_ids: string[] };
  const order = { order_number: args.order_id };
  const changes = () =>
    args.item_ids.map((item, i) => ({ item, quantity: 1, new_variant: args.new_item_ids[i] ?? '' }));
  const method = { payment_method: args.payment_method_id };
  switch (name) {
    case 'cancel_pending_order':
      return { name: 'cancel_order', input: { ...order, reason: args.reason } };
    case 'modify_pending_order_address':
      return { name: 'update_shipping_address', input: { ...order, address: toAddress(args) } };
    case 'modify_user_address':
      return { name: 'update_profile_address', input: { address: toAddress(args) } };
    case 'modify_pending_order_items':
      return { name: 'change_order_items', input: { ...order, changes: changes(), ...method } };
    case 'exchange_delivered_order_items':
      return { name: 'exchange_items', input: { ...order, changes: changes(), ...method } };
    case 'return_delivered_order_items': {
      const items = args.item_ids.map((item) => ({ item, quantity: 1 }));
      return { name: 'return_items', input: { ...order, items, ...method } };
    }
    default:
      throw new Error(`${name} changes nothing.`);
  }
}

function toAddress(args: Record<string, string>) {
  return {
    line1: args.address1,
    line2: args.address2,
    city: args.city,
    region: args.state,
    postal_code: args.zip,
    country: args.country,
  };
}
