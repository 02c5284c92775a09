import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type AskRequest, ask } from '@/core/channels/web-widget/ask';
import type { AskResult } from '@/core/contracts/widget/messages';
import { findNumbers } from '@/core/quality/scenarios/judging/find-numbers';
import type { AppContext } from '@/core/shared/context';
import { formatMoney } from '@/core/shared/money';
import { seedDemoStore } from '@/prisma/seed/demo-store';
import { findEvalData } from './find-eval-data';
import { makeScenarioStore } from './scenario-store';

const STORES = ['larkfell', 'marigold-skin', 'cogworks'] as const;

const scenariosSchema = z.array(
  z.object({
    question: z.string(),
    kind: z.string(),
    /** Regular expressions, any case, that the answer and its product cards must match. */
    facts: z.array(z.string()),
    /** Title that the answer or its cards must name. */
    product: z.string().optional(),
    /** One outcome, or several with "|" between them. */
    outcome: z.string().optional(),
    /** Regular expressions, any case, that the answer must not match. */
    not: z.array(z.string()).optional(),
  }),
);
const everydaySchema = z.array(
  scenariosSchema.element.extend({ store: z.enum(STORES), half: z.enum(['dev', 'held-out']) }),
);
type Scenario = z.infer<typeof scenariosSchema>[number];

export interface ScenarioResult {
  store: string;
  /** "plain", or one half of the everyday questions; nothing is tuned on what "held-out" answers. */
  set: 'plain' | 'dev' | 'held-out';
  scenario: Scenario;
  answer: string;
  /** What is missing; empty: fully right. */
  missing: string[];
  /** Numbers of the answer that stand nowhere in the store's data or in the question. */
  wrong: string[];
}

/** Asks the built-in answerer the questions of three stores, each in a conversation of its own. */
export async function evaluateScenarios(
  ctx: AppContext,
  report: (line: string) => void = () => undefined,
): Promise<ScenarioResult[]> {
  const results: ScenarioResult[] = [];
  for (const key of STORES) {
    const widget = await openStore(ctx, key);
    try {
      const known = await knownNumbers(ctx, widget.storeId);
      for (const { set, scenario } of await readScenarios(key)) {
        const result = await ask(ctx, {
          widget,
          channel: 'eval',
          visitorId: randomUUID(),
          text: scenario.question,
        });
        const asked = new Set(findNumbers(scenario.question));
        const wrong = findNumbers(withoutSources(result.answer)).filter(
          (number) => !known.has(number) && !asked.has(number) && Number(number) > 10,
        );
        const missing = findMissing(scenario, result);
        const faults = [...missing, ...wrong.map((number) => `wrong: ${number}`)];
        if (faults.length > 0 && set !== 'held-out')
          report(`${key}: ${scenario.question}\n  ${faults.join('; ')}`);
        results.push({ store: key, set, scenario, answer: result.answer, missing, wrong });
      }
    } finally {
      if (key !== 'larkfell') await ctx.db.store.delete({ where: { id: widget.storeId } });
    }
  }
  return results;
}

/** A store's plain questions, and its everyday ones: misspelt, terse, chatty, two in one, in seven languages. */
async function readScenarios(key: (typeof STORES)[number]) {
  const read = async (name: string) =>
    JSON.parse(await readFile(path.join(findEvalData(), `scenarios-${name}.json`), 'utf8'));
  const plain = scenariosSchema.parse(await read(key));
  const everyday = everydaySchema.parse(await read('everyday')).filter(({ store }) => store === key);
  return [
    ...plain.map((scenario) => ({ set: 'plain' as const, scenario })),
    ...everyday.map(({ store: _, half, ...scenario }) => ({ set: half, scenario })),
  ];
}

async function openStore(ctx: AppContext, key: (typeof STORES)[number]): Promise<AskRequest['widget']> {
  if (key !== 'larkfell') return makeScenarioStore(ctx, key);
  const store = await seedDemoStore(ctx, { shopUrl: 'http://localhost:3001', report: () => undefined });
  return { ...store, locale: 'en' };
}

function findMissing({ facts, product, outcome, not }: Scenario, result: AskResult): string[] {
  const cards = result.products.map(({ title, price }) => `${title} ${price ?? ''}`).join('\n');
  const told = `${result.answer}\n${cards}`;
  return [
    ...facts.filter((fact) => !new RegExp(fact, 'i').test(told)).map((fact) => `lacks ${fact}`),
    ...(product && !told.includes(product) ? [`not about ${product}`] : []),
    ...(outcome && !outcome.split('|').includes(result.outcome)
      ? [`${result.outcome} instead of ${outcome}`]
      : []),
    ...(not ?? []).filter((fault) => new RegExp(fault, 'i').test(told)).map((fault) => `says ${fault}`),
  ];
}

/** Everything with a digit in the store's data, also money as it is written. */
async function knownNumbers(ctx: AppContext, storeId: string): Promise<Set<string>> {
  const where = { storeId };
  const [store, products, variants, documents] = await Promise.all([
    ctx.db.store.findUniqueOrThrow({ where: { id: storeId } }),
    ctx.db.product.findMany({ where }),
    ctx.db.variant.findMany({ where }),
    ctx.db.knowledgeDocument.findMany({ where }),
  ]);
  const sold = [...products, ...variants];
  const money = sold.flatMap(({ priceCents, compareAtCents }) =>
    [priceCents, compareAtCents].flatMap((cents) =>
      cents === null ? [] : [formatMoney(cents, store.currency, 'en')],
    ),
  );
  const rows = JSON.stringify([sold, documents], (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  return new Set(findNumbers(`${rows} ${money.join(' ')}`));
}

function withoutSources(answer: string): string {
  return answer.replace(/\[\d+\]/g, '');
}

/** Per set, store and kind: fully right, wrong facts. */
export function toScenarioTable(results: readonly ScenarioResult[]): string {
  const row = (name: string, some: readonly ScenarioResult[]) => {
    const right = some.filter(({ missing, wrong }) => missing.length + wrong.length === 0).length;
    const share = `${((100 * right) / some.length).toFixed(1)} %`;
    const wrong = some.filter((one) => one.wrong.length > 0).length;
    return `${name.padEnd(18)}${String(some.length).padStart(9)}${share.padStart(14)}${String(wrong).padStart(13)}`;
  };
  const by = (of: (one: ScenarioResult) => string) =>
    [...new Set(results.map(of))].map((name) =>
      row(
        name,
        results.filter((one) => of(one) === name),
      ),
    );
  const head = `${''.padEnd(18)}questions   fully right  wrong facts`;
  return [
    head,
    ...by(({ set }) => (set === 'plain' ? set : `everyday, ${set}`)),
    ...by(({ store }) => store),
    ...by(({ scenario }) => scenario.kind),
    row('all', results),
  ].join('\n');
}
