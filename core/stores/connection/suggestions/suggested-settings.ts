import { z } from 'zod';
import { type Actor, recordDeed, requireActor } from '@/core/identity/audit/deeds';
import type { AppContext } from '@/core/shared/context';
import type { ShopFacts } from '../../platform/shop-facts';
import { type StoreSettings, storeSettingsSchema } from '../../settings/store-input';
import { readStore } from '../../settings/stores.queries';
import { patchStore, readFacts } from './store-settings.queries';

/** What the shop says of itself and the store's settings say differently. */
export type SuggestedSettings = Partial<
  Pick<StoreSettings, 'currency' | 'locale' | 'timeZone' | 'websiteUrl'>
>;

const FIELDS = ['currency', 'locale', 'timeZone', 'websiteUrl'] as const;
export const suggestedFieldsSchema = z.array(z.enum(FIELDS)).min(1);

/** Only what the settings would accept, and what differs from them, is suggested. */
export function suggestSettings(store: SuggestedSettings, facts: ShopFacts): SuggestedSettings {
  const shop = {
    currency: facts.currency,
    locale: facts.locale,
    timeZone: facts.timeZone,
    websiteUrl: facts.url,
  };
  const suggested: Record<string, string> = {};
  for (const field of FIELDS) {
    const value = storeSettingsSchema.shape[field].safeParse(shop[field]).data;
    if (value && value !== store[field]) suggested[field] = value;
  }
  return suggested;
}

/**
 * Takes the settings that its owner agreed to over from the shop. Needs `connection.manage`.
 * @param fields those that the connection's view suggests
 * @throws ZodError for other fields, AppError `not_found`
 */
export async function applySuggestedSettings(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  { storeId, by, fields }: { storeId: string; by?: Actor; fields: unknown },
): Promise<void> {
  await requireActor(ctx, by, storeId, 'connection.manage');
  const wanted = suggestedFieldsSchema.parse(fields);
  const [store, facts] = [await readStore(ctx, storeId), await readFacts(ctx, storeId)];
  const suggested = facts ? suggestSettings(store, facts) : {};
  const changes = Object.fromEntries(
    wanted.filter((field) => suggested[field]).map((field) => [field, suggested[field]]),
  );
  await patchStore(ctx, storeId, changes);
  const data = { fields: Object.keys(changes) };
  if (data.fields.length > 0) await recordDeed(ctx, by, { storeId, action: 'shop_settings_taken', data });
}

/** A store without a website takes the shop's: there an owner has chosen nothing. */
export async function takeWebsite(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  facts: ShopFacts,
): Promise<void> {
  const store = await readStore(ctx, storeId);
  const { websiteUrl } = suggestSettings(store, facts);
  if (!store.websiteUrl && websiteUrl) await patchStore(ctx, storeId, { websiteUrl });
}
