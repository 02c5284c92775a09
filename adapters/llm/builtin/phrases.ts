import type { LlmStoreFacts } from '@/core/llm/llm-provider';

type Tone = LlmStoreFacts['personality'];

/**
 * Everything that the built-in answerer says of its own, by tone. Facts never stand here: they come from tool
 * results alone. `custom` speaks like `friendly`, because free rules need a model.
 */
interface Phrases {
  greeting(facts: LlmStoreFacts): string;
  thanks: string;
  goodbye(facts: LlmStoreFacts): string;
  aboutBot(facts: LlmStoreFacts): string;
  decline(facts: LlmStoreFacts): string;
  notSold(facts: LlmStoreFacts): string;
  askWhatKind: string;
  unsure(facts: LlmStoreFacts): string;
  handOff: string;
  handOffEmail(email: string): string;
  found(count: number): string;
  foundOne: string;
  noneInStock: string;
  nothingFits(dropped: string): string;
  noCheaper: string;
}

const friendly: Phrases = {
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
  handOff: 'I’ve passed this on to our team. They’ll get back to you as soon as they can.',
  handOffEmail: (email) => `You can also write to ${email}.`,
  found: (count) => `Here are ${count} that fit:`,
  foundOne: 'This one fits:',
  noneInStock: 'It’s sold out at the moment.',
  nothingFits: (dropped) => `Nothing fits ${dropped} exactly. These come closest:`,
  noCheaper: 'I found nothing cheaper that fits. These were the lowest prices.',
};

const professional: Phrases = {
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
  handOff: 'I have passed your request to our team. They will get back to you as soon as possible.',
  handOffEmail: (email) => `You may also write to ${email}.`,
  found: (count) => `These ${count} products match your request:`,
  foundOne: 'This product matches your request:',
  noneInStock: 'It is currently out of stock.',
  nothingFits: (dropped) => `No product matches ${dropped} exactly. The closest are:`,
  noCheaper: 'No matching product has a lower price.',
};

const playful: Phrases = {
  ...friendly,
  greeting: ({ storeName }) =>
    `Hey hey! 👋 I’m the AI assistant of ${storeName}. What are we hunting for today?`,
  thanks: 'Anytime! 🙌 Anything else on your list?',
  goodbye: ({ storeName }) => `Bye for now – ${storeName} will be here when you’re back! 👋`,
  decline: ({ storeName }) =>
    `Ooh, that’s above my shelf! I only know ${storeName} and its products. Anything from the shop I can dig up?`,
  askWhatKind: 'Let’s find it! What kind of thing are you after – and what’s the budget?',
  found: (count) => `Ta-da! ${count} that fit:`,
  foundOne: 'Found one! 🎯',
};

const BY_TONE: Record<Tone, Phrases> = { friendly, professional, playful, custom: friendly };

export function phrasesFor(facts: LlmStoreFacts): Phrases {
  return BY_TONE[facts.personality];
}
