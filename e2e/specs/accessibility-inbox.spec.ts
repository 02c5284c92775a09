import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectToFit } from './support/find-violations';
import { joinTeam } from './support/join-team';
import { makeStore, type NewStore } from './support/new-store';
import { type Shopper, visitShop } from './support/shopper';
import { signIn } from './support/sign-in';

// What opens in the inbox, and what the roles see of it that may do less.
test.describe.configure({ mode: 'serial' });

let page: Page;
let store: NewStore;
let shopper: Shopper;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await signIn(page);
  store = await makeStore(page, 'Doors & Windows');
  shopper = await visitShop(browser, store.shopPage);
  await shopper.say('I want to talk to a human, please');
});
test.afterAll(async () => {
  store?.close();
  await shopper?.page.context().close();
  await page?.context().close();
});

/** Looks at what a key or a click opens, and closes it again. */
async function lookAt(what: string, open: () => Promise<void>): Promise<void> {
  await open();
  await expectToFit(page, what);
  await page.keyboard.press('Escape');
}

async function press(key: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press(key);
}

test('ready replies are written, imported and chosen', async () => {
  await page.goto(`${store.path}/settings/replies`);
  await expectToFit(page, 'no replies');
  await page.getByRole('button', { name: 'New reply' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Add reply' }).click();
  await expect(dialog.locator('[aria-invalid=true]').first()).toBeVisible();
  await dialog.getByLabel('Title').fill('Greeting');
  await dialog.getByLabel('Shortcut').fill('hi');
  await dialog.getByLabel('Reply').fill('Hello {{contact.first_name|there}}, this is {{agent.name}}.');
  await expectToFit(page, 'a new reply');
  await dialog.getByRole('button', { name: 'Add reply' }).click();
  await expect(dialog).toBeHidden();
  await lookAt('what a reply’s menu offers', () =>
    page.getByRole('button', { name: 'More for Greeting' }).click(),
  );
  await page.getByRole('button', { name: 'Import and export' }).click();
  await page.getByRole('menuitem', { name: /Import/ }).click();
  await lookAt('importing replies', () => expect(page.getByRole('dialog')).toBeVisible());
});

test('pickers, menus and dialogs of a conversation', async () => {
  test.setTimeout(240_000);
  await page.goto(`${store.path}/conversations?view=all`);
  await lookAt('the filters', async () => {
    await page.getByRole('button', { name: 'Filters' }).click();
    await expect(page.getByLabel('Mood')).toBeVisible();
  });
  await page
    .getByRole('list', { name: /^Conversations, / })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByRole('log', { name: 'Messages' })).toContainText('talk to a human');
  const pickers = { a: 'who gets it', s: 'until when it is put off', l: 'its tags' };
  for (const [key, what] of Object.entries(pickers)) {
    await lookAt(what, async () => {
      await press(key);
      await expect(page.getByRole('option').or(page.getByText('Nothing fits.')).first()).toBeVisible();
    });
  }
  await lookAt('the keys', async () => {
    await press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  });
  await lookAt('the palette, with nothing that fits', async () => {
    await press('Control+k');
    await page.keyboard.type('xylophone');
    await expect(page.getByText('Nothing fits “xylophone”.')).toBeVisible();
  });
  await lookAt('the menu', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await expect(page.getByRole('menuitem').first()).toBeVisible();
  });
});

test('the composer with its lists, a file and a note', async () => {
  test.setTimeout(240_000);
  const reply = page.getByRole('textbox', { name: 'Your reply' });
  await lookAt('emoji', async () => {
    await page.getByRole('button', { name: 'Emoji' }).click();
    await expect(page.getByLabel('Find an emoji')).toBeVisible();
  });
  await reply.fill('/');
  await expect(page.getByRole('option', { name: /Greeting/ })).toBeVisible();
  await expectToFit(page, 'the ready replies');
  await page.keyboard.press('Enter');
  await expect(reply).toHaveValue(/Hello there, this is/);
  const png = await page.screenshot();
  await page.getByLabel('Files to add').setInputFiles([
    { name: 'lamp.png', mimeType: 'image/png', buffer: png },
    { name: 'lamp.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') },
  ]);
  await expect(
    page.getByRole('list', { name: 'Files that go along' }).getByRole('listitem').first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Preview' }).click();
  await expectToFit(page, 'a reply with files, as it will look');
  await page.getByRole('button', { name: 'Preview' }).click();
  await press('n');
  await page.keyboard.type('Please look at this, @');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectToFit(page, 'mentioning somebody');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: /^Private note of/ })).toBeVisible();
  await expectToFit(page, 'a note');
});

test('the shopper’s card and the copilot beside the messages', async () => {
  await page.getByRole('button', { name: 'About the shopper' }).click();
  await expect(page.getByRole('complementary', { name: 'About the shopper' })).toBeVisible();
  await expectToFit(page, 'the shopper’s card');
  await press('Control+j');
  await expect(page.getByRole('region', { name: 'Next steps' })).toBeVisible();
  await expectToFit(page, 'the copilot');
});

/** Where owners have forms and buttons that others have not, or only a page that says it is not there. */
const SHOWN_OTHERWISE = {
  Agent: ['', '/contacts', '/knowledge', '/settings/replies', '/settings/audit', '/settings/team'],
  Viewer: [
    ...['/assistant', '/catalog', '/quality/gaps', '/quality/tests', '/settings', '/settings/inbox'],
    ...[
      '/settings/tags',
      '/settings/replies',
      '/settings/contacts',
      '/settings/providers',
      '/settings/account',
    ],
  ],
};

for (const role of ['Agent', 'Viewer'] as const) {
  test(`the same pages for somebody who may do less: ${role}`, async ({ browser }) => {
    test.setTimeout(180_000);
    const email = `${role.toLowerCase()}.${Date.now()}@fern.example`;
    const who = { name: `${role} Birch`, email, password: 'copper-window-tide-31' };
    const { page: theirs } = await joinTeam(browser, page, store.path, who, role);
    await theirs.goto(`${store.path}/conversations`);
    await theirs
      .getByRole('list', { name: /^Conversations, / })
      .getByRole('link')
      .first()
      .click();
    await expect(theirs.getByRole('log', { name: 'Messages' })).toContainText('talk to a human');
    await expect(theirs.getByRole('textbox', { name: 'Your reply' })).toHaveCount(role === 'Viewer' ? 0 : 1);
    await expectToFit(theirs, `a conversation, for the ${role}`);
    for (const path of SHOWN_OTHERWISE[role]) {
      await theirs.goto(store.path + path);
      await theirs.waitForLoadState('networkidle');
      await expectAccessible(theirs, `${path || 'the overview'}, for the ${role}`);
    }
    await theirs.context().close();
  });
}
