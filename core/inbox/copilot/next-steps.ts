import type { NextStep } from '@/core/contracts/copilot';
import { may, type Role } from '@/core/identity/permissions';
import { languageName } from '@/core/language/languages';
import { isAngry } from '@/core/language/wishes/is-angry';
import type { NextStepFacts } from './next-step-facts.queries';

/** A cart that nobody has touched for so long is left behind. */
const CART_IDLE_MINUTES = 30;
/** After an answer of the team, so long without a word is likely the end. */
const QUIET_MINUTES = 60;
const DUE_SOON_MINUTES = 15;
const STEPS_AT_MOST = 4;

type Rule = (facts: NextStepFacts, who: { userId: string; role: Role }) => NextStep | null;

/** The most urgent first. */
const RULES: readonly Rule[] = [
  approve,
  calmDown,
  take,
  replyInTime,
  showOrder,
  offerCheckout,
  addToFaq,
  resolve,
];

/** What a teammate may do next. Rules alone decide; nothing is done until somebody clicks. */
export function findNextSteps(facts: NextStepFacts, who: { userId: string; role: Role }): NextStep[] {
  return RULES.flatMap((rule) => rule(facts, who) ?? []).slice(0, STEPS_AT_MOST);
}

function approve({ request }: NextStepFacts): NextStep | null {
  if (!request) return null;
  const what = request.action.replaceAll('_', ' ');
  return {
    id: 'approve',
    title: `Decide: ${what}${request.orderNumber ? ` of order ${request.orderNumber}` : ''}`,
    why: 'The shopper has agreed and waits for the team.',
    do: { kind: 'approve', requestId: request.id },
  };
}

function calmDown({ lastWords, sentiment, waitsForReply, status }: NextStepFacts): NextStep | null {
  if (!waitsForReply || !lastWords || status === 'resolved') return null;
  if (!isAngry(lastWords, sentiment ?? undefined)) return null;
  return {
    id: 'calm',
    title: 'Answer in person',
    why: 'The shopper is upset. Say sorry once, say what happens next and by when.',
    do: { kind: 'draft' },
  };
}

function take({ status, assigneeId }: NextStepFacts, { userId }: { userId: string }): NextStep | null {
  if (status !== 'waiting' || assigneeId === userId) return null;
  return {
    id: 'take',
    title: 'Take it',
    why: 'The shopper waits for a person, and nobody has it yet.',
    do: { kind: 'take' },
  };
}

function replyInTime({ dueInMinutes, waitsForReply }: NextStepFacts): NextStep | null {
  if (dueInMinutes === null || !waitsForReply || dueInMinutes > DUE_SOON_MINUTES) return null;
  const late = dueInMinutes < 0;
  return {
    id: 'reply',
    title: 'Reply now',
    why: late ? 'The reply is late by your own target.' : `The reply is due in ${dueInMinutes} min.`,
    do: { kind: 'draft' },
  };
}

function showOrder({ verified, order }: NextStepFacts, { role }: { role: Role }): NextStep | null {
  if (!verified || !order || !may(role, 'orders.view')) return null;
  return {
    id: 'order',
    title: `Open order ${order.number}`,
    why: 'The shopper has shown that it is theirs; state, parcels and returns are there.',
    do: { kind: 'open', path: `/orders/${order.id}` },
  };
}

function offerCheckout({ cart, status }: NextStepFacts): NextStep | null {
  if (!cart || cart.idleMinutes < CART_IDLE_MINUTES || status === 'resolved') return null;
  const pieces = cart.pieces === 1 ? 'One piece is' : `${cart.pieces} pieces are`;
  return {
    id: 'checkout',
    title: 'Offer the checkout link',
    why: `${pieces} in the cart, not ordered for ${tellMinutes(cart.idleMinutes)}.`,
    do: { kind: 'checkout_link' },
  };
}

function addToFaq({ unknown }: NextStepFacts, { role }: { role: Role }): NextStep | null {
  if (!unknown || !may(role, 'knowledge.manage')) return null;
  return {
    id: 'faq',
    title: 'Add the answer to the FAQ',
    why: `The assistant did not know: “${shorten(unknown.question)}”`,
    do: { kind: 'faq', messageId: unknown.messageId },
  };
}

function resolve({ status, waitsForReply, quietMinutes }: NextStepFacts): NextStep | null {
  if (status !== 'assigned' || waitsForReply || quietMinutes < QUIET_MINUTES) return null;
  return {
    id: 'resolve',
    title: 'Resolve it',
    why: `The last word was the team’s, ${tellMinutes(quietMinutes)} ago.`,
    do: { kind: 'resolve' },
  };
}

function tellMinutes(minutes: number): string {
  if (minutes < 120) return `${minutes} min`;
  return minutes < 2_880 ? `${Math.round(minutes / 60)} hours` : `${Math.round(minutes / 1_440)} days`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}

/** Languages of a conversation, as people name them. */
export function tellLanguages({
  language,
  storeLanguage,
}: Pick<NextStepFacts, 'language' | 'storeLanguage'>) {
  return {
    shopper: languageName(language),
    store: languageName(storeLanguage),
    differ: language !== storeLanguage,
  };
}
