import { type Cookie, expect, type Page } from '@playwright/test';
import { OWNER } from './owner';

/** The owner's session and first store. So many specs would otherwise sign in that the limit for one address is reached. */
let signedIn: { session: Cookie; home: string } | undefined;

/** Signs in as the owner that first-steps.spec.ts made; what the page shows then is up to the caller. */
export async function signIn(page: Page): Promise<void> {
  signedIn ??= await signInWithPassword(page);
  await page.context().addCookies([signedIn.session]);
}

async function signInWithPassword(page: Page): Promise<{ session: Cookie; home: string }> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(OWNER.email);
  await page.getByLabel('Password', { exact: true }).fill(OWNER.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/s\/[0-9a-f-]+/);
  const session = (await page.context().cookies()).find(({ name }) => name.includes('storefolk-session'));
  const home = /\/s\/[0-9a-f-]+/.exec(page.url())?.[0];
  if (!session || !home) throw new Error('There is no session after signing in.');
  return { session, home };
}

/** The address of a page of the store that first-steps.spec.ts made, e.g. "/s/<id>/catalog". Call `signIn` before. */
export function storePath(path: string): string {
  return `${signedIn?.home ?? ''}${path}`;
}
