import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/find-violations';
import { makeStore, type NewStore } from './support/new-store';
import { type Shopper, visitShop } from './support/shopper';
import { signIn } from './support/sign-in';

// A shopper's thumbs, seen by the team at once, and what the team makes of them.
test.describe.configure({ mode: 'serial' });

const QUESTION = 'Do you wrap things as a gift?';
const BETTER = 'Yes, we wrap every item for €3.50.';

let page: Page;
let store: NewStore;
let shopper: Shopper;
let thumbs: Locator;

test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext()).newPage();
  await signIn(page);
  store = await makeStore(page, 'Thumbs & Co');
  shopper = await visitShop(browser, store.shopPage);
  thumbs = shopper.log.getByRole('group', { name: 'Rate this answer' }).last();
});
test.afterAll(async () => {
  store?.close();
  await shopper?.page.close();
  await page.close();
});

test('a shopper rates an answer with the keyboard alone, and finds the rating again after a reload', async () => {
  await shopper.say(QUESTION);
  const down = thumbs.getByRole('button', { name: 'Not helpful' });
  await down.focus();
  await shopper.page.keyboard.press('Enter');
  await expect(down).toHaveAttribute('aria-pressed', 'true');
  await shopper.page.keyboard.press('Tab');
  await shopper.page.keyboard.press('Tab');
  await expect(shopper.chat.getByRole('button', { name: 'Not what I asked' })).toBeFocused();
  await shopper.page.keyboard.press('Space');
  await shopper.chat.getByLabel('Tell us more (optional)').fill('My card is 4111 1111 1111 1111');
  await shopper.page.keyboard.press('Enter');
  await expect(shopper.chat.getByText('Thank you, that helps us.')).toBeVisible();
  await expect(down).toBeFocused();
  await expectAccessible(shopper.page, 'the rated answer');

  await shopper.page.reload();
  await expect(thumbs.getByRole('button', { name: 'Not helpful' })).toHaveAttribute('aria-pressed', 'true');
});

test('the team sees it at the answer, without secrets, and every change at once', async () => {
  await page.goto(`${store.path}/quality/feedback`);
  await page.getByRole('link', { name: QUESTION }).click();
  const messages = page.getByRole('log', { name: 'Messages' });
  await expect(messages).toContainText('did not find this helpful: not what was asked');
  await expect(messages).toContainText('“My card is [card number removed]”');
  await thumbs.getByRole('button', { name: 'Helpful', exact: true }).click();
  await expect(messages).toContainText('The shopper found this helpful');
  await thumbs.getByRole('button', { name: 'Not helpful' }).click();
  await expect(messages).toContainText('The shopper did not find this helpful');
});

test('what should have been said becomes an FAQ entry and a test', async () => {
  await page.getByRole('button', { name: 'Not helpful' }).click();
  await page.getByLabel(/What should the assistant have said/).fill(BETTER);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Should have said' })).toContainText(BETTER);

  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Make a test of it' }).click();
  await expect(dialog.getByLabel('The answer must have')).toHaveValue('€3.50');
  await expectAccessible(page, 'the dialog');
  await dialog.getByRole('button', { name: 'Make the test' }).click();
  await expect(page.getByText('The test is made.')).toBeVisible();

  await page.getByRole('button', { name: 'Add to FAQ' }).click();
  await expect(dialog.getByLabel('Question')).toHaveValue(QUESTION);
  await expectAccessible(page, 'the dialog');
  await dialog.getByRole('button', { name: 'Add to FAQ' }).click();
  await expect(page.getByText('It is in the FAQ, and is used in a moment.')).toBeVisible();

  await page.goto(`${store.path}/quality/tests`);
  await expect(page.getByText(QUESTION).first()).toBeVisible();
  await expect(async () => {
    await shopper.say('Can you wrap a thing as a gift?');
    await expect(shopper.log.getByText('€3.50')).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 45_000 });
});
