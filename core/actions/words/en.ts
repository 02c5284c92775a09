import type { ActionWords } from './action-words';

export const EN: ActionWords = {
  title: {
    cancel_order: (order) => `Cancel order ${order}`,
    update_shipping_address: (order) => `Send order ${order} to another address`,
    change_order_items: (order) => `Change items of order ${order}`,
    return_items: (order) => `Return items of order ${order}`,
    exchange_items: (order) => `Exchange items of order ${order}`,
    refund: (order) => `Refund for order ${order}`,
    update_profile_address: () => 'Change the address of your account',
  },
  labels: {
    reason: 'Reason',
    address: 'New address',
    back: 'You get back',
    paid: 'You pay',
    team: 'Answer of the team',
  },
  question: 'Shall I do exactly this? Please answer “yes” or “no”.',
  done: {
    cancel_order: (order) => `Done: order ${order} is cancelled.`,
    update_shipping_address: (order) => `Done: order ${order} goes to the new address.`,
    change_order_items: (order) => `Done: the items of order ${order} are changed.`,
    return_items: (order) =>
      `Done: the return for order ${order} is requested. The shop tells you how to send it back.`,
    exchange_items: (order) =>
      `Done: the exchange for order ${order} is requested. The shop tells you how to send the items back.`,
    refund: (order) => `Done: the refund for order ${order} is on its way.`,
    update_profile_address: () => 'Done: the address of your account is changed.',
  },
  amountBack: (money) => `You get back ${money}.`,
  amountPaid: (money) => `You pay ${money}.`,
  sentToTeam: 'Thank you. Somebody of the team has to look at this first; you will hear the result here.',
  declined: (what) => `The team could not agree to this: ${what}.`,
  failed: (what) =>
    `This could not be finished: ${what}. Somebody of the team looks at it now; please do not try it again.`,
  undone: (what) => `This was taken back by the team: ${what}.`,
  inProgress: 'The shop is working on it. You will hear the result here in a moment.',
  dropped: 'All right, nothing was changed.',
  refusal: {
    off: () => 'I cannot do this here. I can bring in somebody of the team.',
    status: () => 'This is not possible for the order as it stands now.',
    too_old: ({ days }) => `The order is too old for this: it is possible for ${days} days.`,
    reason: ({ reasons }) => `Please tell me the reason. These are possible: ${reasons}.`,
    per_order: () => 'This was done with the order before; it is not possible again.',
    window: ({ days }) => `This is possible for ${days} days after the delivery, and they are over.`,
    already_changed: () =>
      'The items of this order were changed before; it cannot be changed or cancelled any more.',
    already_returned: () => 'A return or exchange of this order is under way already.',
    not_changeable: () => 'This order cannot be changed here. I can bring in somebody of the team.',
    item: () => 'The order does not have these items, or not as many of them.',
    product_gone: () => 'The shop does not sell this product any more.',
    same_variant: () => 'That is the variant you already have.',
    other_product: () => 'An item can only become another variant of the same product.',
    unavailable_variant: () => 'This variant is not available now.',
    unknown_method: () => 'This way to pay does not belong to your account.',
    wrong_method: () => 'The money can only go back to the way you paid, or to a gift card of yours.',
    gift_card_too_small: () => 'The gift card’s balance is too small for this.',
    amount_too_high: () => 'That is more than was paid and not refunded yet.',
    not_paid: () => 'This order is not paid, so nothing can be refunded.',
    address: () => 'The address needs street, city and country.',
  },
};
