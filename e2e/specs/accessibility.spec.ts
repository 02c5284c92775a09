import { expect, test } from '@playwright/test';
import { findViolations } from './support/find-violations';
import { signIn, storePath } from './support/sign-in';

const ADMIN_PAGES = [
  '',
  '/conversations',
  '/catalog',
  '/catalog/imports',
  '/orders',
  '/orders/customers',
  '/orders/imports',
  '/knowledge',
  '/knowledge/try',
  '/assistant',
  '/quality/feedback',
  '/quality/gaps',
  '/quality/tests',
  '/quality/tests/new',
  '/quality/tests/runs',
  '/settings',
  '/settings/connection',
  '/settings/identity',
  '/settings/actions',
  '/settings/inbox',
  '/settings/tags',
  '/settings/limits',
  '/settings/usage',
  '/settings/providers',
  '/settings/mail',
  '/settings/notifications',
  '/settings/team',
  '/settings/audit',
  '/settings/account',
];
const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('the admin has no violations, and fits every width', async ({ page }) => {
      test.setTimeout(240_000);
      await signIn(page);
      for (const path of ADMIN_PAGES) {
        await page.goto(storePath(page, path));
        await page.waitForLoadState('networkidle');
        for (const size of SIZES) {
          await page.setViewportSize(size);
          // A page needs a moment to follow its window's new size.
          await expect
            .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
              message: `${path} is too wide at ${size.width} px`,
            })
            .toBeLessThanOrEqual(0);
          expect(await findViolations(page), `${path} at ${size.width} px`).toEqual([]);
        }
      }
    });

    test('the widget has none, closed and open, with an answer in it', async ({ page }, { config }) => {
      await page.goto(String(config.metadata.demoOrigin));
      expect(await findViolations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Open chat' }).click();
      const chat = page.frameLocator('iframe');
      await chat.getByLabel('Your message').fill('a tent for two');
      await chat.getByLabel('Your message').press('Enter');
      await expect(chat.getByRole('log').getByText(/Tent/).first()).toBeVisible();
      expect(await findViolations(page)).toEqual([]);
    });
  });
}

test('the chat can be used with the keyboard alone', async ({ page }, { config }) => {
  await page.goto(String(config.metadata.demoOrigin));
  const bubble = page.getByRole('button', { name: 'Open chat' });
  await bubble.focus();
  await page.keyboard.press('Enter');
  const chat = page.frameLocator('iframe');
  await expect(chat.getByLabel('Your message')).toBeFocused();
  await page.keyboard.type('do you ship to Austria?');
  await page.keyboard.press('Enter');
  await expect(
    chat
      .getByRole('log')
      .getByText(/Austria/)
      .nth(1),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Open chat' })).toBeFocused();
});
