/** What the built-in answerer says about the cart. Facts stand in tool results alone. */
export const CART_PHRASES = {
  inCart: 'In your cart now:',
  subtotal: (amount: string) => `Subtotal: **${amount}**, before shipping, taxes and discounts.`,
  code: (code: string) => `Discount code: ${code}`,
  empty: 'Your cart is empty. Shall I look for something?',
  which: (title: string) => `**${title}** comes in several variants. Which one would you like?`,
  soldOut: (title: string) => `**${title}** is sold out at the moment.`,
  canNotify: 'I can tell you by e-mail when it’s back.',
  alternatives: 'These are similar and in stock:',
  quantity: (title: string, min: number, max: number | null, step: number) =>
    [
      `**${title}** can be ordered`,
      max === null ? `from ${min}` : min === max ? `only as ${max}` : `from ${min} to ${max}`,
      step > 1 ? `in steps of ${step}` : '',
      'per order.',
    ]
      .filter(Boolean)
      .join(' '),
  refused: {
    unknown: (code: string) => `The shop doesn’t know the code ${code}.`,
    expired: (code: string) => `The code ${code} has expired.`,
    not_started: (code: string) => `The code ${code} isn’t valid yet.`,
    used_up: (code: string) => `The code ${code} has been used up.`,
    not_applicable: (code: string) => `The code ${code} doesn’t apply to this cart.`,
    unsupported: (code: string) => `I can’t check the code ${code} here. You can enter it at the checkout.`,
  },
  ready: (url: string) =>
    `Your cart is ready: [go to the checkout](${url}). Shipping and taxes are added there.`,
  noCheckout: 'This shop takes orders in person: I can pass your cart on to the team.',
  noCheckoutEmail: (email: string) => `You can also write to ${email}.`,
  unavailable:
    'The shop’s system doesn’t answer just now, so I can’t check prices and stock. Please try again in a moment.',
  whichProduct: 'Which product do you mean?',
  whichLine: 'Which of these do you mean?',
  noted: (title: string, email: string) => `I’ll write to ${email} as soon as **${title}** is back.`,
  inStock: (title: string) => `**${title}** is in stock right now.`,
  notPossible: 'I can’t send notices here, sorry.',
  emailNeeded: (title: string) => `Which e-mail address shall I write to when **${title}** is back?`,
  goesWith: 'These go well with it:',
  similar: 'These are similar:',
  nothingFound: 'I found nothing that fits. Could you name the product?',
} as const;
