import { expect, type Page } from '@playwright/test';
import { allowDomain } from './allow-domain';
import { serveShopPage } from './serve-shop-page';

/** A store of its own, and a page of its shop that carries the widget. */
export interface NewStore {
  /** "/s/<id>" */
  path: string;
  shopPage: string;
  close(): void;
}

export async function makeStore(page: Page, name: string): Promise<NewStore> {
  await page.goto('/new-store');
  await page.getByLabel('Store name').fill(name);
  await page.getByLabel('Currency').selectOption('EUR');
  await page.getByRole('button', { name: 'Make the store' }).click();
  await expect(page).toHaveURL(/\/s\/[0-9a-f-]+$/);
  const path = new URL(page.url()).pathname;
  await page.goto(`${path}/assistant`);
  const scriptTag = (await page.getByText('data-widget-key=').first().textContent()) ?? '';
  const shop = await serveShopPage(new URL(page.url()).origin, scriptTag);
  await page.goto(`${path}/settings`);
  await allowDomain(page, new URL(shop.url).host);
  return { path, shopPage: shop.url, close: shop.close };
}
