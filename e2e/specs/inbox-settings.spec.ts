import { expect, test } from '@playwright/test';
import { expectAccessible, expectToFit } from './support/find-violations';
import { makeStore } from './support/new-store';
import { signIn } from './support/sign-in';

test('opening hours, assignment, targets and ratings are set in one place', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page);
  const store = await makeStore(page, 'Hours & Sons');
  try {
    await page.goto(`${store.path}/settings/inbox`);
    const hours = page.getByRole('region', { name: 'When your team is there' });
    await expect(hours.getByRole('status')).toContainText('No hours set');

    await hours.getByRole('switch', { name: 'Open on Monday' }).click();
    await expect(hours.getByLabel('Monday, opens')).toHaveValue('09:00');
    await hours.getByLabel('Monday, closes').fill('12:00');
    await hours.getByRole('button', { name: 'Add hours on Monday' }).click();
    await expect(hours.getByLabel('Monday, opens')).toHaveCount(2);
    await expect(hours.getByLabel('Monday, closes').nth(1)).toHaveValue('17:00');
    await hours.getByRole('button', { name: 'Copy the hours of Monday' }).click();
    await page.getByRole('menuitem', { name: 'Copy to all days' }).click();
    await expect(hours.getByLabel('Sunday, opens')).toHaveCount(2);
    await hours.getByRole('switch', { name: 'Open on Sunday' }).click();
    await expect(hours.getByLabel('Sunday, opens')).toHaveCount(0);
    await expect(hours.getByRole('status')).toContainText(/^Now (open until|closed, opens)/);

    await hours.getByLabel('Closed on').fill('2031-12-25');
    await hours.getByRole('button', { name: 'Add day' }).click();
    await expect(hours.getByRole('list', { name: 'Closed days' })).toContainText('2031');
    await hours.getByLabel('What to promise out of hours').fill('by noon of the next day');

    await page.getByRole('radio', { name: /In turn/ }).check();
    await page.getByLabel('Open conversations per person').fill('0');
    await page.getByLabel('First reply (minutes)').fill('90');
    await expect(page.getByText('1.5 h')).toBeVisible();
    await page.getByRole('switch', { name: 'Ask shoppers for a rating' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('At least 1.', { exact: true })).toBeVisible();
    await page.getByLabel('Open conversations per person').fill('5');
    // Hours that overlap are told beside their day.
    await hours.getByLabel('Tuesday, opens').nth(1).fill('11:00');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(hours.getByText('Two of these hours overlap.')).toBeVisible();
    await hours.getByLabel('Tuesday, opens').nth(1).fill('13:00');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Unsaved changes')).toBeHidden();

    await page.reload();
    await expect(hours.getByLabel('Saturday, closes').nth(1)).toHaveValue('17:00');
    await expect(hours.getByLabel('Sunday, opens')).toHaveCount(0);
    await expect(page.getByRole('radio', { name: /In turn/ })).toBeChecked();
    await expect(page.getByLabel('Open conversations per person')).toHaveValue('5');
    await expect(page.getByLabel('First reply (minutes)')).toHaveValue('90');
    await expect(page.getByRole('switch', { name: 'Ask shoppers for a rating' })).not.toBeChecked();
    await expect(page.getByLabel('What to promise out of hours')).toHaveValue('by noon of the next day');

    await expectToFit(page, 'the inbox settings');
    // The limits of the assistant know nothing of hours any more, and leave them alone.
    await page.goto(`${store.path}/settings/limits`);
    await page.getByLabel('Tokens of one answer').fill('900');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Unsaved changes')).toBeHidden();
    await page.goto(`${store.path}/settings/inbox`);
    await expect(hours.getByLabel('Monday, opens')).toHaveCount(2);
    await expect(page.getByLabel('What to promise out of hours')).toHaveValue('by noon of the next day');
  } finally {
    store.close();
  }
});

test('tags are made, changed and deleted', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page);
  const store = await makeStore(page, 'Tags & Sons');
  try {
    await page.goto(`${store.path}/settings/tags`);
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'New tag' }).click();
    await dialog.getByRole('button', { name: 'Create' }).click();
    await expect(dialog.getByText('Give the tag a name.')).toBeVisible();
    await dialog.getByLabel('Name').fill('Returns');
    await dialog.getByText('teal').click();
    await dialog.getByLabel('Words').fill('Return\nsend back');
    await expectAccessible(page, 'the dialog of a tag');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await expect(dialog).toBeHidden();
    const tags = page.getByRole('region', { name: 'Tags' });
    await expect(tags.getByRole('listitem')).toContainText('Given for return, send back');
    await expect(tags.getByRole('listitem')).toContainText('0 conversations');

    await page.getByRole('button', { name: 'New tag' }).click();
    await dialog.getByLabel('Name').fill('returns');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await expect(dialog.getByText('There is a tag of that name already.')).toBeVisible();
    await dialog.getByLabel('Name').fill('Wholesale');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await expect(tags.getByRole('listitem')).toHaveCount(2);
    await expectToFit(page, 'the tags');

    await page.getByRole('button', { name: 'Edit Returns' }).click();
    await dialog.getByLabel('Name').fill('Returned goods');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(tags.getByText('Returned goods')).toBeVisible();
    await page.getByRole('button', { name: 'Delete Returned goods' }).click();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await expect(tags.getByRole('listitem')).toHaveCount(1);
  } finally {
    store.close();
  }
});
