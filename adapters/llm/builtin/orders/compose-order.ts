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
import type { Words } from '../phrases/phrases-for';
import { type ConversationReading, resultsOf } from '../read-conversation';
import { describeOrderAnswer } from './describe-order-answer';
import { readOrderResult } from './plan-order';
import type { OrderWish } from './read-order-wish';

/** Answers a wish about an order from what the order tools returned. */
export async function composeOrder(
  embedder: Embedder,
  words: Words,
  reading: ConversationReading,
  wish: OrderWish,
): Promise<ComposedAnswer> {
  const { orders: phrases, suggest } = words;
  const [sent] = resultsOf(reading, 'send_code', sendCodeResultSchema);
  if (sent?.status === 'sent') return asking(phrases.codeSent(sent.email, sent.valid_minutes));
  if (sent?.status === 'not_possible')
    return asking(`${phrases.codeNotPossible} ${phrases.askNumberAndEmail}`, [suggest.person]);
  const [checked] = resultsOf(reading, 'check_code', checkCodeResultSchema);
  if (checked?.status === 'wrong_code')
    return asking(phrases.wrongCode(checked.attempts_left), [suggest.sendCode, suggest.person]);
  if (checked?.status === 'expired') return asking(phrases.codeExpired, [suggest.sendCode, suggest.person]);

  const result = readOrderResult(reading) ?? sent ?? checked;
  switch (result?.status) {
    case 'found':
      return describeFound(embedder, words, reading, wish, result);
    case 'listed': {
      if (result.orders.length === 0)
        return { ...asking(phrases.noOrders, [suggest.person]), outcome: 'answered' };
      const lines = result.orders.map(
        (o) =>
          `- **${o.number}**, ${o.placed_on}, ${o.total}: ${phrases.states?.[o.status] ?? o.status_text}`,
      );
      if (result.more > 0) lines.push(phrases.more(result.more));
      if (result.copy_age) lines.push(phrases.copyAge(words.fact(result.copy_age)));
      return { text: lines.join('\n'), outcome: 'answered', confidence: 0.95 };
    }
    case 'not_verified':
      return askForProof(words, wish, result.ways);
    case 'no_match':
      return wish.email || wish.phone
        ? withCode(words, phrases.noMatch, result.ways)
        : asking(phrases.notAmongYours);
    case 'other_person':
      return {
        text: phrases.otherPerson,
        outcome: 'declined',
        confidence: 0.9,
        suggestions: [suggest.person],
      };
    case 'too_many_attempts':
      return {
        ...asking(phrases.tooMany(result.retry_after_minutes), [suggest.person]),
        outcome: 'declined',
      };
    case 'unavailable': {
      const email = result.support_email ? ` ${phrases.unavailableEmail(result.support_email)}` : '';
      return {
        text: `${phrases.unavailable}${email}`,
        outcome: 'unsure',
        confidence: 0.3,
        suggestions: [suggest.person],
      };
    }
    default:
      return asking(wish.kind === 'send_code' ? phrases.askEmailForCode : phrases.askNumberAndEmail);
  }
}

async function describeFound(
  embedder: Embedder,
  words: Words,
  reading: ConversationReading,
  wish: OrderWish,
  found: Extract<OrderResult, { status: 'found' }>,
): Promise<ComposedAnswer> {
  const text = describeOrderAnswer(words, wish.asked, found.order, found.copy_age);
  const passages = resultsOf(reading, 'search_knowledge', searchKnowledgeResultSchema).flatMap(
    (r) => r.passages,
  );
  const rule =
    passageStrength(passages[0]?.score) >= FAIR
      ? await composeKnowledge(embedder, words, 'how long does delivery take?', passages)
      : null;
  return {
    text: rule ? `${text}\n\n${rule.text}` : text,
    outcome: 'answered',
    confidence: found.copy_age ? 0.8 : 0.95,
  };
}

function askForProof(
  words: Words,
  { number, email, phone }: OrderWish,
  ways: readonly ProofWay[],
): ComposedAnswer {
  const { orders: phrases } = words;
  if (number) return asking(phrases.askEmail(number));
  if (email ?? phone) return withCode(words, phrases.askNumber, ways);
  return withCode(words, phrases.askNumberAndEmail, ways);
}

function withCode(
  { orders: phrases, suggest }: Words,
  text: string,
  ways: readonly ProofWay[],
): ComposedAnswer {
  return ways.includes('code_by_email')
    ? asking(`${text} ${phrases.orCode}`, [suggest.sendCode])
    : asking(text);
}

/** The answer is up to the shopper now. */
function asking(text: string, suggestions: string[] = []): ComposedAnswer {
  return { text, outcome: 'clarified', confidence: 0.9, suggestions };
}
