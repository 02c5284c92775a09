import { changedFields } from '@/core/identity/audit/changed-fields';
import { type Actor, recordDeed, requireActor } from '@/core/identity/audit/deeds';
import type { AppContext } from '@/core/shared/context';
import { type StoreSettings, storeSettingsSchema } from './store-input';
import { readStore, writeStoreSettings } from './stores.queries';

/**
 * Saves the store's settings. Needs `settings.manage`.
 * @returns what was stored, domains and addresses in their normal form
 * @throws ZodError when a field is not valid; AppError `not_found`, `forbidden`
 */
export async function updateStore(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  { storeId, by, settings }: { storeId: string; by?: Actor; settings: unknown },
): Promise<StoreSettings> {
  await requireActor(ctx, by, storeId, 'settings.manage');
  const checked = storeSettingsSchema.parse(settings);
  const fields = changedFields(await readStore(ctx, storeId), checked);
  await writeStoreSettings(ctx, storeId, checked);
  if (fields.length > 0)
    await recordDeed(ctx, by, { storeId, action: 'store_settings_changed', data: { fields } });
  return checked;
}
