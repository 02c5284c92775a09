import type { TurnOverrides } from '@/core/agent/overrides/turn-overrides';
import type { ProductCard } from '@/core/contracts/product-card';
import { BENCH_CHANNEL } from '@/core/conversations/bench-channel';
import { receiveMessage } from '@/core/conversations/receive-message';
import type { AppContext } from '@/core/shared/context';
import { formatMoney } from '@/core/shared/money';
import { judgeAnswer } from '../judging/judge-answer';
import type { TurnVerdict } from '../judging/verdict';
import type { ScenarioTurn, ScenarioView } from '../scenario';
import {
  type BenchAnswer,
  benchContact,
  loadBenchAnswer,
  removeBenchConversations,
} from './bench-conversations.queries';

export interface BenchStore {
  storeId: string;
  /** ISO 4217. */
  currency: string;
  locale: string;
  /** Words that answers may hold although no result has them: names of store and assistant. */
  known: string;
}

export interface AskedScenario {
  passed: boolean;
  turns: TurnVerdict[];
  /** Milliseconds. */
  latencyMs: number;
  /** The day's budget for models was used up on the way. */
  budgetReached: boolean;
  /** Why the provider could not answer, if it could not. */
  providerFailed: string | null;
}

/**
 * Plays one test in a conversation of its own, on the bench, and judges every answer.
 * @throws what storing a message throws; the reason of `signal` when it aborts
 */
export async function askScenario(
  ctx: AppContext,
  store: BenchStore,
  ask: {
    runId: string;
    scenario: ScenarioView;
    assistantId: string;
    overrides: TurnOverrides;
    signal: AbortSignal;
  },
): Promise<AskedScenario> {
  const { storeId } = store;
  const { runId, scenario, assistantId, signal } = ask;
  // What a killed worker left of it.
  await removeBenchConversations(ctx, storeId, runId, scenario.id);
  const asked: AskedScenario = {
    passed: true,
    turns: [],
    latencyMs: 0,
    budgetReached: false,
    providerFailed: null,
  };
  let conversationId: string | null = null;
  let evidence = store.known;
  for (const turn of scenario.turns) {
    signal.throwIfAborted();
    const received = await receiveMessage(ctx, {
      storeId,
      assistantId,
      channel: BENCH_CHANNEL,
      contactExternalId: benchContact(runId, scenario.id),
      conversationId,
      text: turn.message,
    });
    conversationId = received.conversationId;
    if (received.turn) await orAborted(ctx.startTurn(received.turn, ask.overrides), signal);
    const answer = received.turn ? await loadBenchAnswer(ctx, storeId, received.message.id) : null;
    evidence += `\n${turn.message}\n${answer ? toEvidence(answer, store) : ''}`;
    const verdict = judge(turn, answer, { ...received, evidence, store });
    asked.turns.push(verdict);
    asked.latencyMs += verdict.latencyMs;
    asked.passed &&= verdict.passed;
    asked.providerFailed ??= answer?.fellBack?.reason ?? null;
    if (answer?.fellBack?.budget) return { ...asked, budgetReached: true };
  }
  return asked;
}

function judge(
  turn: ScenarioTurn,
  answer: BenchAnswer | null,
  at: { conversationId: string; status: BenchAnswer['status']; evidence: string; store: BenchStore },
): TurnVerdict {
  const cards = (answer?.products ?? []).map((card) => tellCard(card, at.store));
  const tools = (answer?.tools ?? []).map(({ name }) => name);
  const checks = judgeAnswer(
    turn,
    {
      text: answer?.text ?? null,
      cards,
      tools,
      outcome: answer?.outcome ?? null,
      status: answer?.status ?? at.status,
      fellBack: answer?.fellBack ?? null,
      evidence: at.evidence,
    },
    at.store.currency,
  );
  return {
    message: turn.message,
    answer: answer?.text ?? '',
    products: (answer?.products ?? []).map(({ title }) => title),
    sources: [...new Set((answer?.citations ?? []).map(({ title }) => title))],
    tools,
    outcome: answer?.outcome ?? null,
    confidence: answer?.confidence ?? null,
    provider: answer?.provider ?? null,
    passed: checks.every(({ passed }) => passed),
    checks,
    latencyMs: answer?.latencyMs ?? 0,
    conversationId: at.conversationId,
    turnId: answer?.turnId ?? null,
  };
}

function tellCard(card: ProductCard, { locale }: BenchStore): string {
  const { title, priceCents, priceMaxCents, compareAtCents, currency } = card;
  const prices = [priceCents, priceMaxCents, compareAtCents].flatMap((cents) =>
    cents === null ? [] : [formatMoney(cents, currency, locale)],
  );
  return [title, ...new Set(prices)].join(' ');
}

/** All that the answer could take figures from. */
function toEvidence({ products, otherCards, citations, tools }: BenchAnswer, store: BenchStore): string {
  const amounts = products.map((card) => tellCard(card, store));
  const quotes = citations.map(({ title, quote }) => `${title}\n${quote}`);
  const outputs = tools.map(({ output }) => JSON.stringify(output));
  return [...amounts, ...quotes, ...outputs, JSON.stringify([otherCards, products])].join('\n');
}

/** A turn that goes on while the worker stops is not waited for: the test is asked anew by the next worker. */
async function orAborted(turn: Promise<void>, signal: AbortSignal): Promise<void> {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  signal.throwIfAborted();
  await Promise.race([turn, aborted]).finally(() => signal.removeEventListener('abort', stop));
}
