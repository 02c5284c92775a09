import { changedFields } from '@/core/identity/audit/changed-fields';
import { recordDeed } from '@/core/identity/audit/deeds';
import { requirePermission } from '@/core/identity/require-membership';
import type { AppContext } from '@/core/shared/context';
import { type InboxSettings, inboxSettingsSchema, readInboxSettings } from './inbox-settings';
import { findInboxSettings, writeInboxSettings } from './inbox-settings.queries';

/** How the team of a store works with conversations. @throws AppError `not_found` */
export async function getInboxSettings(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<InboxSettings> {
  return readInboxSettings(await findInboxSettings(ctx, storeId));
}

/**
 * Needs `settings.manage`. How long conversations are kept stays: it has a function of its own
 * (core/contacts/retention/manage-retention.ts).
 * @throws ZodError with the fault at its field; AppError `not_found`, `forbidden`
 */
export async function saveInboxSettings(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  { storeId, by, settings }: { storeId: string; by: string; settings: unknown },
): Promise<InboxSettings> {
  await requirePermission(ctx, by, storeId, 'settings.manage');
  const wanted = inboxSettingsSchema.parse(settings);
  const before = await getInboxSettings(ctx, storeId);
  const parsed = { ...wanted, retentionDays: before.retentionDays };
  const fields = changedFields(before, parsed);
  await writeInboxSettings(ctx, storeId, parsed);
  if (fields.length > 0)
    await recordDeed(ctx, by, { storeId, action: 'inbox_settings_changed', data: { fields } });
  return parsed;
}
