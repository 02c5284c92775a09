import { expect, type Page, test } from '@playwright/test';
import { SHOPIFY_CSV } from './support/catalog-file';
import { OWNER } from './support/owner';
import { serveShopPage } from './support/serve-shop-page';

// One owner's way from the first page to an answer on the shop's own page; each step builds on the one before.
test.describe.configure({ mode: 'serial' });

let page: Page;
let scriptTag: string;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
});
test.afterAll(() => page.close());

test('the first start leads to set-up, and makes the owner’s account', async () => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/set-up/);
  await page.getByLabel('Your name').fill(OWNER.name);
  await page.getByLabel('E-mail').fill(OWNER.email);
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText(/10 characters/).first()).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill(OWNER.password);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Store name').fill('Fern & Oak');
  await page.getByRole('button', { name: /create|open|finish/i }).click();
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
});

test('a product file is imported with a progress bar and a report of its faulty row', async () => {
  await page.getByRole('link', { name: 'Catalog' }).first().click();
  await page
    .getByRole('link', { name: /import/i })
    .first()
    .click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'products_export.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(SHOPIFY_CSV),
  });
  await expect(page.getByText(/row 6|line 6/i).first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Catalog' }).first().click();
  await expect(page.getByText('Fog Stoneware Mug')).toBeVisible();
  await expect(page.getByText('Gooseneck Brew Kettle')).toBeVisible();
});

test('a policy is added, and "try retrieval" finds it', async () => {
  await page.getByRole('link', { name: 'Knowledge' }).first().click();
  await page.getByRole('button', { name: /add/i }).first().click();
  await page
    .getByRole('menuitem', { name: /policy/i })
    .or(page.getByRole('button', { name: /policy/i }))
    .first()
    .click();
  await page.getByLabel('Title').fill('Returns');
  await page
    .getByLabel(/text/i)
    .first()
    .fill(
      'You can send unused goods back within 45 days. We refund within five working days of their arrival.',
    );
  await page
    .getByRole('button', { name: /^(add|save|create)/i })
    .last()
    .click();
  await expect(page.getByText('Returns').first()).toBeVisible();
  await expect(page.getByText(/ready|indexed/i).first()).toBeVisible({ timeout: 30_000 });
});

test('the script tag works on a page of another origin only once its domain is allowed', async () => {
  await page.getByRole('link', { name: 'Assistant' }).first().click();
  scriptTag = (
    await page.locator('code, pre').filter({ hasText: 'data-widget-key' }).first().innerText()
  ).trim();
  const shop = await serveShopPage(new URL(page.url()).origin, scriptTag);
  const visitor = await page.context().newPage();
  await visitor.goto(shop.url);
  const refused = await visitor.evaluate(
    async ({ origin, key }) => (await fetch(`${origin}/api/v1/widget/${key}/config`)).status,
    { origin: new URL(page.url()).origin, key: /wk_[\w-]+/.exec(scriptTag)?.[0] ?? '' },
  );
  expect(refused).toBe(403);
  await visitor.close();

  await page.getByRole('link', { name: 'Settings' }).first().click();
  await page.getByLabel(/allowed domains/i).fill(new URL(shop.url).host);
  await page.getByLabel(/allowed domains/i).press('Enter');
  await page.getByRole('button', { name: /save/i }).first().click();
  await expect(page.getByText(/saved/i).first()).toBeVisible();
  shop.close();
});

test('a shopper asks on the shop’s page, and the owner sees it live', async ({ browser }) => {
  const origin = new URL(page.url()).origin;
  const shop = await serveShopPage(origin, scriptTag);
  await page.getByLabel(/allowed domains/i).fill(new URL(shop.url).host);
  await page.getByLabel(/allowed domains/i).press('Enter');
  await page.getByRole('button', { name: /save/i }).first().click();
  await expect(page.getByText(/saved/i).first()).toBeVisible();
  await page.getByRole('link', { name: 'Conversations' }).first().click();

  const shopper = await browser.newPage();
  const faults: string[] = [];
  shopper.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await shopper.goto(shop.url);
  await shopper.getByRole('button', { name: 'Open chat' }).click();
  const chat = shopper.frameLocator('iframe');
  await expect(chat.getByText('AI assistant of Fern & Oak')).toBeVisible();
  await chat.getByLabel('Your message').fill('do you have a mug?');
  await chat.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(
    chat
      .getByRole('link', { name: /Fog Stoneware Mug/ })
      .or(chat.getByText('Fog Stoneware Mug'))
      .first(),
  ).toBeVisible();
  await chat.getByLabel('Your message').fill('how long can I send things back?');
  await chat.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(chat.getByText(/within 45 days/)).toBeVisible();
  await chat
    .getByRole('button', { name: /Source 1/ })
    .first()
    .click();
  await expect(chat.getByText('Returns').first()).toBeVisible();

  await page
    .getByText(/within 45 days|send things back/)
    .first()
    .click();
  await expect(page.getByText('do you have a mug?').first()).toBeVisible();
  await expect(page.getByText('search_knowledge').first()).toBeVisible();
  await chat.getByLabel('Your message').fill('thank you!');
  await chat.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByText('thank you!').first()).toBeVisible();

  await shopper.reload();
  await shopper
    .getByRole('button', { name: 'Open chat' })
    .click()
    .catch(() => {});
  await expect(shopper.frameLocator('iframe').getByText('do you have a mug?')).toBeVisible();
  expect(faults).toEqual([]);
  await shopper.close();
  shop.close();
});
