import { expect, type Page } from '@playwright/test';
import { ADMIN_PAGES, type AdminPage } from './admin-pages';

/** Opens a page of a store and waits until it has what it shows. @param store its path, "/s/<id>" */
export async function openAdminPage(page: Page, store: string, wanted: AdminPage): Promise<void> {
  await page.goto(await findAddress(page, store, wanted));
  await expect(page.locator('main')).toBeVisible();
  await page.waitForLoadState('networkidle');
}

async function findAddress(page: Page, store: string, { route, from }: AdminPage): Promise<string> {
  if (from === undefined) return store + route;
  const before = Object.values(ADMIN_PAGES)
    .flat()
    .find((one) => one.route === from);
  await page.goto(await findAddress(page, store, before ?? { route: from }));
  const fits = new RegExp(`^${store}${route.replace(/\[\w+\]/g, '[0-9a-f-]{36}')}(\\?|$)`);
  let found: string | undefined;
  await expect
    .poll(
      async () => {
        const links = await page
          .locator('main a')
          .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
        found = [new URL(page.url()).pathname, ...links].find((address) => fits.test(address));
        return found;
      },
      { message: `${from} leads to no ${route}` },
    )
    .toBeDefined();
  return found ?? '';
}
