import { expect, type Page, test } from '@playwright/test';
import { makeContractWorld } from '@/adapters/stores/contract-world';
import { usualScopes } from '@/e2e/fakes/shopify/oauth/fake-app';
import { type FakeShopify, startFakeShopify } from '@/e2e/fakes/shopify/start-fake-shopify';
import { expectAccessible } from './support/find-violations';
import { makeStore, type NewStore } from './support/new-store';
import { type Shopper, visitShop } from './support/shopper';
import { signIn } from './support/sign-in';

// An owner connects a shop at Shopify by authorising there; a shopper asks for an order, fills a cart and pays.
test.describe.configure({ mode: 'serial' });

let shop: FakeShopify;
let page: Page;
let store: NewStore;
let shopper: Shopper;

test.beforeAll(async ({ browser }, { config }) => {
  // Orders of any age are seen, so that this test does not grow old.
  const app = { grantScopes: [...usualScopes] };
  shop = await startFakeShopify({
    port: Number(config.metadata.shopifyPort),
    world: makeContractWorld(),
    app,
  });
  page = await (await browser.newContext()).newPage();
  await signIn(page);
  store = await makeStore(page, 'Fern & Finch');
});
test.afterAll(async () => {
  await shopper?.page.context().close();
  await page.context().close();
  store?.close();
  await shop.close();
});

test('the owner authorises at Shopify, and everything is imported', async () => {
  await page.goto(`${store.path}/settings/connection`);
  await page.getByRole('button', { name: /Shopify/ }).click();
  await page.getByRole('radio', { name: /Authorise at Shopify/ }).check();
  await page.getByLabel('Shop address').fill('larkfell');
  await page.getByLabel('Client ID').fill(shop.app.clientId);
  await page.getByLabel('Client secret', { exact: true }).fill(shop.app.clientSecret);
  await page.getByRole('button', { name: 'Go to Shopify' }).click();

  await page.getByRole('button', { name: 'Install app' }).click();
  await expect(page.getByText('The shop is connected.')).toBeVisible({ timeout: 20_000 });
  const sync = page.getByRole('region', { name: 'Sync' });
  await expect(sync.getByText('Full import')).toBeVisible();
  await expect(sync.getByText('Done', { exact: true }).first()).toBeVisible({ timeout: 60_000 });
  await expect(sync.getByText(/Products: 1[012] new/)).toBeVisible();
  await page.getByText(/\d+ topics/).click();
  await expectAccessible(page, 'a connected shop');

  await page.goto(`${store.path}/catalog`);
  await expect(page.getByText('Reading Lamp')).toBeVisible();
  expect(shop.problems).toEqual([]);
});

test('nothing is told about an order before the shopper has shown whose it is', async ({ browser }) => {
  shopper = await visitShop(browser, store.shopPage);
  await shopper.say('where is my order #1002?');
  await expect(shopper.log.getByText(/Which e-mail address/)).toBeVisible();
  await shopper.say('ben@shopper.example');
  await expect(shopper.log.getByText(/couldn’t find an order/)).toBeVisible();
  await expect(shopper.log.getByText(/Linen Throw|partly shipped/i)).toHaveCount(0);
});

test('its owner sees parcels, tracking and what is still to come', async () => {
  await shopper.say('# 1002, ADA@shopper.example');
  const order = shopper.chat.getByRole('article', { name: 'Order #1002' });
  await expect(order.getByText('Partly shipped')).toBeVisible();
  await expect(order.getByText(/UPS/)).toBeVisible();
  await expect(order.getByRole('link', { name: /Track parcel/ }).first()).toHaveAttribute('href', /^https?:/);
  await expect(shopper.log.getByText(/Still to come/)).toBeVisible();
  await expectAccessible(shopper.page, 'an order in the chat');
});

test('a cart is filled, checked against the shop, and leads to its checkout', async () => {
  await shopper.say('add the Reading Lamp to my cart');
  await expect(shopper.log.getByText(/comes in several variants/)).toBeVisible();
  await shopper.chat.getByRole('button', { name: 'Brass' }).click();
  const cart = shopper.chat.getByRole('region', { name: 'Cart' }).last();
  await expect(cart.getByText('Brass')).toBeVisible();
  await cart.getByRole('button', { name: /One more/ }).click();
  await expect(cart.getByText(/€98\.00/)).toBeVisible();
  await expectAccessible(shopper.page, 'a cart in the chat');

  const opened = shopper.page.context().waitForEvent('page');
  await cart.getByRole('button', { name: 'Check out' }).click();
  const checkout = await opened;
  await expect(checkout.getByText('2 × Reading Lamp')).toBeVisible();
  await checkout.getByLabel(/e-?mail/i).fill('ada@shopper.example');
  await checkout.getByRole('button', { name: 'Pay now' }).click();
  await expect(checkout.getByText('Thank you for your order')).toBeVisible();
  const number = (await checkout.locator('[data-order]').textContent()) ?? '';
  await checkout.close();

  // The shop's webhook brings the order in, and with it the cart that it came through.
  await expect
    .poll(
      async () => {
        await page.goto(`${store.path}/orders`);
        return page.getByRole('row').filter({ hasText: number }).count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  await page.getByRole('row').filter({ hasText: number }).getByRole('link').click();
  await expect(page.getByRole('heading', { name: `Order ${number}` })).toBeVisible();
  await expectAccessible(page, 'an order');
  await page.goto(store.path);
  await expect(page.getByText('Assisted revenue').first()).toBeVisible();
  expect(shop.problems).toEqual([]);
});

test('when the app is uninstalled, the store says so and the agent offers a person', async () => {
  await shop.uninstall();
  await page.goto(`${store.path}/settings/connection`);
  await expect
    .poll(async () => {
      await page.reload();
      return page.getByText('Paused').count();
    })
    .toBeGreaterThan(0);
  await expectAccessible(page, 'a paused shop');
});
