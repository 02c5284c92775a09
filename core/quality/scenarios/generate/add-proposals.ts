import { z } from 'zod';
import type { AppContext } from '@/core/shared/context';
import { createScenarios } from '../create-scenario';
import { type Proposal, proposalSchema } from './proposal';
import { proposeScenarios } from './propose-scenarios';

/**
 * Adds proposed tests, perhaps reworded by their owner. Needs `knowledge.manage`.
 * @param proposals see Proposal
 * @returns their ids
 * @throws ZodError; AppError `too_large` when the store has as many tests as it may
 */
export async function addProposals(
  ctx: Pick<AppContext, 'db'>,
  { storeId, proposals }: { storeId: string; proposals: unknown },
): Promise<string[]> {
  const checked = z.array(proposalSchema).min(1, 'Choose at least one test.').max(200).parse(proposals);
  const ids: string[] = [];
  for (const origin of ['policies', 'catalog'] as const) {
    const scenarios = checked.filter((one) => one.origin === origin).map(({ scenario }) => scenario);
    if (scenarios.length > 0) ids.push(...(await createScenarios(ctx, { storeId, scenarios, origin })));
  }
  return ids;
}

/** Adds all tests that the store's catalog and policies give and that it does not have. @returns what was added */
export async function generateScenarios(ctx: AppContext, storeId: string): Promise<Proposal[]> {
  const proposals = await proposeScenarios(ctx, storeId);
  if (proposals.length > 0) await addProposals(ctx, { storeId, proposals });
  return proposals;
}
