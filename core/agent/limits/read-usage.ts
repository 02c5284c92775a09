import type { AppContext } from '@/core/shared/context';
import { findAgentConfig } from '@/core/stores/settings/agent-config.queries';
import { readAgentSettings } from '@/core/stores/settings/agent-settings';
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
}

const DAYS = 30;

/** What models have used and cost, beside the store's daily budgets. For the admin (permission `settings.view`). */
export async function readUsage(ctx: Pick<AppContext, 'sql' | 'db'>, storeId: string): Promise<UsageView> {
  const [today, days, { agentSettings }] = await Promise.all([
    readUsedToday(ctx.sql, storeId),
    listUsageDays(ctx.sql, storeId, DAYS),
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
  };
}
