import { expect, type Page, test } from '@playwright/test';
import { ADMIN_PAGES } from './support/admin-pages';
import { expectToFit, findViolations } from './support/find-violations';
import { openAdminPage } from './support/open-admin-page';
import { askDemoStore, openDemoStore } from './support/open-demo-store';
import { signIn, storePath } from './support/sign-in';

// Every page of the admin, in the demo store, where most of them have something to show: light and dark, on a phone and
// on a wide screen.
test.describe.configure({ mode: 'parallel' });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [group, pages] of Object.entries(ADMIN_PAGES)) {
  test(`pages have no violations and fit every width: ${group}`, async ({ page, request }, { config }) => {
    test.setTimeout(180_000);
    const store = await openDemoStore(page);
    if (group === 'the inbox and contacts') {
      await askDemoStore(request, config.metadata.demoOrigin, ['How long can I return something?']);
    }
    if (group.includes('quality')) {
      await runOneTest(page, store);
    }
    for (const one of pages) {
      await openAdminPage(page, store, one);
      await expectToFit(page, one.route || 'the overview');
    }
  });
}

/** So that the pages of tests and their runs have something to show. */
async function runOneTest(page: Page, store: string): Promise<void> {
  await page.goto(`${store}/quality/tests/new`);
  await page.getByLabel('The shopper says').fill('How long can I return something?');
  await page.getByLabel('The answer must say').fill('30 days');
  await page.getByLabel('The answer must say').press('Enter');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page).toHaveURL(/\/tests\/[0-9a-f-]{36}$/);
  await page.goto(`${store}/quality/tests`);
  await page.getByRole('button', { name: 'Run all' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByText('Done', { exact: true })).toBeVisible({ timeout: 45_000 });
}

test('pages outside of a store, and those that are not there, have no violations', async ({ page }) => {
  for (const path of ['/sign-in', '/no-such-page', `/invitation/${'x'.repeat(43)}`]) {
    await page.goto(path);
    await expectToFit(page, path);
  }
  await signIn(page);
  for (const path of ['/new-store', storePath('/no-such-page'), '/s/00000000-0000-7000-8000-000000000000']) {
    await page.goto(path);
    await expectToFit(page, path);
  }
});

test('the check itself finds what is wrong, in frames and in dark colours too', async ({ page }) => {
  const dim =
    '<style>@media (prefers-color-scheme: dark) { p { color: #333; background: #222 } }</style><p>Dim</p>';
  await page.setContent(
    `<html lang="en"><title>Faults</title>${dim}<iframe title="x" srcdoc="<img src=y>"></iframe>`,
  );
  await expect.poll(() => findViolations(page)).toContainEqual(expect.stringMatching(/^image-alt: <img/));
  expect(await findViolations(page, 'colours')).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findViolations(page, 'colours')).toEqual([expect.stringMatching(/^color-contrast: <p>Dim/)]);
});
