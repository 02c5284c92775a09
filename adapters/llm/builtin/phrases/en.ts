import type { Phrases } from './phrases';

export const ENGLISH: Phrases = {
  friendly: {
    greeting: ({ storeName }) =>
      `Hi! I’m the AI assistant of ${storeName}. What can I help you with – finding something, shipping, returns?`,
    thanks: 'You’re welcome! Is there anything else I can do for you?',
    goodbye: ({ storeName }) => `Goodbye, and thanks for visiting ${storeName}!`,
    aboutBot: ({ storeName, assistantName }) =>
      `I’m ${assistantName}, an AI assistant – not a person. I can find products at ${storeName}, compare them, and answer questions about shipping, returns and the like. If you’d rather talk to a person, just say so.`,
    decline: ({ storeName }) =>
      `That’s outside what I can help with – I only know about ${storeName} and its products. Is there something from the shop I can look up for you?`,
    notSold: ({ storeName }) =>
      `I couldn’t find anything like that at ${storeName}. Tell me a bit more about what you need, and I’ll look again.`,
    askWhatKind:
      'Happy to help! What kind of product are you looking for, and is there a budget I should keep to?',
    unsure: ({ storeName }) =>
      `I’m not sure I have that right, and I don’t want to guess. Could you put it another way – or shall I bring in someone from the ${storeName} team?`,
    found: (count) => `Here are ${count} that fit:`,
    foundOne: 'This one fits:',
    noneInStock: 'It’s sold out at the moment.',
    nothingFits: (dropped) => `Nothing fits ${dropped} exactly. These come closest:`,
    noCheaper: 'I found nothing cheaper that fits. These were the lowest prices.',
  },
  professional: {
    greeting: ({ storeName }) => `Hello. I am the AI assistant of ${storeName}. How may I help you?`,
    thanks: 'You are welcome. May I help you with anything else?',
    goodbye: ({ storeName }) => `Thank you for visiting ${storeName}. Goodbye.`,
    aboutBot: ({ storeName, assistantName }) =>
      `I am ${assistantName}, an AI assistant. I can find and compare products of ${storeName} and answer questions about shipping, returns and other terms. A member of the team can take over at any time.`,
    decline: ({ storeName }) =>
      `I can only answer questions about ${storeName} and its products. May I help you with one of these?`,
    notSold: ({ storeName }) =>
      `I found no such product at ${storeName}. If you describe what you need, I will search again.`,
    askWhatKind: 'Certainly. Which kind of product are you looking for, and within which budget?',
    unsure: ({ storeName }) =>
      `I do not have a reliable answer to that. Could you rephrase the question, or shall I involve the team of ${storeName}?`,
    found: (count) => `These ${count} products match your request:`,
    foundOne: 'This product matches your request:',
    noneInStock: 'It is currently out of stock.',
    nothingFits: (dropped) => `No product matches ${dropped} exactly. The closest are:`,
    noCheaper: 'No matching product has a lower price.',
  },
  playful: {
    greeting: ({ storeName }) =>
      `Hey hey! 👋 I’m the AI assistant of ${storeName}. What are we hunting for today?`,
    thanks: 'Anytime! 🙌 Anything else on your list?',
    goodbye: ({ storeName }) => `Bye for now – ${storeName} will be here when you’re back! 👋`,
    decline: ({ storeName }) =>
      `Ooh, that’s above my shelf! I only know ${storeName} and its products. Anything from the shop I can dig up?`,
    askWhatKind: 'Let’s find it! What kind of thing are you after – and what’s the budget?',
    found: (count) => `Ta-da! ${count} that fit:`,
    foundOne: 'Found one! 🎯',
  },
  detail: {
    comesIn: (title, values) => `**${title}** comes in ${values}.`,
    inStock: (title, left) => `Yes, **${title}** is in stock${left}.`,
    left: (count) => ` (${count} left)`,
    soldOut: (name) => `${name} is sold out at the moment.`,
    costs: (title, price, was) => `**${title}** costs ${price}${was}.`,
    was: (price) => ` (was ${price})`,
    variant: (title, values) => `**${title}** in ${values}`,
    variantInStock: (name, left, price) =>
      `Yes, ${name} is in stock${left}${price ? ` and costs ${price}` : ''}.`,
    soldOutMark: ' (sold out)',
    yes: 'yes',
    no: 'no',
    price: 'Price',
    availability: 'Availability',
    available: 'in stock',
    unavailable: 'sold out',
    notStated: 'not stated',
    sideBySide: (names) => `${names} side by side:`,
    costsLess: (title) => `The ${title} costs less.`,
    quoteFrom: 'The shop’s own words:',
  },
  cart: {
    inCart: 'In your cart now:',
    subtotal: (amount) => `Subtotal: **${amount}**, before shipping, taxes and discounts.`,
    code: (code) => `Discount code: ${code}`,
    empty: 'Your cart is empty. Shall I look for something?',
    which: (title) => `**${title}** comes in several variants. Which one would you like?`,
    soldOut: (title) => `**${title}** is sold out at the moment.`,
    canNotify: 'I can tell you by e-mail when it’s back.',
    alternatives: 'These are similar and in stock:',
    quantity: (title, min, max, step) =>
      [
        `**${title}** can be ordered`,
        max === null ? `from ${min}` : min === max ? `only as ${max}` : `from ${min} to ${max}`,
        step > 1 ? `in steps of ${step}` : '',
        'per order.',
      ]
        .filter(Boolean)
        .join(' '),
    refused: {
      unknown: (code) => `The shop doesn’t know the code ${code}.`,
      expired: (code) => `The code ${code} has expired.`,
      not_started: (code) => `The code ${code} isn’t valid yet.`,
      used_up: (code) => `The code ${code} has been used up.`,
      not_applicable: (code) => `The code ${code} doesn’t apply to this cart.`,
      unsupported: (code) => `I can’t check the code ${code} here. You can enter it at the checkout.`,
    },
    ready: (url) => `Your cart is ready: [go to the checkout](${url}). Shipping and taxes are added there.`,
    noCheckout: 'This shop takes orders in person: I can pass your cart on to the team.',
    noCheckoutEmail: (email) => `You can also write to ${email}.`,
    unavailable:
      'The shop’s system doesn’t answer just now, so I can’t check prices and stock. Please try again in a moment.',
    whichProduct: 'Which product do you mean?',
    whichLine: 'Which of these do you mean?',
    noted: (title, email) => `I’ll write to ${email} as soon as **${title}** is back.`,
    inStock: (title) => `**${title}** is in stock right now.`,
    notPossible: 'I can’t send notices here, sorry.',
    emailNeeded: (title) => `Which e-mail address shall I write to when **${title}** is back?`,
    goesWith: 'These go well with it:',
    similar: 'These are similar:',
    nothingFound: 'I found nothing that fits. Could you name the product?',
  },
  orders: {
    askNumberAndEmail:
      'I can look that up. To make sure that it’s your order, please tell me the order number and the e-mail address you ordered with.',
    askEmail: (number) =>
      `Thanks. Which e-mail address (or phone number) did you use for order ${number}? I need it to make sure that the order is yours.`,
    askNumber: 'Thanks. And the order number, please? It’s in your confirmation e-mail.',
    orCode: 'If you don’t have the number at hand, I can e-mail you a code instead.',
    askEmailForCode: 'Which e-mail address did you order with? I’ll send a code there.',
    noMatch:
      'I couldn’t find an order with that number and contact. Please check both: the number is in your confirmation e-mail, and the address has to be the one you ordered with.',
    notAmongYours:
      'I couldn’t find that order among yours. Please check the number; it’s in your confirmation e-mail.',
    otherPerson:
      'This chat already belongs to another customer’s orders. Please start a new conversation to ask about yours.',
    tooMany: (minutes) =>
      `That were too many attempts. Please try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, or let me bring in someone from the team.`,
    unavailable: 'I can’t look up orders at the moment. Shall I bring in someone from the team?',
    unavailableEmail: (email) => `You can also write to ${email}.`,
    codeSent: (email, minutes) =>
      `If there are orders for ${email}, a code is on its way there. Please type it here within ${minutes} minutes.`,
    codeNotPossible: 'I can’t send codes here.',
    wrongCode: (left) =>
      left > 0
        ? `That isn’t the code. Please check it once more; you have ${left} ${left === 1 ? 'try' : 'tries'} left.`
        : 'That isn’t the code, and there are no tries left. I can send you a new code.',
    codeExpired: 'That code is no longer valid. Shall I send a new one?',
    noOrders: 'I found no orders for you.',
    more: (count) => `… and ${count} more.`,
    copyAge: (age) => `The shop’s system doesn’t answer just now, so this is as it was ${age}.`,
    headline: (number, date, state) => `Order **${number}** from ${date}: ${state}.`,
    states: null,
    cancelledOn: (date, why) => `It was cancelled on ${date}${why}.`,
    parcel: 'Parcel',
    deliveredOn: (date) => `delivered on ${date}`,
    expectedOn: (date) => `expected on ${date}`,
    sentOn: (date) => `sent on ${date}`,
    track: 'track it',
    refunded: (amount, date, why) => `${amount} was refunded on ${date}${why}`,
    stillToCome: (items) => `Still to come: ${items}.`,
    returnOf: (contents, state) => (contents ? `Return of ${contents}: ${state}` : `Return: ${state}`),
    total: (amount, payment) => `Total: ${amount} (${payment}).`,
    goesTo: (place) => `It goes to ${place}.`,
  },
  suggest: {
    person: 'Talk to a person',
    checkOut: 'Check out',
    tellMe: 'Tell me when it’s back',
    addToCart: 'Add it to my cart',
    compareTwo: 'Compare the first two',
    cheaper: 'Anything cheaper?',
    similar: 'Is there something similar?',
    sendCode: 'Send me a code',
    remove: (title) => `Remove ${title}`,
    onlyOf: (quantity, title) => `Only ${quantity} of ${title}`,
  },
  facts: null,
};
