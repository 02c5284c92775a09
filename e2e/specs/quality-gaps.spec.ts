import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectToFit } from './support/find-violations';
import { makeStore, type NewStore } from './support/new-store';
import { visitShop } from './support/shopper';
import { signIn } from './support/sign-in';

// From questions that nobody answered to an answer that is given: each step builds on the one before.
test.describe.configure({ mode: 'serial' });

let page: Page;
let store: NewStore;

test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext()).newPage();
  await signIn(page);
  store = await makeStore(page, 'Gaps & Co');
});
test.afterAll(async () => {
  store?.close();
  await page.close();
});

const gaps = () => page.getByRole('list', { name: 'Gaps' });

test('says that nothing has been looked at yet', async () => {
  await page.goto(`${store.path}/quality`);
  await expect(page).toHaveURL(/\/quality\/gaps$/);
  await expect(page.getByRole('heading', { name: 'Not looked yet' })).toBeVisible();
  await expectAccessible(page, 'no gaps');
});

test('puts together what shoppers asked in vain', async ({ browser }) => {
  test.setTimeout(120_000);
  for (const question of ['Do you rent out kayaks?', 'can I rent a kayak', 'Is there a student discount?']) {
    const shopper = await visitShop(browser, store.shopPage);
    await shopper.say(question);
    await expect(shopper.log.getByText(/couldn’t find|not sure/)).toBeVisible();
    await shopper.page.context().close();
  }
  await page.getByRole('button', { name: 'Look again now' }).click();
  await expect(gaps().getByRole('listitem')).toHaveCount(2, { timeout: 30_000 });
  const [first, second] = [gaps().getByRole('listitem').first(), gaps().getByRole('listitem').last()];
  await expect(first).toContainText('Do you rent out kayaks?');
  await expect(first).toContainText('2 conversations');
  await expect(second).toContainText('Is there a student discount?');
  await expect(page.getByText(/Last looked/)).toBeVisible();
});

test('shows where it was asked, and a draft that must be completed', async () => {
  await page.getByRole('button', { name: /Do you rent out kayaks/ }).click();
  const asked = page.getByRole('region', { name: 'What shoppers wrote' });
  await expect(asked.getByRole('link')).toHaveCount(2);
  await expect(asked.getByRole('link', { name: /can I rent a kayak/ })).toHaveAttribute(
    'href',
    new RegExp(`${store.path}/conversations/`),
  );
  const draft = page.getByRole('form', { name: 'Drafted answer' });
  await expect(draft.getByLabel('Answer')).toHaveValue(/\[…\]/);
  await expect(draft.getByLabel('Other ways to ask')).toHaveValue('can I rent a kayak');
  await expectToFit(page, 'an open gap');
  await draft.getByRole('button', { name: 'Approve' }).click();
  await expect(draft.getByRole('alert').filter({ hasText: 'Fill in the places' })).toBeVisible();
});

test('makes an entry of it, asks again at once, and shows what it changed', async ({ browser }) => {
  const draft = page.getByRole('form', { name: 'Drafted answer' });
  await draft.getByLabel('Answer').fill('Yes, we rent out kayaks from May to September for €35 a day.');
  await draft.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText(/Approved/)).toBeVisible();
  await expect(gaps().getByRole('listitem')).toHaveCount(1);
  await page.getByRole('link', { name: /^Answered/ }).click();
  const again = page.getByRole('region', { name: 'Asked again' });
  await expect(again.getByLabel('Answered')).toHaveCount(2, { timeout: 40_000 });
  await expect(again.getByText(/€35 a day/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Ask again now' }).click();
  await expect(page.getByText('2 of 2 answered now')).toBeVisible();

  const shopper = await visitShop(browser, store.shopPage);
  await shopper.say('can I rent a kayak?');
  await expect(shopper.log.getByText(/€35 a day/)).toBeVisible();
  await shopper.page.context().close();
  await page.getByRole('button', { name: 'Look again now' }).click();
  const effect = page.getByRole('region', { name: 'Effect' });
  await expect(effect).toContainText('(0 of 2)', { timeout: 30_000 });
  await expect(effect).toContainText('(1 of 1)');
  await expectToFit(page, 'an answered gap');
  await page.getByRole('link', { name: 'See the entry' }).click();
  await expect(page.getByText('Do you rent out kayaks?').first()).toBeVisible();
});

test('is put aside, and taken back', async () => {
  await page.goto(`${store.path}/quality/gaps`);
  const open = page.getByRole('button', { name: /student discount/ });
  await open.click();
  await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'No gaps' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await open.click();
  await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await page.getByRole('link', { name: /^Dismissed/ }).click();
  await expectAccessible(page, 'a dismissed gap');
  await page.getByRole('button', { name: /^Take back/ }).click();
  await expect(page.getByRole('heading', { name: 'Nothing dismissed' })).toBeVisible();
});
