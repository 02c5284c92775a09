import { AppError, notFound } from '@/core/shared/app-error';
import type { SqlPool } from '@/core/shared/sql-pool';
import type { ShopFacts } from '@/core/stores/platform/shop-facts';

interface StoreRow {
  name: string;
  currency: string;
  timeZone: string;
  locale: string;
  websiteUrl: string | null;
  checkoutTemplate: string | null;
}

/** What the owner has entered about the store. @throws AppError `not_found` */
export async function readStoreRow(sql: Pick<SqlPool, 'query'>, storeId: string): Promise<StoreRow> {
  const { rows } = await sql.query<StoreRow>(
    `SELECT name, currency, time_zone AS "timeZone", locale, website_url AS "websiteUrl",
       checkout_url_template AS "checkoutTemplate" FROM stores WHERE id = $1`,
    [storeId],
  );
  const [store] = rows;
  if (!store) throw notFound('The store');
  return store;
}

/** @throws AppError `unsupported` when the store has no website: then nothing can be said about the shop */
export async function readShopFacts(sql: Pick<SqlPool, 'query'>, storeId: string): Promise<ShopFacts> {
  const store = await readStoreRow(sql, storeId);
  if (!store.websiteUrl) {
    throw new AppError('unsupported', 'The store’s website is not known. Enter it in the settings.');
  }
  return {
    name: store.name,
    currency: store.currency,
    timeZone: store.timeZone,
    locale: store.locale,
    url: store.websiteUrl.replace(/\/+$/, ''),
    plan: null,
    grantedScopes: [],
    missing: [],
  };
}
