import { expect, type Page } from '@playwright/test';

/** Adds a text to a store's knowledge, and waits until it can be found. */
export async function addSource(
  page: Page,
  storePath: string,
  { kind, title, text }: { kind: 'Policy' | 'Text'; title: string; text: string },
): Promise<void> {
  await page.goto(`${storePath}/knowledge`);
  await page.getByRole('button', { name: 'Add knowledge' }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${kind}`) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByLabel('Text', { exact: true }).fill(text);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  const sources = page.getByRole('list', { name: 'Knowledge sources' });
  await expect(sources.getByRole('listitem').filter({ hasText: title })).toContainText('Ready', {
    timeout: 30_000,
  });
}
