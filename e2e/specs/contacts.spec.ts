import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/find-violations';
import { makeStore, type NewStore } from './support/new-store';
import { type Shopper, visitShop } from './support/shopper';
import { signIn } from './support/sign-in';

// People of one store, from their first message until they are forgotten; each step builds on the one before.
test.describe.configure({ mode: 'serial' });

const ADA = 'Ada Lovelace';
let page: Page;
let store: NewStore;
let ada: Shopper;
let twin: Shopper;

test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext()).newPage();
  await signIn(page);
  store = await makeStore(page, `Contacts ${Date.now()}`);
  ada = await visitShop(browser, store.shopPage);
  await ada.say('Do you sell ferns?');
  twin = await visitShop(browser, store.shopPage);
  await twin.say('And oaks?');
});
test.afterAll(async () => {
  await ada?.page.close();
  await twin?.page.close();
  store?.close();
  await page?.close();
});

const dialog = () => page.getByRole('dialog');

/** Opens the contact whose one conversation says this. */
async function openContactOf(words: string): Promise<void> {
  await page.goto(`${store.path}/contacts`);
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible();
  const hrefs = await page
    .getByRole('table')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const href of hrefs) {
    await page.goto(href);
    await expect(page.getByRole('heading', { name: 'Conversations' })).toBeVisible();
    // The assistant's answer stands last in the list: the conversation itself tells who asked.
    const path = await page.locator('section[aria-labelledby=conversations] a').first().getAttribute('href');
    const answer = await page.request.get(
      `/api/admin/stores/${store.path.split('/')[2]}/conversations/${path?.split('/').at(-1)}`,
    );
    if ((await answer.text()).includes(words)) return;
  }
  throw new Error(`nobody said ${words}`);
}

async function edit(fields: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  for (const [label, value] of Object.entries(fields))
    await dialog().getByLabel(label, { exact: true }).fill(value);
  await dialog().getByRole('button', { name: 'Save' }).click();
}

async function choose(item: string): Promise<void> {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('a field of the store’s own is defined', async () => {
  await page.goto(`${store.path}/settings/contacts`);
  await page.getByRole('button', { name: 'Add field' }).click();
  await dialog().getByRole('button', { name: 'Add field' }).click();
  await expect(dialog().getByText('Give the field a name.')).toBeVisible();
  await dialog().getByLabel('Name').fill('Garden');
  await dialog().getByLabel('Holds').selectOption('choice');
  await dialog().getByLabel('Choices').fill('Balcony\nYard');
  await expectAccessible(page, 'the dialog of a field');
  await dialog().getByRole('button', { name: 'Add field' }).click();
  await expect(page.getByText('Balcony, Yard')).toBeVisible();
  await expectAccessible(page, 'settings of contacts');
});

test('a contact is edited, tagged and noted, and found by it', async () => {
  await openContactOf('Do you sell ferns?');
  await edit({ Name: ADA, 'E-mail': 'nobody' });
  await expect(dialog().getByText('This is no e-mail address.')).toBeVisible();
  await dialog().getByLabel('E-mail').fill('ada@shopper.example');
  await dialog().getByLabel('Garden').selectOption('Yard');
  await expectAccessible(page, 'editing a contact');
  await dialog().getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: ADA })).toBeVisible();
  await expect(page.getByText('Yard', { exact: true })).toBeVisible();
  await expect(page.getByText('Not verified')).toBeVisible();

  await page.getByRole('button', { name: 'Add tags' }).click();
  await dialog().getByLabel('New tag').fill('Regular');
  await dialog().getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog().getByRole('button', { name: 'Regular' })).toHaveAttribute('aria-pressed', 'true');
  await dialog().getByRole('button', { name: 'Done' }).click();

  await page.getByLabel('New note').fill('Waters too much.');
  await page.getByRole('button', { name: 'Add note' }).click();
  const notes = page.locator('section[aria-labelledby=notes]');
  await expect(notes.getByRole('listitem').getByText('Waters too much.')).toBeVisible();
  await notes.getByRole('button', { name: 'Edit the note' }).click();
  await notes.getByLabel('Note', { exact: true }).fill('Waters just right.');
  await notes.getByRole('button', { name: 'Save note' }).click();
  await expect(notes.getByText('Waters just right.')).toBeVisible();
  await expectAccessible(page, 'a contact');

  await page.goto(`${store.path}/contacts`);
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(2);
  await expectAccessible(page, 'the list of contacts');
  await page.getByRole('searchbox', { name: 'Search contacts' }).fill('lovel');
  await expect(page.getByRole('table').getByRole('link')).toHaveText([ADA]);
  await page.getByRole('searchbox', { name: 'Search contacts' }).fill('xylophone');
  await expect(page.getByText('Nothing fits')).toBeVisible();
  await page.goto(`${store.path}/contacts`);
  await page.getByRole('combobox', { name: 'Tag' }).selectOption('Regular');
  await expect(page.getByRole('table').getByRole('link')).toHaveText([ADA]);
});

test('whoever is blocked is refused, and taken again once they are not', async () => {
  await page.getByRole('table').getByRole('link', { name: ADA }).click();
  await expect(page.getByRole('heading', { level: 1, name: ADA })).toBeVisible();
  await choose('Block');
  await dialog().getByRole('button', { name: 'Block' }).click();
  await expect(page.getByText('What this contact writes is refused')).toBeVisible();
  await ada.chat.getByLabel('Your message').fill('Are you there?');
  await ada.chat.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(ada.chat.getByText(/cannot be taken|cannot write/).first()).toBeVisible();
  await expectAccessible(page, 'a blocked contact');
  await choose('Unblock');
  await dialog().getByRole('button', { name: 'Unblock' }).click();
  await expect(page.getByText('What this contact writes is refused')).toBeHidden();
});

test('two contacts of one person become one, after a look at what happens', async () => {
  await openContactOf('And oaks?');
  await edit({ Name: 'A. Lovelace', 'E-mail': 'ADA@shopper.example' });
  await expect(page.getByText(/has the same\s+e-mail address/)).toBeVisible();
  await page.getByRole('button', { name: 'Look and merge' }).click();
  await expectAccessible(page, 'choosing whom to merge with');
  await dialog()
    .getByRole('button', { name: new RegExp(ADA) })
    .click();
  await expect(dialog().getByText(`${ADA} goes up in it: 1 conversation, 1 note, 1 browser.`)).toBeVisible();
  await dialog().getByRole('button', { name: 'Swap' }).click();
  await expect(dialog().getByText('The name A. Lovelace is lost.')).toBeVisible();
  await expectAccessible(page, 'what a merge does');
  await dialog().getByRole('button', { name: 'Merge for good' }).click();
  await expect(page.getByRole('heading', { level: 1, name: ADA })).toBeVisible();
  await expect(page.locator('section[aria-labelledby=conversations]').getByRole('listitem')).toHaveCount(2);
  await page.goto(`${store.path}/contacts`);
  await expect(page.getByRole('table').getByRole('link')).toHaveText([ADA]);
});

test('one person’s data is gathered, and downloaded once', async () => {
  await page.getByRole('table').getByRole('link', { name: ADA }).click();
  await expect(page.getByRole('heading', { level: 1, name: ADA })).toBeVisible();
  await choose('Export their data');
  await expectAccessible(page, 'exporting');
  await dialog().getByRole('button', { name: 'Gather the data' }).click();
  const started = page.waitForEvent('download');
  await dialog().getByRole('button', { name: 'Download' }).click();
  const download = await started;
  expect(download.suggestedFilename()).toMatch(/^personal-data-\d{4}-\d\d-\d\d\.zip$/);
  const zip = await readFile(await download.path());
  expect(zip.subarray(0, 2).toString()).toBe('PK');
  expect(zip.includes('your-data.html')).toBe(true);
  await expect(dialog()).toBeHidden();
  await expect(page.getByText('It can be downloaded once')).toBeHidden();
});

test('a person is erased once their name is typed, and begins anew in the chat', async () => {
  await choose('Erase this person');
  await expect(dialog().getByText('2 conversations with messages')).toBeVisible();
  await expectAccessible(page, 'erasing');
  const button = dialog().getByRole('button', { name: 'Erase for good' });
  await expect(button).toBeDisabled();
  await dialog().getByLabel(/Type/).fill(ADA);
  await button.click();
  await expect(page).toHaveURL(/\/contacts$/);
  await expect(page.getByText('No contacts yet')).toBeVisible();
  await expectAccessible(page, 'no contacts');
  // Their chat is empty, and takes a new question.
  await expect(twin.log.getByText('And oaks?')).toBeHidden();
  await twin.say('Anybody there?');
  await expect(async () => {
    await page.goto(`${store.path}/contacts`);
    await expect(page.getByRole('table').getByRole('link')).toHaveCount(1, { timeout: 2_000 });
  }).toPass({ timeout: 15_000 });
  await expect(page.getByText(ADA)).toBeHidden();
});

test('how long conversations are kept shows what goes before it is switched on', async () => {
  await page.goto(`${store.path}/settings/contacts`);
  await page.getByLabel('Keep them').selectOption('limited');
  await page.getByLabel('Days', { exact: true }).fill('3');
  await page.getByRole('button', { name: 'See what would be removed' }).click();
  await expect(page.getByText('7 days at least')).toBeVisible();
  await page.getByLabel('Days', { exact: true }).fill('30');
  await page.getByRole('button', { name: 'See what would be removed' }).click();
  await expect(dialog().getByText('Nothing is that old now.')).toBeVisible();
  await expectAccessible(page, 'switching retention on');
  await dialog().getByRole('button', { name: 'Switch it on' }).click();
  await expect(dialog()).toBeHidden();
  await page.reload();
  await expect(page.getByLabel('Days', { exact: true })).toHaveValue('30');
});
