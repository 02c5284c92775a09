import type { AppContext } from '@/core/shared/context';
import { type StoreSettings, storeSettingsSchema } from './store-input';
import { writeStoreSettings } from './stores.queries';

/**
 * Saves the store's settings.
 * @returns what was stored, domains and addresses in their normal form
 * @throws ZodError when a field is not valid
 */
export async function updateStore(
  ctx: Pick<AppContext, 'db'>,
  { storeId, settings }: { storeId: string; settings: unknown },
): Promise<StoreSettings> {
  const checked = storeSettingsSchema.parse(settings);
  await writeStoreSettings(ctx, storeId, checked);
  return checked;
}
