import { expect, type Page, test } from '@playwright/test';
import { makeContractWorld } from '@/adapters/stores/contract-world';
import { type FakeWooCommerce, startFakeWooCommerce } from '@/e2e/fakes/woocommerce/start-fake-woocommerce';
import { expectAccessible } from './support/find-violations';
import { makeStore, type NewStore } from './support/new-store';
import { type Shopper, visitShop } from './support/shopper';
import { signIn } from './support/sign-in';

// An owner connects a WooCommerce shop by pasting keys; a shopper asks for an order, fills a cart and orders.
test.describe.configure({ mode: 'serial' });

let shop: FakeWooCommerce;
let page: Page;
let store: NewStore;
let shopper: Shopper;

test.beforeAll(async ({ browser }) => {
  shop = await startFakeWooCommerce({ world: makeContractWorld() });
  page = await (await browser.newContext()).newPage();
  await signIn(page);
  store = await makeStore(page, 'Fern & Finch on WooCommerce');
});
test.afterAll(async () => {
  await shopper?.page.context().close();
  await page.context().close();
  store?.close();
  await shop.close();
});

async function fillKeys(secret: string): Promise<void> {
  await page.getByRole('radio', { name: /Paste keys/ }).check();
  await page.getByLabel('Shop address').fill(shop.url);
  await page.getByLabel('Consumer key', { exact: true }).fill(shop.key.consumerKey);
  await page.getByLabel('Consumer secret', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
}

test('the owner pastes keys: wrong ones are refused with a reason, right ones import everything', async () => {
  await page.goto(`${store.path}/settings/connection`);
  await page.getByRole('button', { name: /^WooCommerce/ }).click();
  await fillKeys('cs_0000000000000000000000000000000000000000');
  await expect(page.getByRole('alert').first()).toContainText(/key/i);
  await expectAccessible(page, 'refused keys');
  await fillKeys(shop.key.consumerSecret);
  const sync = page.getByRole('region', { name: 'Sync' });
  await expect(sync.getByText('Done', { exact: true }).first()).toBeVisible({ timeout: 60_000 });
  await page.goto(`${store.path}/orders`);
  await expect(page.getByRole('row').filter({ hasText: '#1002' })).toContainText('Partly shipped');
});

test('an order is told to its owner, and nobody else’s to them', async ({ browser }) => {
  shopper = await visitShop(browser, store.shopPage);
  await shopper.say('where is order #1003, my mail is ada@shopper.example');
  await expect(shopper.log.getByText(/couldn’t find an order/)).toBeVisible();
  await shopper.say('where is order 1003, ben@shopper.example');
  await expect(shopper.chat.getByRole('article', { name: 'Order #1003' })).toContainText('Delivered');
  await shopper.say('and where is order #1001?');
  await expect(shopper.log.getByText(/couldn’t find (an|that) order/).nth(1)).toBeVisible();
});

test('a cart leads to the shop’s checkout, and its order comes back', async () => {
  await shopper.say('add two of the Linen Throw to my cart');
  const cart = shopper.chat.getByRole('region', { name: 'Cart' }).last();
  await expect(cart.getByText(/€158\.00/)).toBeVisible();
  const opened = shopper.page.context().waitForEvent('page');
  await cart.getByRole('button', { name: 'Check out' }).click();
  const checkout = await opened;
  await expect(checkout.getByText(/Linen Throw/)).toBeVisible();
  await checkout.getByLabel(/e-?mail/i).fill('ben@shopper.example');
  await checkout.getByRole('button', { name: 'Place order' }).click();
  await expect(checkout.getByText(/order/i).first()).toBeVisible();
  await checkout.close();
  await expect
    .poll(
      async () => {
        await page.goto(`${store.path}/orders`);
        return page.getByLabel('came through the chat').count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
});

test('disconnecting wipes the keys and keeps or erases the data, as the owner chooses', async () => {
  await page.goto(`${store.path}/settings/connection`);
  await page.getByRole('button', { name: 'Disconnect …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Erase the data/ }).check();
  await expectAccessible(page, 'the dialog that disconnects');
  const title = (await dialog.getByRole('heading').textContent()) ?? '';
  await dialog.getByRole('textbox').fill(/Disconnect (.*)\?/.exec(title)?.[1] ?? '');
  await dialog.getByRole('button', { name: 'Disconnect' }).click();
  await expect(page.getByRole('heading', { name: 'Connect your shop' })).toBeVisible();
  await page.goto(`${store.path}/orders`);
  await expect(page.getByRole('heading', { name: 'No orders yet' })).toBeVisible();
  expect(shop.shop.webhooks.size).toBe(0);
});
