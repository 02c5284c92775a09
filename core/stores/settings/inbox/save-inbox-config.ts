import { requirePermission } from '@/core/identity/require-membership';
import type { AppContext } from '@/core/shared/context';
import { saveTeamHours, type TeamHours, teamHoursSchema } from '../hours/manage-team-hours';
import { type InboxSettings, inboxSettingsSchema } from './inbox-settings';
import { saveInboxSettings } from './manage-inbox-settings';

const configSchema = teamHoursSchema.extend({ settings: inboxSettingsSchema });

/** How the team works, and when it is there. */
export interface InboxConfig extends TeamHours {
  settings: InboxSettings;
}

/**
 * Saves all of a store's inbox settings; none of them when one is not right. How long conversations are kept has a
 * function of its own (core/contacts/retention). Needs `settings.manage`.
 * @throws ZodError with the fault at its field, "settings.maxPerPerson", "hours.week.0.1.from"; AppError `not_found`,
 *   `forbidden`
 */
export async function saveInboxConfig(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  { storeId, by, config }: { storeId: string; by: string; config: unknown },
): Promise<InboxConfig> {
  await requirePermission(ctx, by, storeId, 'settings.manage');
  const { settings, hours, replyPromise } = configSchema.parse(config);
  const saved = await saveTeamHours(ctx, { storeId, by, hours, replyPromise });
  return { ...saved, settings: await saveInboxSettings(ctx, { storeId, by, settings }) };
}
