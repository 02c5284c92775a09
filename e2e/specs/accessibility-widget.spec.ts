import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectToFit } from './support/find-violations';
import { makeStore, type NewStore } from './support/new-store';
import { OWNER } from './support/owner';
import { type Shopper, visitShop } from './support/shopper';
import { signIn } from './support/sign-in';

// The chat in all that it can show to a shopper.
test.describe.configure({ mode: 'serial' });

let page: Page;
let store: NewStore;
let mia: Shopper;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  page = await (await browser.newContext()).newPage();
  await signIn(page);
  store = await makeStore(page, 'Widget & Co');
  mia = await visitShop(browser, store.shopPage);
});
test.afterAll(async () => {
  store?.close();
  await mia?.page.context().close();
  await page?.context().close();
});

const menu = (item: string) => async () => {
  await mia.chat.getByRole('button', { name: /^More/ }).click();
  await mia.chat.getByRole('menuitem', { name: item }).click();
};

test('the demo shop’s chat, closed and open, with products and an answer with sources', async ({
  page: shop,
}, { config }) => {
  test.setTimeout(120_000);
  await shop.goto(String(config.metadata.demoOrigin));
  await expectToFit(shop, 'the closed chat');
  await shop.getByRole('button', { name: 'Open chat' }).click();
  const chat = shop.frameLocator('iframe');
  await expect(chat.getByLabel('Your message')).toBeVisible();
  await expectToFit(shop, 'the welcome');
  const log = chat.getByRole('log');
  await chat.getByLabel('Your message').fill('a tent for two');
  await chat.getByLabel('Your message').press('Enter');
  await expect(log.getByText(/Tent/).first()).toBeVisible();
  await chat.getByLabel('Your message').fill('how long do I have to return something?');
  await chat.getByLabel('Your message').press('Enter');
  await expect(log.getByText(/30 days/).first()).toBeVisible();
  await chat
    .getByRole('button', { name: /Source 1/ })
    .last()
    .click();
  await expectToFit(shop, 'products and an answer');
});

test('the chat can be used with the keyboard alone', async ({ page: shop }, { config }) => {
  await shop.goto(String(config.metadata.demoOrigin));
  const bubble = shop.getByRole('button', { name: 'Open chat' });
  await bubble.focus();
  await shop.keyboard.press('Enter');
  const chat = shop.frameLocator('iframe');
  await expect(chat.getByLabel('Your message')).toBeFocused();
  await shop.keyboard.type('do you ship to Austria?');
  await shop.keyboard.press('Enter');
  await expect(
    chat
      .getByRole('log')
      .getByText(/Austria/)
      .nth(1),
  ).toBeVisible();
  await shop.keyboard.press('Escape');
  await expect(shop.getByRole('button', { name: 'Open chat' })).toBeFocused();
});

test('files that are chosen, refused and sent', async () => {
  const picture = await mia.page.screenshot();
  await mia.chat.locator('input[type=file]').setInputFiles([
    { name: 'lamp.png', mimeType: 'image/png', buffer: picture },
    { name: 'lamp.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') },
  ]);
  await expect(mia.chat.getByRole('button', { name: 'Remove lamp.png' })).toBeVisible();
  await expect(mia.chat.getByText(/lamp.svg cannot be sent/).first()).toBeVisible();
  await expectToFit(mia.page, 'chosen files');
  await mia.chat.getByRole('button', { name: 'Remove lamp.svg' }).click();
  await mia.chat.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(mia.log.getByRole('link', { name: /lamp.png/ })).toBeVisible();
  await expectToFit(mia.page, 'a sent picture');
});

test('waiting for the team, and the menu', async () => {
  await mia.say('I want to talk to a human, please');
  await expect(mia.chat.getByText(/Our team has this conversation now/)).toBeVisible();
  await expectToFit(mia.page, 'waiting for the team');
  await mia.chat.getByRole('button', { name: /^More/ }).click();
  await expect(mia.chat.getByRole('menuitem').first()).toBeVisible();
  await expectAccessible(mia.page, 'the menu');
  await mia.page.keyboard.press('Escape');
});

test('a teammate who answers and types, and the end with a rating', async () => {
  await page.goto(`${store.path}/conversations`);
  await page
    .getByRole('list', { name: /^Conversations, / })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('button', { name: 'Take over' }).click();
  const reply = page.getByRole('textbox', { name: 'Your reply' });
  // What is typed before the page has its connection is told to nobody.
  await expect(async () => {
    await reply.pressSequentially('Hello ');
    await expect(mia.chat.getByText(`${OWNER.name} is typing`)).toBeAttached({ timeout: 2_500 });
  }).toPass({ timeout: 15_000 });
  await expectAccessible(mia.page, 'a teammate who types');
  await reply.fill('Hello, what about the **lamp**?');
  await reply.press('Enter');
  await expect(mia.log).toContainText('what about the lamp?');
  await page.getByRole('button', { name: 'Resolve', exact: true }).click();
  await expect(mia.chat.getByRole('heading', { name: 'How was this conversation?' })).toBeVisible();
  await mia.chat.getByRole('radio', { name: '2 of 5' }).check({ force: true });
  await expectToFit(mia.page, 'rating');
});

test('a copy of the conversation, and all conversations', async () => {
  await menu('Copy of this conversation')();
  await mia.chat.getByLabel('E-mail address').fill('mia@');
  await mia.chat.getByRole('button', { name: 'Send by e-mail' }).click();
  await expect(mia.chat.getByText('Please check the address.')).toBeVisible();
  await expectToFit(mia.page, 'a copy');
  await mia.chat.getByRole('button', { name: 'Back' }).click();
  await menu('Your conversations')();
  await expect(mia.chat.getByRole('listitem').first()).toBeVisible();
  await expectToFit(mia.page, 'the conversations of a shopper');
  await mia.chat.getByRole('button', { name: 'New conversation' }).last().click();
  await expect(mia.chat.getByLabel('Your message')).toBeVisible();
  await expectAccessible(mia.page, 'a new conversation');
});
