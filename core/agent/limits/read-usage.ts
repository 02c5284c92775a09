import type { AppContext } from '@/core/shared/context';
import { findAgentConfig } from '@/core/stores/settings/agent/agent-config.queries';
import { readAgentSettings } from '@/core/stores/settings/agent/agent-settings';
import { type AnswererRow, listAnswerers } from './answerers.queries';
import { listUsageDays, readUsedToday, type UsageDayRow } from './usage-days.queries';

export interface UsageView {
  /** Today in the store's time zone, "2026-11-20". */
  day: string;
  /** Input and output; the limit is null when there is none. */
  tokens: { used: number; limit: number | null; reached: boolean };
  /** Millionths of a US dollar, as far as prices are known. */
  cost: { usedMicros: number; limitMicros: number | null; reached: boolean };
  /** By day and model, the newest day first. */
  days: UsageDayRow[];
  /** Who wrote the answers that shoppers got in these days, the busiest first. */
  answerers: AnswererRow[];
}

/**
 * What models have used and cost, beside the store's daily budgets. For the admin (permission `settings.view`).
 * @param lastDays how far back, today included
 */
export async function readUsage(
  ctx: Pick<AppContext, 'sql' | 'db'>,
  storeId: string,
  lastDays = 30,
): Promise<UsageView> {
  const [today, days, answerers, { agentSettings }] = await Promise.all([
    readUsedToday(ctx.sql, storeId),
    listUsageDays(ctx.sql, storeId, lastDays),
    listAnswerers(ctx.sql, storeId, lastDays),
    findAgentConfig(ctx, storeId),
  ]);
  const { tokensPerDay, costCentsPerDay } = readAgentSettings(agentSettings);
  const limitMicros = costCentsPerDay === null ? null : costCentsPerDay * 10_000;
  return {
    day: today.day,
    tokens: {
      used: today.tokens,
      limit: tokensPerDay,
      reached: tokensPerDay !== null && today.tokens >= tokensPerDay,
    },
    cost: {
      usedMicros: today.costMicros,
      limitMicros,
      reached: limitMicros !== null && today.costMicros >= limitMicros,
    },
    days,
    answerers,
  };
}
