import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import { anything, listOf } from '../api/loose-fields';
import type { ShopClient } from '../api/shop-client';

const settingsSchema = listOf(z.object({ id: z.string(), value: anything }));

/** The shop's general settings, asked for once. */
export interface ShopSettings {
  /** ISO 4217. */
  currency(signal?: AbortSignal): Promise<string>;
  /** ISO 3166-1 alpha-2 of the shop's own address; null when it has none. */
  country(signal?: AbortSignal): Promise<string | null>;
  couponsEnabled(signal?: AbortSignal): Promise<boolean>;
}

export function createShopSettings(client: ShopClient): ShopSettings {
  let asked: Promise<ReadonlyMap<string, unknown>> | undefined;
  const value = async (id: string, signal: AbortSignal | undefined): Promise<string> => {
    asked ??= readSettings(client, signal);
    // A failure is not kept: the next one who asks tries again.
    asked.catch(() => {
      asked = undefined;
    });
    const found = (await asked).get(id);
    return typeof found === 'string' ? found : '';
  };
  return {
    async currency(signal) {
      const currency = await value('woocommerce_currency', signal);
      if (/^[A-Z]{3}$/.test(currency)) return currency;
      throw new AppError('unavailable', 'The shop does not say which currency it sells in.');
    },
    // "DE:DE-SH" is Schleswig-Holstein in Germany.
    async country(signal) {
      const country = (await value('woocommerce_default_country', signal)).split(':')[0] ?? '';
      return /^[A-Z]{2}$/.test(country) ? country : null;
    },
    couponsEnabled: async (signal) => (await value('woocommerce_enable_coupons', signal)) !== 'no',
  };
}

async function readSettings(
  client: ShopClient,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, unknown>> {
  const { data } = await client.get('settings/general', {}, { signal });
  return new Map(settingsSchema.parse(data).map(({ id, value }) => [id, value]));
}
