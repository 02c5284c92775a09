import { changedFields } from '@/core/identity/audit/changed-fields';
import { type Actor, recordDeed, requireActor } from '@/core/identity/audit/deeds';
import type { AppContext } from '@/core/shared/context';
import { type OpeningHours, readOpeningHours } from '../hours/opening-hours';
import { findAgentConfig, writeAgentConfig } from './agent-config.queries';
import { type AgentSettings, agentSettingsSchema, readAgentSettings } from './agent-settings';

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
 * Saves how far the agent may go; what is promised out of hours stays (see manage-team-hours.ts). Needs
 * `settings.manage`. Processes that have read it before go on with the old settings for some seconds.
 * @throws ZodError with the fault at its field; AppError `not_found`, `forbidden`
 */
export async function saveAgentSettings(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  { storeId, by, settings }: { storeId: string; by?: Actor; settings: unknown },
): Promise<AgentConfig> {
  await requireActor(ctx, by, storeId, 'settings.manage');
  const wanted = agentSettingsSchema.parse(settings);
  const before = await readAgentConfig(ctx, storeId);
  const config = { ...before, settings: { ...wanted, replyPromise: before.settings.replyPromise } };
  await writeAgentConfig(ctx, storeId, config);
  const fields = changedFields(before.settings, config.settings);
  if (fields.length > 0) await recordDeed(ctx, by, { storeId, action: 'limits_changed', data: { fields } });
  return config;
}
