import { type Browser, expect, type Page } from '@playwright/test';

export interface NewTeammate {
  name: string;
  /** One that was not used before: an invitation makes the account. */
  email: string;
  password: string;
}

/** Has an owner invite somebody, who makes an account by the link. @returns their browser, in the store */
export async function joinTeam(
  browser: Browser,
  owner: Page,
  store: string,
  who: NewTeammate,
  role: 'Admin' | 'Agent' | 'Viewer' = 'Agent',
): Promise<{ page: Page; link: string }> {
  await owner.goto(`${store}/settings/team`);
  await owner.getByRole('button', { name: 'Invite' }).click();
  const dialog = owner.getByRole('dialog');
  await dialog.getByLabel('E-mail').fill(who.email);
  await dialog.getByRole('radio', { name: new RegExp(role) }).check();
  await dialog.getByRole('button', { name: 'Invite' }).click();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await page.getByLabel('Your name').fill(who.name);
  await page.getByLabel('Password', { exact: true }).fill(who.password);
  await page.getByRole('button', { name: 'Make account and join' }).click();
  await expect(page).toHaveURL(new RegExp(`${store}$`));
  return { page, link };
}
