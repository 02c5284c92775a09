import {
  checkCodeResultSchema,
  type OrderResult,
  type ProofWay,
  sendCodeResultSchema,
} from '@/core/contracts/order-tool-results';
import { searchKnowledgeResultSchema } from '@/core/contracts/tool-results';
import type { Embedder } from '@/core/llm/embedder';
import { composeKnowledge } from '../compose/compose-knowledge';
import type { ComposedAnswer } from '../composed-answer';
import { FAIR, passageStrength } from '../evidence-strength';
import { type ConversationReading, resultsOf } from '../read-conversation';
import { describeOrderAnswer } from './describe-order-answer';
import { canSendCode, ORDER_PHRASES } from './order-phrases';
import { readOrderResult } from './plan-order';
import type { OrderWish } from './read-order-wish';

const SEND_CODE = 'Send me a code';
const PERSON = 'Talk to a person';

/** Answers a wish about an order from what the order tools returned. */
export async function composeOrder(
  embedder: Embedder,
  reading: ConversationReading,
  wish: OrderWish,
): Promise<ComposedAnswer> {
  const [sent] = resultsOf(reading, 'send_code', sendCodeResultSchema);
  if (sent?.status === 'sent') return asking(ORDER_PHRASES.codeSent(sent.email, sent.valid_minutes));
  if (sent?.status === 'not_possible')
    return asking(`${ORDER_PHRASES.codeNotPossible} ${ORDER_PHRASES.askNumberAndEmail}`, [PERSON]);
  const [checked] = resultsOf(reading, 'check_code', checkCodeResultSchema);
  if (checked?.status === 'wrong_code')
    return asking(ORDER_PHRASES.wrongCode(checked.attempts_left), [SEND_CODE, PERSON]);
  if (checked?.status === 'expired') return asking(ORDER_PHRASES.codeExpired, [SEND_CODE, PERSON]);

  const result = readOrderResult(reading) ?? sent ?? checked;
  switch (result?.status) {
    case 'found':
      return describeFound(embedder, reading, wish, result);
    case 'listed': {
      if (result.orders.length === 0)
        return { ...asking(ORDER_PHRASES.noOrders, [PERSON]), outcome: 'answered' };
      const lines = result.orders.map(
        (o) => `- **${o.number}**, ${o.placed_on}, ${o.total}: ${o.status_text}`,
      );
      if (result.more > 0) lines.push(ORDER_PHRASES.more(result.more));
      if (result.copy_age) lines.push(ORDER_PHRASES.copyAge(result.copy_age));
      return { text: lines.join('\n'), outcome: 'answered', confidence: 0.95 };
    }
    case 'not_verified':
      return askForProof(wish, result.ways);
    case 'no_match':
      return wish.email || wish.phone
        ? withCode(ORDER_PHRASES.noMatch, result.ways)
        : asking(ORDER_PHRASES.notAmongYours);
    case 'other_person':
      return { text: ORDER_PHRASES.otherPerson, outcome: 'declined', confidence: 0.9, suggestions: [PERSON] };
    case 'too_many_attempts':
      return { ...asking(ORDER_PHRASES.tooMany(result.retry_after_minutes), [PERSON]), outcome: 'declined' };
    case 'unavailable': {
      const email = result.support_email ? ` ${ORDER_PHRASES.unavailableEmail(result.support_email)}` : '';
      return {
        text: `${ORDER_PHRASES.unavailable}${email}`,
        outcome: 'unsure',
        confidence: 0.3,
        suggestions: [PERSON],
      };
    }
    default:
      return asking(
        wish.kind === 'send_code' ? ORDER_PHRASES.askEmailForCode : ORDER_PHRASES.askNumberAndEmail,
      );
  }
}

async function describeFound(
  embedder: Embedder,
  reading: ConversationReading,
  wish: OrderWish,
  found: Extract<OrderResult, { status: 'found' }>,
): Promise<ComposedAnswer> {
  const text = describeOrderAnswer(wish.asked, found.order, found.copy_age);
  const passages = resultsOf(reading, 'search_knowledge', searchKnowledgeResultSchema).flatMap(
    (r) => r.passages,
  );
  const rule =
    passageStrength(passages[0]?.score) >= FAIR
      ? await composeKnowledge(embedder, 'how long does delivery take?', passages)
      : null;
  return {
    text: rule ? `${text}\n\n${rule.text}` : text,
    outcome: 'answered',
    confidence: found.copy_age ? 0.8 : 0.95,
  };
}

function askForProof({ number, email, phone }: OrderWish, ways: readonly ProofWay[]): ComposedAnswer {
  if (number) return asking(ORDER_PHRASES.askEmail(number));
  if (email ?? phone) return withCode(ORDER_PHRASES.askNumber, ways);
  return withCode(ORDER_PHRASES.askNumberAndEmail, ways);
}

function withCode(text: string, ways: readonly ProofWay[]): ComposedAnswer {
  return canSendCode(ways) ? asking(`${text} ${ORDER_PHRASES.orCode}`, [SEND_CODE]) : asking(text);
}

/** The answer is up to the shopper now. */
function asking(text: string, suggestions: string[] = []): ComposedAnswer {
  return { text, outcome: 'clarified', confidence: 0.9, suggestions };
}
