import { z } from 'zod';
import { changedFields } from '@/core/identity/audit/changed-fields';
import { type Actor, recordDeed, requireActor } from '@/core/identity/audit/deeds';
import type { AppContext } from '@/core/shared/context';
import { writeAgentConfig } from '../agent/agent-config.queries';
import { agentSettingsSchema } from '../agent/agent-settings';
import { readAgentConfig } from '../agent/manage-agent-settings';
import { newOpeningHoursSchema } from './opening-hours';

export const teamHoursSchema = z.object({
  hours: newOpeningHoursSchema,
  /** Told outside of them, e.g. "by noon of the next working day"; empty: nothing is promised. */
  replyPromise: agentSettingsSchema.shape.replyPromise,
});
export type TeamHours = z.output<typeof teamHoursSchema>;

/** When the team is there, and what shoppers are promised when it is not. @throws AppError `not_found` */
export async function readTeamHours(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<TeamHours> {
  const { hours, settings } = await readAgentConfig(ctx, storeId);
  return { hours, replyPromise: settings.replyPromise };
}

/**
 * Needs `settings.manage`. Reply targets that run already keep the moment that they were given.
 * @throws ZodError with the fault at its field; AppError `not_found`, `forbidden`
 */
export async function saveTeamHours(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  { storeId, by, ...wanted }: { storeId: string; by?: Actor } & z.input<typeof teamHoursSchema>,
): Promise<TeamHours> {
  await requireActor(ctx, by, storeId, 'settings.manage');
  const { hours, replyPromise } = teamHoursSchema.parse(wanted);
  const { settings, ...before } = await readAgentConfig(ctx, storeId);
  const sorted = {
    week: hours.week.map((spans) => spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))),
    holidays: [...new Set(hours.holidays)].toSorted(),
  };
  await writeAgentConfig(ctx, storeId, { hours: sorted, settings: { ...settings, replyPromise } });
  const after = { hours: sorted, replyPromise };
  const fields = changedFields({ hours: before.hours, replyPromise: settings.replyPromise }, after);
  if (fields.length > 0) await recordDeed(ctx, by, { storeId, action: 'limits_changed', data: { fields } });
  return after;
}
