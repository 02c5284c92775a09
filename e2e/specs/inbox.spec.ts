import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/find-violations';
import { makeStore, type NewStore } from './support/new-store';
import { OWNER } from './support/owner';
import { type Shopper, visitShop } from './support/shopper';
import { signIn } from './support/sign-in';

// One teammate works through what two shoppers write, by mouse and by keys.
test.describe.configure({ mode: 'serial' });

let page: Page;
let store: NewStore;
let mia: Shopper;
let tom: Shopper;

const list = () => page.getByRole('list', { name: /^Conversations, / });
const rows = () => list().getByRole('listitem');
const messages = () => page.getByRole('log', { name: 'Messages' });
const lists = () => page.getByRole('navigation', { name: 'Lists' });
/** What stands above the open conversation. */
const head = () =>
  page.locator('header').filter({ has: page.getByRole('button', { name: 'About the shopper' }) });
const reply = () => page.getByRole('textbox', { name: 'Your reply' });
/** Away from fields and buttons, where keys mean commands. */
const leaveFields = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

async function press(...keys: string[]): Promise<void> {
  await leaveFields();
  for (const key of keys) await page.keyboard.press(key);
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  page = await (await browser.newContext()).newPage();
  await signIn(page);
  store = await makeStore(page, 'Inbox & Co');
  mia = await visitShop(browser, store.shopPage);
  tom = await visitShop(browser, store.shopPage);
});
test.afterAll(async () => {
  store?.close();
  await mia?.page.close();
  await tom?.page.close();
  await page.close();
});

test('an empty inbox says so, and a conversation appears as it happens', async () => {
  test.setTimeout(120_000);
  await page.goto(`${store.path}/conversations`);
  await expect(page.getByText('All done')).toBeVisible();
  await mia.say('Do you have a teapot in green?');
  await expect(rows()).toHaveCount(1);
  await tom.say('I want to talk to a human, please');
  await expect(rows()).toHaveCount(2);
  await expect(rows().first()).toContainText('Due in');
  await expect(lists().getByRole('button', { name: /^Waiting/ })).toContainText('1');
  await expectAccessible(page, 'the inbox');
});

test('lists, search and filters narrow what is shown, and the address keeps them', async () => {
  await lists()
    .getByRole('button', { name: /^Unassigned/ })
    .click();
  await expect(page).toHaveURL(/\?view=unassigned$/);
  await expect(rows()).toHaveCount(1);
  await press('g', 'l');
  await expect(page).toHaveURL(/\?view=all$/);
  await expect(rows()).toHaveCount(2);
  await press('/');
  await page.keyboard.type('teapot');
  await expect(page).toHaveURL(/view=all&q=teapot$/);
  await expect(rows()).toHaveCount(1);
  await expect(rows().first()).toContainText('teapot');
  await page.reload();
  await expect(rows()).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByLabel('Mood').selectOption('upset');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Nothing fits')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(rows()).toHaveCount(2);
});

test('keys walk through the list and open a conversation, and “?” lists them', async () => {
  await page.goto(`${store.path}/conversations?view=all`);
  await expect(rows()).toHaveCount(2);
  await press('j');
  await page.keyboard.press('j');
  await expect(rows().nth(1).getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(messages()).toContainText('teapot');
  await press('k');
  await expect(messages()).toContainText('talk to a human');
  await expect(page.getByRole('region', { name: /asked for a person/ })).toBeVisible();
  await press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toContainText('Take it over');
  await page.keyboard.press('Escape');
  // What is typed into a field is no command.
  await press('r');
  await expect(reply()).toBeFocused();
  await page.keyboard.type('tea jar');
  await expect(reply()).toHaveValue('tea jar');
  await expect(page.getByRole('button', { name: 'Take over' })).toBeVisible();
  await reply().fill('');
});

test('one key takes over, the reply reaches the shopper, and a draft waits meanwhile', async () => {
  test.setTimeout(120_000);
  await press('t');
  await expect(head().getByText(`With ${OWNER.name}`)).toBeVisible();
  await press('r');
  await page.keyboard.type('Hello Tom, how can I **help**?');
  await press('k');
  await press('j');
  await expect(messages()).toContainText('teapot');
  await press('k');
  await expect(reply()).toHaveValue('Hello Tom, how can I **help**?');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('region', { name: 'Answer the shopper' }).locator('strong')).toHaveText('help');
  await page.getByRole('button', { name: 'Preview' }).click();
  await reply().press('Enter');
  await expect(reply()).toHaveValue('');
  await expect(messages().getByRole('article').filter({ hasText: 'Hello Tom' })).toContainText(OWNER.name);
  await expect(tom.log).toContainText('Hello Tom, how can I');
  await tom.chat.getByLabel('Your message').pressSequentially('It is ab');
  await expect(messages()).toContainText('The shopper is typing');
  await tom.say('It is about my order');
  await expect(messages()).toContainText('It is about my order');
  await expectAccessible(page, 'an open conversation');
});

test('a note is for the team alone, and can be changed and removed', async () => {
  await press('n');
  await page.keyboard.type('Looks fine. @rob');
  await expect(page.getByRole('option', { name: OWNER.name })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('please check');
  await page.keyboard.press('Enter');
  const note = page.getByRole('article', { name: `Private note of ${OWNER.name}` });
  await expect(note).toContainText(`Looks fine. @${OWNER.name} please check`);
  await expect(tom.log).not.toContainText('Looks fine');
  await note.getByRole('button', { name: 'Edit the note' }).click();
  await note.getByRole('textbox', { name: 'The note' }).fill('Looks odd.');
  await note.getByRole('button', { name: 'Save' }).click();
  await expect(note).toContainText('edited');
  await expect(note).toContainText('Looks odd.');
  await note.getByRole('button', { name: 'Remove the note' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(note).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('tags are made where they are needed, and narrow the list', async () => {
  await press('l');
  await page.getByPlaceholder('Tag as …').fill('Orders');
  await page.getByRole('option', { name: 'Make the tag “Orders”' }).click();
  await expect(head().getByText('Orders', { exact: true })).toBeVisible();
  await expect(rows().first()).toContainText('Orders');
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByLabel('Tag', { exact: true }).selectOption({ label: 'Orders' });
  await page.keyboard.press('Escape');
  await expect(rows()).toHaveCount(1);
  await page.getByRole('list', { name: 'Filters in use' }).getByRole('button').click();
  await expect(rows()).toHaveCount(2);
});

test('what is put off is out of sight, and comes back with undo', async () => {
  await press('g', 'm');
  await expect(rows()).toHaveCount(1);
  await press('s');
  await page.getByRole('option', { name: /Tomorrow morning/ }).click();
  await expect(page.getByText(/^Put off until/)).toBeVisible();
  await expect(page.getByText('Nothing on your desk')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows()).toHaveCount(1);
});

test('resolving can be undone, and the conversation is whose it was', async () => {
  await press('e');
  await expect(page.getByText('Nothing on your desk')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(rows()).toHaveCount(1);
  await expect(head().getByText(`With ${OWNER.name}`)).toBeVisible();
  await press('u');
  await expect(messages()).toBeHidden();
  await expect(rows().first()).toContainText('unread');
});

test('on a phone there is one pane at a time, and back leads to the list', async () => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${store.path}/conversations?view=all`);
  await rows().first().getByRole('link').click();
  await expect(messages()).toBeVisible();
  await expect(list()).toBeHidden();
  await expectAccessible(page, 'a conversation on a phone');
  await page.getByRole('button', { name: 'About the shopper' }).click();
  await expect(page.getByRole('complementary', { name: 'About the shopper' })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'All conversations' }).click();
  await expect(list()).toBeVisible();
  await rows().nth(1).getByRole('link').click();
  await expect(messages()).toBeVisible();
  await page.goBack();
  await expect(list()).toBeVisible();
  await expect(page).toHaveURL(/conversations\?view=all$/);
});
