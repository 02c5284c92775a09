import type { AppContext } from '@/core/shared/context';
import type { AgentSettings } from '@/core/stores/settings/agent/agent-settings';
import { readUsedToday } from './usage-days.queries';
import type { UsageTally } from './usage-tally';

export interface ReachedBudget {
  limit: 'tokens' | 'cost';
  /** In the store's time zone, "2026-11-20". */
  day: string;
}

type Budgets = Pick<AgentSettings, 'tokensPerDay' | 'costCentsPerDay'>;

/** The model may not be called any more today: the built-in answerer takes over. */
export class BudgetReached extends Error {
  constructor(readonly budget: ReachedBudget) {
    super(tellBudget(budget));
    this.name = 'BudgetReached';
  }
}

/** For the owner. */
export function tellBudget({ limit }: ReachedBudget): string {
  return `The day’s budget (${limit === 'tokens' ? 'tokens' : 'cost'}) for models is used up; the built-in answerer answers until midnight.`;
}

/**
 * Whether the store's models may go on today. Models without a known price (servers of one's own) count against the
 * tokens only.
 * @param running what the turn in progress has used; it is not in the store's day yet
 * @returns the budget that is reached, or null; without budgets nothing is read
 */
export async function checkBudget(
  ctx: Pick<AppContext, 'sql'>,
  storeId: string,
  budgets: Budgets,
  running?: UsageTally,
): Promise<ReachedBudget | null> {
  const { tokensPerDay, costCentsPerDay } = budgets;
  if (tokensPerDay === null && costCentsPerDay === null) return null;
  const used = await readUsedToday(ctx.sql, storeId);
  const inTurn = running?.total;
  const tokens = used.tokens + (inTurn ? inTurn.inputTokens + inTurn.outputTokens : 0);
  const micros = used.costMicros + (running?.knownCostMicros ?? 0);
  if (tokensPerDay !== null && tokens >= tokensPerDay) return { limit: 'tokens', day: used.day };
  if (costCentsPerDay !== null && micros >= costCentsPerDay * 10_000) return { limit: 'cost', day: used.day };
  return null;
}
