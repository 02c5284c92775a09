import type { LlmRequest } from '@/core/llm/llm-provider';
import { readActionWish } from '../actions/read-action-wish';
import { readCartWish } from '../carts/read-cart-wish';
import { readFollowUp } from '../follow-up';
import { asksForRule } from '../intent/asks-for-rule';
import type { IntentClassifier, IntentReading } from '../intent/classify-intent';
import { isAngry, isSmallTalk, wantsPerson } from '../intent/judge-intent';
import { readOrderWish } from '../orders/read-order-wish';
import { planCalls } from '../plan';
import type { PlannedCall } from '../planned-call';
import { type ConversationReading, readConversation } from '../read-conversation';
import { splitClauses } from './split-clauses';

/** One question of a message that asks two, with the results of its own look-ups. */
export interface Part {
  reading: ConversationReading;
  intent: IntentReading;
}

const PARTS = 2;

/**
 * The two questions of a message, when each can be answered by looking it up and one is about the shop's rules; two
 * facts of one product are told together anyway. Null: the message is answered as a whole.
 */
export async function readParts(
  request: LlmRequest,
  whole: ConversationReading,
  classifier: IntentClassifier,
  offered: ReadonlySet<string>,
): Promise<Part[] | null> {
  const { questions } = splitClauses(whole.written);
  if (questions.length !== PARTS) return null;
  const parts = await Promise.all(
    questions.map(async (question) => {
      const reading = readConversation(withQuestion(request, question), request.store.language);
      return { reading, intent: await classifier.classify(reading.question, reading.written) };
    }),
  );
  const canBeLookedUp = parts.every(({ reading, intent }) => isLookedUp(request, reading, intent, offered));
  return canBeLookedUp && parts.some(isAboutRules) ? parts : null;
}

/** The messages as if the shopper had asked this alone, before anything was looked up. */
function withQuestion({ messages }: LlmRequest, question: string): LlmRequest['messages'] {
  const last = messages.findLastIndex((message) => message.role === 'user');
  return messages
    .slice(0, last + 1)
    .map((message, i) => (i === last && message.role === 'user' ? { ...message, text: question } : message));
}

function isLookedUp(
  request: LlmRequest,
  reading: ConversationReading,
  intent: IntentReading,
  offered: ReadonlySet<string>,
): boolean {
  return !(
    wantsPerson(intent) ||
    isAngry(intent, reading.written) ||
    isSmallTalk(intent, reading.question) ||
    intent.intent === 'injection' ||
    readActionWish(request.messages, reading, offered) ||
    readOrderWish(reading, intent) ||
    readCartWish(reading) ||
    readFollowUp(reading)
  );
}

function isAboutRules({ reading, intent: { scores } }: Part): boolean {
  return asksForRule(reading.question) || scores.knowledge > Math.max(scores.shop, scores.detail);
}

/**
 * What the parts look up next. Which result belongs to which part follows from planning again: the calls are asked for
 * in rounds, in the order of the parts.
 */
export function planParts(
  parts: Part[],
  results: ConversationReading['results'],
  currency: string,
  offered: ReadonlySet<string>,
): PlannedCall[] {
  for (let used = 0; ; ) {
    const planned = parts.map(({ reading, intent }) =>
      planCalls(reading, intent, currency).filter(({ name }) => offered.has(name)),
    );
    const calls = planned.flat();
    if (calls.length === 0 || used + calls.length > results.length) return calls;
    for (const [i, part] of parts.entries()) {
      const own = results.slice(used, used + (planned[i]?.length ?? 0));
      part.reading.results.push(...own);
      part.reading.asWritten?.results.push(...own);
      used += own.length;
    }
  }
}
