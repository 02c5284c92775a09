import type { ProofWay } from '@/core/contracts/order-tool-results';

/** What the built-in answerer says about orders. Facts stand in tool results alone. */
export const ORDER_PHRASES = {
  askNumberAndEmail:
    'I can look that up. To make sure that it’s your order, please tell me the order number and the e-mail address you ordered with.',
  askEmail: (number: string) =>
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
  tooMany: (minutes: number) =>
    `That were too many attempts. Please try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, or let me bring in someone from the team.`,
  unavailable: 'I can’t look up orders at the moment. Shall I bring in someone from the team?',
  unavailableEmail: (email: string) => `You can also write to ${email}.`,
  codeSent: (email: string, minutes: number) =>
    `If there are orders for ${email}, a code is on its way there. Please type it here within ${minutes} minutes.`,
  codeNotPossible: 'I can’t send codes here.',
  wrongCode: (left: number) =>
    left > 0
      ? `That isn’t the code. Please check it once more; you have ${left} ${left === 1 ? 'try' : 'tries'} left.`
      : 'That isn’t the code, and there are no tries left. I can send you a new code.',
  codeExpired: 'That code is no longer valid. Shall I send a new one?',
  noOrders: 'I found no orders for you.',
  more: (count: number) => `… and ${count} more.`,
  copyAge: (age: string) => `The shop’s system doesn’t answer just now, so this is as it was ${age}.`,
} as const;

export function canSendCode(ways: readonly ProofWay[]): boolean {
  return ways.includes('code_by_email');
}
