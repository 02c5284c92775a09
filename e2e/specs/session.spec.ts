import { expect, test } from '@playwright/test';
import { OWNER } from './support/owner';
import { signIn, storePath } from './support/sign-in';

// With the account that first-steps.spec.ts made.

test('wrong credentials say so, without telling which part is wrong', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(OWNER.email);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(
    page
      .getByText(/e-mail|password/i)
      .filter({ hasText: /not|wrong|match/i })
      .first(),
  ).toBeVisible();
  await expect(page).toHaveURL(/sign-in/);
});

test('pages need a session, lead back after signing in, and end with signing out', async ({
  page,
  context,
}) => {
  await signIn(page);
  const inside = storePath('');
  await page.goto(inside);
  const cookies = await context.cookies();
  const session = cookies.find((cookie) => cookie.name.includes('session'));
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

  await context.clearCookies();
  await page.goto(`${inside}/catalog`);
  await expect(page).toHaveURL(/sign-in/);
  await page.getByLabel('E-mail').fill(OWNER.email);
  await page.getByLabel('Password', { exact: true }).fill(OWNER.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/catalog/);

  const api = `${inside.replace('/s/', '/api/admin/stores/')}/conversations`;
  expect((await page.request.get(api)).status()).toBe(200);
  await context.clearCookies();
  const refused = await page.request.get(api);
  expect(refused.status()).toBe(401);
  expect(await refused.json()).toMatchObject({ code: 'unauthenticated' });
});

test('a store of somebody else, and a store that is none, are not found', async ({ page }) => {
  await signIn(page);
  for (const id of ['00000000-0000-7000-8000-000000000000', 'not-an-id']) {
    const response = await page.goto(`/s/${id}`);
    expect(response?.status()).toBe(404);
  }
});

test('set-up is closed once there is an account', async ({ page }) => {
  await page.goto('/set-up');
  await expect(page).toHaveURL(/sign-in/);
});
