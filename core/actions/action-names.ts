/** What the agent may be allowed to change. `create_ticket` and notices need no permission of their own. */
export const ACTION_NAMES = [
  'cancel_order',
  'update_shipping_address',
  'change_order_items',
  'return_items',
  'exchange_items',
  'refund',
  'update_profile_address',
] as const;
export type ActionName = (typeof ACTION_NAMES)[number];
