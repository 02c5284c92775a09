import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/find-violations';
import { makeStore } from './support/new-store';
import { OWNER } from './support/owner';
import { signIn } from './support/sign-in';

// An owner and somebody they invite, each in a browser of their own, in a store of its own.
test.describe.configure({ mode: 'serial' });

/** An address of her own at each try: an invitation makes the account. */
const ADA = { name: 'Ada Birch', email: `ada.${Date.now()}@fern.example`, password: 'copper-window-tide-31' };
let store: string;
let link: string;
let page: Page;
let theirs: Page;

test.beforeAll(async ({ browser }) => {
  page = await openBrowser(browser);
  await signIn(page);
  const made = await makeStore(page, 'Team Store');
  store = made.path;
  made.close();
  theirs = await openBrowser(browser);
});
test.afterAll(async () => {
  await page.context().close();
  await theirs.context().close();
});

async function openBrowser(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  return context.newPage();
}
const rowOf = (on: Page, name: string) => on.getByRole('row').filter({ hasText: name });
async function choose(name: string, what: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: what }).click();
}

test('an owner invites somebody by a link', async () => {
  await page.goto(`${store}/settings/team`);
  await expect(rowOf(page, OWNER.name)).toContainText('Online');
  await page.getByRole('button', { name: 'Invite' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail').fill('not an address');
  await dialog.getByRole('button', { name: 'Invite' }).click();
  await expect(dialog.getByText('Use an e-mail address')).toBeVisible();
  await dialog.getByLabel('E-mail').fill(ADA.email);
  await expect(dialog.getByRole('radio', { name: /Agent/ })).toBeChecked();
  await expectAccessible(page, 'the invitation');
  await dialog.getByRole('button', { name: 'Invite' }).click();
  link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(new URL(link).pathname).toMatch(/^\/invitation\/[\w-]{43}$/);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: ADA.email })).toContainText('invited by');
  await expectAccessible(page, 'the team');
});

test('a link that was sent again, or made up, is worth nothing', async () => {
  const old = link;
  await page.getByRole('button', { name: `Send again to ${ADA.email}` }).click();
  const again = page.getByRole('dialog', { name: 'New link made' });
  link = await again.getByRole('textbox', { name: 'Link' }).inputValue();
  await again.getByRole('button', { name: 'Done' }).click();
  await theirs.goto(old);
  await expect(theirs.getByRole('alert').filter({ hasText: 'not valid any more' })).toBeVisible();
  await expectAccessible(theirs, 'a link that does not work');
  await theirs.goto(`/invitation/${'x'.repeat(43)}`);
  await expect(theirs.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
});

test('whoever has the link makes an account and is of the team', async () => {
  await theirs.goto(link);
  await expect(theirs.getByRole('heading', { name: 'Join Team Store' })).toBeVisible();
  await expect(theirs.getByLabel('E-mail')).toHaveValue(ADA.email);
  await theirs.getByLabel('Your name').fill(ADA.name);
  await theirs.getByLabel('Password', { exact: true }).fill('ada birch 1');
  await expect(theirs.getByText('It is your own name or address')).toBeVisible();
  await expect(theirs.getByRole('button', { name: 'Make account and join' })).toBeDisabled();
  await theirs.getByLabel('Password', { exact: true }).fill(ADA.password);
  await expectAccessible(theirs, 'an invitation');
  await theirs.getByRole('button', { name: 'Make account and join' }).click();
  await expect(theirs).toHaveURL(new RegExp(`${store}$`));
  // Without reloading: the owner sees who has come, and that they are here.
  await expect(rowOf(page, ADA.name)).toContainText('Online');
  await expect(rowOf(page, ADA.name)).toContainText('Agent');
  await expect(page.getByRole('heading', { name: 'Open invitations' })).toBeHidden();
});

test('a role shows what it may do, and refuses the rest', async () => {
  await theirs.goto(`${store}/settings/team`);
  await expect(rowOf(theirs, ADA.name)).toContainText('You');
  await expect(theirs.getByRole('button', { name: 'Invite' })).toBeHidden();
  await expect(theirs.getByRole('button', { name: `More for ${OWNER.name}` })).toBeHidden();
  expect((await theirs.goto(`${store}/settings/audit`))?.status()).toBe(404);
  const api = store.replace('/s/', '/api/admin/stores/');
  expect((await theirs.request.get(`${api}/conversations`)).status()).toBe(200);
  expect((await theirs.request.get(`${api}/privacy/${crypto.randomUUID()}`)).status()).toBe(403);
  await theirs.goto('/new-store');
  await expect(theirs.getByRole('heading', { name: 'Only owners add stores' })).toBeVisible();
});

test('people show their picture', async () => {
  await theirs.goto(`${store}/settings/account`);
  const chooser = theirs.waitForEvent('filechooser');
  await theirs.getByRole('button', { name: 'Choose a picture' }).click();
  const buffer = Buffer.from(
    await theirs.evaluate(async () => {
      const canvas = document.createElement('canvas');
      canvas.width = 640;
      canvas.height = 400;
      const pen = canvas.getContext('2d');
      if (pen) {
        pen.fillStyle = '#6366f1';
        pen.fillRect(0, 0, 640, 400);
      }
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    }),
    'base64',
  );
  await (await chooser).setFiles({ name: 'me.png', mimeType: 'image/png', buffer });
  await expect(theirs.getByRole('button', { name: 'Change picture' })).toBeVisible();
  await page.reload();
  const picture = rowOf(page, ADA.name).locator('img');
  const address = (await picture.getAttribute('src')) ?? '';
  const shown = await page.request.get(address);
  expect(shown.headers()).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
  });
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(256);
  const again = await page.request.get(address, { headers: { 'if-none-match': shown.headers().etag ?? '' } });
  expect(again.status()).toBe(304);
});

test('a new role counts at once', async () => {
  await choose(ADA.name, 'Change role');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Viewer/ }).check();
  await dialog.getByRole('button', { name: 'Change role' }).click();
  await expect(rowOf(page, ADA.name)).toContainText('Viewer');
  const orders = store.replace('/s/', '/api/admin/stores/');
  expect((await theirs.request.get(`${orders}/actions`)).status()).toBe(403);
});

test('the last owner cannot leave', async () => {
  await choose(OWNER.name, 'Leave this team');
  const dialog = page.getByRole('dialog');
  await expectAccessible(page, 'the question before leaving');
  await dialog.getByRole('button', { name: 'Leave' }).click();
  await expect(dialog.getByText('A store needs an owner')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
});

test('who is deactivated is cut at once, without touching anything', async () => {
  await theirs.goto(`${store}/knowledge`);
  await expect(rowOf(page, ADA.name)).toContainText('Online');
  await choose(ADA.name, 'Deactivate');
  await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
  await expect(theirs).toHaveURL(/\/new-store$/);
  await expect(theirs.getByRole('heading', { name: 'No store to open' })).toBeVisible();
  await expectAccessible(theirs, 'no store to open');
  expect((await theirs.goto(store))?.status()).toBe(404);
  await expect(rowOf(page, ADA.name)).toContainText('Deactivated');
  await choose(ADA.name, 'Let in again');
  await expect(rowOf(page, ADA.name)).not.toContainText('Deactivated');
  expect((await theirs.goto(store))?.status()).toBe(200);
});

test('all of it stands in the audit log', async () => {
  await page.goto(`${store}/settings/audit`);
  const deeds = page.getByRole('list', { name: 'What was done, newest first' });
  await expect(deeds.getByText(`let ${ADA.name} in again`)).toBeVisible();
  await expect(deeds.getByText(`changed the role of ${ADA.name} from agent to viewer`)).toBeVisible();
  await page.getByRole('combobox', { name: 'Who' }).selectOption(ADA.name);
  await expect(deeds.getByRole('listitem')).toHaveCount(1);
  await expect(deeds.getByText('joined the team as agent')).toBeVisible();
  await expectAccessible(page, 'the audit log');
});
