import { listScenarios, type ScenarioListItem } from '@/core/quality/scenarios/list-scenarios.queries';
import type { AppContext } from '@/core/shared/context';
import type { CommandOutput } from '../run-command';

const PAGE_SIZE = 100;

/** All tests of a store, the newest first. */
export async function listTests(ctx: AppContext, storeId: string): Promise<CommandOutput> {
  const items: ScenarioListItem[] = [];
  for (let page = 1; ; page++) {
    const next = await listScenarios(ctx, { storeId, page, pageSize: PAGE_SIZE });
    items.push(...next.items);
    if (items.length >= next.total || next.items.length === 0) break;
  }
  const lines = items.map((item) => `${tellLast(item).padEnd(8)}${item.origin.padEnd(14)}${item.title}`);
  return { json: { scenarios: items }, text: [...lines, `${items.length} tests`].join('\n') };
}

function tellLast({ enabled, last }: ScenarioListItem): string {
  if (!enabled) return 'off';
  if (!last) return '–';
  return last.passed ? 'passed' : 'FAILED';
}
