import { expect, type Page, test } from '@playwright/test';
import { allowDomain } from './support/allow-domain';
import { SHOPIFY_CSV } from './support/catalog-file';
import { expectAccessible, expectToFit } from './support/find-violations';
import { OWNER } from './support/owner';
import { serveShopPage } from './support/serve-shop-page';

// One owner's way from the first page to an answer on the shop's own page; each step builds on the one before.
test.describe.configure({ mode: 'serial' });

const RETURNS =
  'You can send unused goods back within 45 days. We refund within five working days of their arrival.';

let page: Page;
let shop: Awaited<ReturnType<typeof serveShopPage>>;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
});
test.afterAll(async () => {
  shop?.close();
  await page.close();
});

test('the first start leads to set-up, and makes the owner’s account', async () => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/set-up/);
  await expectToFit(page, 'set-up');
  await page.getByLabel('Your name').fill(OWNER.name);
  await page.getByLabel('E-mail').fill(OWNER.email);
  await page.getByLabel('Password', { exact: true }).fill('short');
  await expect(page.getByText('5 more characters to go.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Continue' })).toBeDisabled();
  await page.getByLabel('Password', { exact: true }).fill(OWNER.password);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Store name').fill('Fern & Oak');
  await expectAccessible(page, 'the store of set-up');
  await page.getByRole('button', { name: 'Open my store' }).click();
  await expect(page.getByRole('heading', { name: 'Hello, Robin' })).toBeVisible();
});

test('a product file is imported with a progress bar and a report of its faulty row', async () => {
  await page.getByRole('link', { name: 'Catalog' }).first().click();
  await page.getByRole('link', { name: 'Import products' }).first().click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'products_export.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(SHOPIFY_CSV),
  });
  const errors = page.getByRole('row').filter({ hasText: 'The handle is missing' });
  await expect(errors.getByRole('cell').first()).toHaveText('5', { timeout: 30_000 });
  await expect(page.getByRole('progressbar', { name: /searchable/i })).toHaveAttribute(
    'aria-valuenow',
    '100',
    { timeout: 30_000 },
  );
  const report = page.waitForEvent('download');
  await page
    .getByRole('link', { name: 'Download report' })
    .or(page.getByRole('button', { name: 'Download report' }))
    .click();
  expect((await report).suggestedFilename()).toMatch(/\.csv$/);
  await page.getByRole('link', { name: 'Catalog' }).first().click();
  await expect(page.getByText('Fog Stoneware Mug')).toBeVisible();
  await expect(page.getByText('Gooseneck Brew Kettle')).toBeVisible();
});

test('a policy is added, and "try retrieval" finds it', async () => {
  await page.getByRole('link', { name: 'Knowledge' }).first().click();
  await page.getByRole('button', { name: 'Add knowledge' }).click();
  await page.getByRole('menuitem', { name: /^Policy/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill('Returns');
  await dialog.getByLabel('Text', { exact: true }).fill(RETURNS);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  const sources = page.getByRole('list', { name: 'Knowledge sources' });
  await expect(sources.getByRole('listitem').filter({ hasText: 'Returns' })).toContainText('Ready', {
    timeout: 30_000,
  });

  await page.getByRole('link', { name: /try/i }).first().click();
  await page.getByLabel('Question').fill('can I send something back?');
  await page.getByRole('button', { name: 'Try', exact: true }).click();
  await expect(page.getByText(/send unused goods back/).first()).toBeVisible();
});

test('the script tag works on a page of another origin only once its domain is allowed', async ({
  browser,
}) => {
  await page.getByRole('link', { name: 'Assistant' }).first().click();
  await page.getByRole('button', { name: 'Copy script tag' }).waitFor();
  const scriptTag = (await page.getByText('data-widget-key=').first().textContent()) ?? '';
  expect(scriptTag).toMatch(/^<script src="[^"]+\/widget\.js" data-widget-key="wk_[\w-]+" async><\/script>$/);
  const { origin } = new URL(page.url());
  shop = await serveShopPage(origin, scriptTag);

  const visitor = await browser.newPage();
  await visitor.goto(shop.url);
  const key = /wk_[\w-]+/.exec(scriptTag)?.[0] ?? '';
  const config = `${origin}/api/v1/widget/${key}/config`;
  expect(await visitor.evaluate(async (url) => (await fetch(url)).status, config)).toBe(403);
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await allowDomain(page, new URL(shop.url).host);
  expect(await visitor.evaluate(async (url) => (await fetch(url)).status, config)).toBe(200);
  await visitor.close();
});

test('a shopper asks on the shop’s page, and the owner sees it live', async ({ browser }) => {
  await page.getByRole('link', { name: 'Conversations' }).first().click();

  const shopper = await browser.newPage();
  const faults: string[] = [];
  shopper.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await shopper.goto(shop.url);
  await shopper.getByRole('button', { name: 'Open chat' }).click();
  const chat = shopper.frameLocator('iframe');
  await expect(chat.getByText('AI assistant of Fern & Oak', { exact: true })).toBeVisible();
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
  const log = chat.getByRole('log', { name: 'Conversation' });
  await expect(log.getByText(/within 45 days/)).toBeVisible();
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
  await expect(page.getByText('Searched knowledge').first()).toBeVisible();
  await chat.getByLabel('Your message').fill('thank you!');
  await chat.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByText('thank you!').first()).toBeVisible();

  // The panel is open again by itself, with all that was said.
  await shopper.reload();
  await expect(shopper.frameLocator('iframe').getByText('do you have a mug?').first()).toBeVisible();
  expect(faults).toEqual([]);
  await shopper.close();
});
