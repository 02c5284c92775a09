import { randomUUID } from 'node:crypto';
import { type AskRequest, ask } from '@/core/channels/web-widget/ask';
import type { AskResult } from '@/core/contracts/widget/messages';
import type { AppContext } from '@/core/shared/context';
import { findDemoFolder } from '@/demo/find-demo-folder';
import { type DemoQuestion, readQuestions } from '@/demo/read-store';
import { seedDemoStore } from '@/prisma/seed/demo-store';
import { percentile } from '../bench/figure';

export interface DemoFigures {
  /** Share of the questions answered as expected in every respect. */
  as_expected: number;
  /** Share whose kind of answer (products, answer, decline …) is the expected one. */
  right_outcome: number;
  questions: number;
  p50_ms: number;
  p95_ms: number;
}

/** A question, how it was answered, and what is wrong with the answer; nothing: it is as expected. */
export interface JudgedAnswer {
  question: DemoQuestion;
  result: AskResult;
  faults: string[];
}

/** Asks the built-in answerer the demo store's questions, each in a conversation of its own. */
export async function askDemoQuestions(
  ctx: AppContext,
  report: (line: string) => void = () => undefined,
): Promise<JudgedAnswer[]> {
  const store = await seedDemoStore(ctx, { shopUrl: 'http://localhost:3001', report });
  const products = await ctx.db.product.findMany({
    where: { storeId: store.storeId },
    select: { id: true, externalId: true },
  });
  const externalIds = new Map(products.map(({ id, externalId }) => [id, externalId]));
  const widget: AskRequest['widget'] = { ...store, locale: 'en' };
  const judged: JudgedAnswer[] = [];
  for (const question of readQuestions(findDemoFolder())) {
    const result = await ask(ctx, {
      widget,
      channel: 'eval',
      visitorId: randomUUID(),
      text: question.question,
    });
    const shown = result.products.map(({ id }) => externalIds.get(id) ?? id);
    const faults = findFaults(question, result, shown);
    if (faults.length > 0) report(`${question.question}\n  ${faults.join('; ')}`);
    judged.push({ question, result, faults });
  }
  return judged;
}

/** How many of the demo store's questions the built-in answerer answers as expected, and how fast. */
export async function evaluateDemo(
  ctx: AppContext,
  report: (line: string) => void = () => undefined,
): Promise<DemoFigures> {
  const judged = await askDemoQuestions(ctx, report);
  const times = judged.map(({ result }) => result.latency_ms);
  const share = (isSo: (one: JudgedAnswer) => boolean) => judged.filter(isSo).length / judged.length;
  return {
    as_expected: share(({ faults }) => faults.length === 0),
    right_outcome: share(({ question, result }) => kindOf(result) === question.expect.outcome),
    questions: judged.length,
    p50_ms: percentile(times, 0.5),
    p95_ms: percentile(times, 0.95),
  };
}

function kindOf(result: AskResult): DemoQuestion['expect']['outcome'] | 'unsure' {
  switch (result.outcome) {
    case 'answered':
      return result.citations.length > 0 ? 'answer' : 'products';
    case 'clarified':
      return 'clarify';
    case 'declined':
      return 'decline';
    case 'handed_off':
      return 'handoff';
    case 'smalltalk':
      return 'smalltalk';
    case 'unsure':
      return 'unsure';
  }
}

function findFaults({ expect }: DemoQuestion, result: AskResult, shown: readonly string[]): string[] {
  const faults: string[] = [];
  const kind = kindOf(result);
  if (kind !== expect.outcome) faults.push(`${kind} instead of ${expect.outcome}`);
  for (const id of expect.productIds ?? []) if (!shown.includes(id)) faults.push(`${id} is missing`);
  if (expect.anyOfProductIds && !expect.anyOfProductIds.some((id) => shown.includes(id))) {
    faults.push('none of the expected products');
  }
  const { sourceTitle } = expect;
  if (sourceTitle && !result.citations.some(({ title }) => title.includes(sourceTitle))) {
    faults.push(`cites ${result.citations.map(({ title }) => title).join(', ') || 'nothing'}`);
  }
  const answer = result.answer.toLowerCase();
  for (const text of expect.mustContain ?? [])
    if (!answer.includes(text.toLowerCase())) faults.push(`lacks “${text}”`);
  return faults;
}
