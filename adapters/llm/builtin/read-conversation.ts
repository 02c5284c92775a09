import type { z } from 'zod';
import type { TurnOutcome } from '@/core/contracts/message-view';
import type { LlmMessage } from '@/core/llm/llm-provider';

/** What the built-in answerer reads out of the messages of a request. */
export interface ConversationReading {
  /** The message to be answered. */
  question: string;
  /** The contact's message before that one, when there is one. */
  previousQuestion: string | null;
  /** All of the contact's earlier messages, the newest first. */
  earlierQuestions: string[];
  /** The newest answer spoke of a one-time code. */
  askedForCode: boolean;
  /** Products that the newest earlier answer with cards showed, in their order. */
  shown: { id: string; title: string }[];
  /** The newest answer that showed at least two products: what "the second one" and "compare them" mean. */
  shownList: { id: string; title: string }[];
  /** The newest answer itself had cards: only then "it" means a product. */
  justShown: boolean;
  /** The newest answer showed the cart: only then "make it two" means a line of it. */
  cartShown: boolean;
  /** The order that the newest answer was about. */
  orderShown: string | null;
  previousOutcome: TurnOutcome | null;
  /** Results of this turn's tool calls, oldest first. */
  results: { name: string; output: unknown; failed: boolean }[];
}

export function readConversation(messages: readonly LlmMessage[]): ConversationReading {
  const last = messages.findLastIndex((message) => message.role === 'user');
  const earlier = messages.slice(0, Math.max(last, 0));
  const question = messages[last];
  const answersWithCards = earlier.flatMap((message) =>
    message.role === 'assistant' && message.shown && message.shown.length > 0 ? [message.shown] : [],
  );
  const previousAnswer = earlier.findLast((message) => message.role === 'assistant');
  const previousQuestion = earlier.findLast((message) => message.role === 'user');
  const earlierQuestions = earlier.flatMap((message) => (message.role === 'user' ? [message.text] : []));
  return {
    earlierQuestions: earlierQuestions.reverse(),
    askedForCode: previousAnswer?.role === 'assistant' && /\bcode\b/i.test(previousAnswer.text),
    question: question?.role === 'user' ? question.text.trim() : '',
    previousQuestion: previousQuestion?.role === 'user' ? previousQuestion.text : null,
    shown: answersWithCards.at(-1) ?? [],
    shownList: answersWithCards.findLast((shown) => shown.length > 1) ?? [],
    justShown: previousAnswer?.role === 'assistant' && (previousAnswer.shown?.length ?? 0) > 0,
    cartShown: previousAnswer?.role === 'assistant' && previousAnswer.cartShown === true,
    orderShown: previousAnswer?.role === 'assistant' ? (previousAnswer.ordersShown?.[0] ?? null) : null,
    previousOutcome: previousAnswer?.role === 'assistant' ? (previousAnswer.outcome ?? null) : null,
    results: messages
      .slice(last + 1)
      .flatMap((message) =>
        message.role === 'tool'
          ? [{ name: message.name, output: message.output, failed: message.isError === true }]
          : [],
      ),
  };
}

/** All results of one tool in this turn that worked and fit its schema. */
export function resultsOf<T>(reading: ConversationReading, tool: string, schema: z.ZodType<T>): T[] {
  return reading.results.flatMap((result) => {
    if (result.name !== tool || result.failed) return [];
    const parsed = schema.safeParse(result.output);
    return parsed.success ? [parsed.data] : [];
  });
}
