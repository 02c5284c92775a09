import type { HeldSentence } from './stream/fact-gate';

const KINDS: Record<string, string> = {
  order: 'order number',
  tracking: 'tracking number',
  code: 'discount code',
  url: 'web address',
  email: 'e-mail address',
  phone: 'telephone number',
  name: 'product name',
  stock: 'stock figure',
  percent: 'percentage',
  forbidden: 'words that this store never uses',
};
const MAX_LISTED = 8;

/** What a model is told whose answer states what no tool has returned. */
export function correctionRequest(held: readonly HeldSentence[]): string {
  const facts = held.flatMap((sentence) => sentence.facts);
  const listed = [...new Set(facts.map(({ kind, text }) => `“${text}” (${KINDS[kind] ?? kind})`))];
  return [
    '(Automatic check, not from the shopper.) Your last answer was not shown, because it states what no tool result of this turn says, or what the store does not want to be said:',
    `${listed.slice(0, MAX_LISTED).join(', ')}.`,
    'Write the whole answer again, in the same language, with facts from the tool results alone and exactly as they stand there. Calculate nothing. Where the results do not say it, say that you do not know. Do not mention this check.',
  ].join('\n');
}
