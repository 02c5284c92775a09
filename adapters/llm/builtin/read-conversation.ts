import type { z } from 'zod';
import type { TurnOutcome } from '@/core/contracts/message-view';
import type { LlmMessage } from '@/core/llm/llm-provider';
import { understand } from './understanding/understand';

/** What the built-in answerer reads out of the messages of a request. */
export interface ConversationReading {
  /** The message to be answered, in English words as far as it is understood. */
  question: string;
  /** The same as the shopper wrote it. */
  written: string;
  /** False when too little of the question was understood to say what it is not about. */
  understood: boolean;
  /** All of this with messages as they were written, for rules that know other languages; null when they are English. */
  asWritten: ConversationReading | null;
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
  /** The order that was shown last, unless products were shown since. */
  orderShown: string | null;
  /** An order was shown before: the shopper has proved who they are. */
  hasProved: boolean;
  previousOutcome: TurnOutcome | null;
  /** Results of this turn's tool calls, oldest first. */
  results: { name: string; output: unknown; failed: boolean }[];
}

/** @param language of the conversation, BCP 47 */
export function readConversation(messages: readonly LlmMessage[], language: string): ConversationReading {
  const written = readMessages(messages);
  const question = understand(written.question, language);
  const reading = {
    ...written,
    question: question.english,
    understood: question.mostly,
    previousQuestion:
      written.previousQuestion === null ? null : understand(written.previousQuestion, language).english,
    earlierQuestions: written.earlierQuestions.map((text) => understand(text, language).english),
  };
  return reading.question === written.question ? reading : { ...reading, asWritten: written };
}

function readMessages(all: readonly LlmMessage[]): ConversationReading {
  // A summary is nobody's question.
  const messages = all.filter((message) => !(message.role === 'user' && message.isSummary));
  const last = messages.findLastIndex((message) => message.role === 'user');
  const earlier = messages.slice(0, Math.max(last, 0));
  const question = messages[last];
  const answersWithCards = earlier.flatMap((message) =>
    message.role === 'assistant' && message.shown && message.shown.length > 0 ? [message.shown] : [],
  );
  const answers = earlier.filter((message) => message.role === 'assistant');
  const previousAnswer = answers.at(-1);
  const previousQuestion = earlier.findLast((message) => message.role === 'user');
  const earlierQuestions = earlier.flatMap((message) => (message.role === 'user' ? [message.text] : []));
  return {
    earlierQuestions: earlierQuestions.reverse(),
    askedForCode: /\b(code|código|codice)(?![\p{L}])/iu.test(previousAnswer?.text ?? ''),
    question: question?.role === 'user' ? question.text.trim() : '',
    written: question?.role === 'user' ? question.text.trim() : '',
    understood: true,
    asWritten: null,
    previousQuestion: previousQuestion?.role === 'user' ? previousQuestion.text : null,
    shown: answersWithCards.at(-1) ?? [],
    shownList: answersWithCards.findLast((shown) => shown.length > 1) ?? [],
    justShown: (previousAnswer?.shown?.length ?? 0) > 0,
    cartShown: previousAnswer?.cartShown === true,
    orderShown: readOrderShown(answers),
    hasProved: answers.some(({ ordersShown }) => (ordersShown?.length ?? 0) > 0),
    previousOutcome: previousAnswer?.outcome ?? null,
    results: messages
      .slice(last + 1)
      .flatMap((message) =>
        message.role === 'tool'
          ? [{ name: message.name, output: message.output, failed: message.isError === true }]
          : [],
      ),
  };
}

/** How many answers an order stays what "it" means. */
const ORDER_MEMORY = 2;

function readOrderShown(answers: readonly Extract<LlmMessage, { role: 'assistant' }>[]): string | null {
  for (const answer of answers.slice(-ORDER_MEMORY).reverse()) {
    if (answer.ordersShown?.[0]) return answer.ordersShown[0];
    if ((answer.shown?.length ?? 0) > 0 || answer.cartShown) return null;
  }
  return null;
}

/** All results of one tool in this turn that worked and fit its schema. */
export function resultsOf<T>(reading: ConversationReading, tool: string, schema: z.ZodType<T>): T[] {
  return reading.results.flatMap((result) => {
    if (result.name !== tool || result.failed) return [];
    const parsed = schema.safeParse(result.output);
    return parsed.success ? [parsed.data] : [];
  });
}
