import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { signIn, storePath } from './sign-in';

/** Known once it was looked up. */
let demoStore: string | undefined;

/** The demo store in the admin, with its catalog and policies. @returns its path, "/s/<id>" */
export async function openDemoStore(page: Page): Promise<string> {
  await signIn(page);
  if (demoStore) {
    await page.goto(demoStore);
    return demoStore;
  }
  await page.goto(storePath(''));
  await page
    .getByRole('button', { name: /Switch store/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Larkfell' }).click();
  await expect(page.getByRole('button', { name: 'Store: Larkfell. Switch store' }).first()).toBeVisible();
  demoStore = new URL(page.url()).pathname;
  return demoStore;
}

/** Asks the demo store something, as its shop's own code would. @returns the conversation's id */
export async function askDemoStore(
  request: APIRequestContext,
  demoOrigin: unknown,
  texts: readonly string[],
): Promise<string> {
  const shop = await (await request.get(String(demoOrigin))).text();
  const key = /data-widget-key="(wk_[\w-]+)"/.exec(shop)?.[1] ?? '';
  const visitor_id = crypto.randomUUID();
  let conversation_id: string | undefined;
  for (const text of texts) {
    const data = { visitor_id, text, ...(conversation_id ? { conversation_id } : {}) };
    const answer = await request.post(`/api/v1/widget/${key}/messages`, { data });
    expect(answer.status()).toBe(200);
    conversation_id = (await answer.json()).conversation_id;
  }
  return conversation_id ?? '';
}
