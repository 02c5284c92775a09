import { type Browser, expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

/** A shopper on the shop's own page, with the chat open. */
export interface Shopper {
  page: Page;
  chat: FrameLocator;
  log: Locator;
  say(text: string): Promise<void>;
}

export async function visitShop(browser: Browser, shopPage: string): Promise<Shopper> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(shopPage);
  await page.getByRole('button', { name: 'Open chat' }).click();
  const chat = page.frameLocator('iframe');
  const log = chat.getByRole('log', { name: 'Conversation' });
  await expect(chat.getByLabel('Your message')).toBeVisible();
  return {
    page,
    chat,
    log,
    async say(text) {
      await chat.getByLabel('Your message').fill(text);
      await chat.getByRole('button', { name: 'Send', exact: true }).click();
      await expect(log.getByText(text, { exact: true }).last()).toBeVisible();
    },
  };
}
