import { expect, test } from '@playwright/test';
import { signIn, storePath } from './support/sign-in';

// In the store of first-steps.spec.ts: a mug, a kettle, and a conversation.
test.beforeEach(async ({ page }) => {
  await signIn(page);
});

test('a list is searched while one types, and shows all again with Escape or the cross', async ({ page }) => {
  await page.goto(storePath('/catalog'));
  const box = page.getByRole('searchbox', { name: 'Search products' });
  const mug = page.getByRole('link', { name: /Fog Stoneware Mug/ });
  const kettle = page.getByRole('link', { name: /Gooseneck Brew Kettle/ });
  await box.pressSequentially('kettle');
  await expect(page).toHaveURL(/\?q=kettle$/);
  await expect(kettle).toBeVisible();
  await expect(mug).toBeHidden();
  await box.press('Escape');
  await expect(mug).toBeVisible();
  await expect(box).toHaveValue('');
  await box.fill('mug');
  await box.press('Enter');
  await expect(kettle).toBeHidden();
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(kettle).toBeVisible();
  await expect(box).toBeFocused();
});

test('a filter chosen while one types does not lose the words, nor the words the filter', async ({
  page,
}) => {
  await page.goto(storePath('/catalog'));
  await page.getByRole('searchbox', { name: 'Search products' }).fill('mug');
  await page.getByRole('combobox', { name: 'Stock' }).selectOption('in');
  await expect(page).toHaveURL(/\?q=mug&stock=in$/);
});

test('the way out of a search without results is not undone', async ({ page }) => {
  await page.goto(storePath('/catalog'));
  const box = page.getByRole('searchbox', { name: 'Search products' });
  await box.fill('no such thing');
  await page.getByRole('link', { name: 'Show all products' }).click();
  await expect(box).toHaveValue('');
  await expect(page.getByRole('link', { name: /Fog Stoneware Mug/ })).toBeVisible();
  // Longer than the box waits before it searches.
  await page.waitForTimeout(600);
  await expect(page).toHaveURL(/\/catalog$/);
});

test('a column is sorted by, and then the other way round', async ({ page }) => {
  await page.goto(storePath('/catalog'));
  const price = page.getByRole('columnheader', { name: 'Price' });
  await price.getByRole('link').click();
  await expect(price).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByRole('row').nth(1)).toContainText('Fog Stoneware Mug');
  await price.getByRole('link').click();
  await expect(price).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('row').nth(1)).toContainText('Gooseneck Brew Kettle');
});

test('conversations are searched by what was said', async ({ page }) => {
  await page.goto(storePath('/conversations'));
  const list = page.getByRole('list', { name: 'Conversations, Open' });
  await expect(list.getByRole('listitem').first()).toBeVisible();
  const box = page.getByRole('searchbox', { name: 'Search messages' });
  await box.fill('xylophone');
  await expect(page.getByText('Nothing fits')).toBeVisible();
  await expect(page).toHaveURL(/\?q=xylophone$/);
  await box.press('Escape');
  await expect(list.getByRole('listitem').first()).toBeVisible();
});
