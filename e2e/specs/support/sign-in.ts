import { type Cookie, expect, type Page } from '@playwright/test';
import { OWNER } from './owner';

/** The owner's session. So many specs would otherwise sign in that the limit for one address is reached. */
let session: Cookie | undefined;

/** Signs in as the owner that first-steps.spec.ts made. */
export async function signIn(page: Page): Promise<void> {
  if (session) {
    await page.context().addCookies([session]);
    await page.goto('/');
    if (/\/s\/[0-9a-f-]+/.test(page.url())) return;
  }
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(OWNER.email);
  await page.getByLabel('Password', { exact: true }).fill(OWNER.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/s\/[0-9a-f-]+/);
  session = (await page.context().cookies()).find(({ name }) => name.includes('storefolk-session'));
}

/** The address of a page of the store that is open, e.g. "/s/<id>/catalog". */
export function storePath(page: Page, path: string): string {
  return `${/\/s\/[0-9a-f-]+/.exec(page.url())?.[0] ?? ''}${path}`;
}
