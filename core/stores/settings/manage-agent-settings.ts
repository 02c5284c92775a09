import type { AppContext } from '@/core/shared/context';
import { findAgentConfig, writeAgentConfig } from './agent-config.queries';
import { type AgentSettings, agentSettingsSchema, readAgentSettings } from './agent-settings';
import { type OpeningHours, openingHoursSchema, readOpeningHours } from './opening-hours';

export interface AgentConfig {
  settings: AgentSettings;
  hours: OpeningHours;
}

/** How far the agent may go in a store, and when its team is there. @throws AppError `not_found` */
export async function readAgentConfig(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<AgentConfig> {
  const { agentSettings, openingHours } = await findAgentConfig(ctx, storeId);
  return { settings: readAgentSettings(agentSettings), hours: readOpeningHours(openingHours) };
}

/**
 * Saves both. Needs `settings.manage`. Processes that have read them before go on with the old ones for some seconds.
 * @throws ZodError with the fault at its field
 */
export async function saveAgentConfig(
  ctx: Pick<AppContext, 'db'>,
  { storeId, settings, hours }: { storeId: string; settings: unknown; hours: unknown },
): Promise<AgentConfig> {
  const config = { settings: agentSettingsSchema.parse(settings), hours: openingHoursSchema.parse(hours) };
  await writeAgentConfig(ctx, storeId, config);
  return config;
}
