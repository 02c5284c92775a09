import { expect, type Page } from '@playwright/test';

/** Lets pages of a host show the store's widget. The page is on the store's settings. */
export async function allowDomain(page: Page, host: string): Promise<void> {
  await page.getByLabel('Add a domain').fill(host);
  await page.getByLabel('Add a domain').press('Enter');
  await expect(page.getByRole('button', { name: `Remove ${host}` })).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Unsaved changes')).toBeHidden();
}
