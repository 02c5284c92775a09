import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { type MailServer, startMailServer } from '../fakes/mail/start-mail-server';
import { expectAccessible } from './support/find-violations';
import { joinTeam } from './support/join-team';
import { makeStore, type NewStore } from './support/new-store';
import { OWNER } from './support/owner';
import { type Shopper, visitShop } from './support/shopper';
import { signIn } from './support/sign-in';

// A shopper and two teammates, each in a browser of their own, from the first question to the copy of the conversation.
test.describe.configure({ mode: 'serial' });

/** An address of her own at each try: an invitation makes the account. */
const BEA = { name: 'Bea Stone', email: `bea.${Date.now()}@fern.example`, password: 'marble-ferry-cloud-58' };
let robin: Page;
let bea: Page;
let store: NewStore;
let mia: Shopper;
let mail: MailServer;

const messages = (page: Page) => page.getByRole('log', { name: 'Messages' });
const reply = (page: Page) => page.getByRole('textbox', { name: 'Your reply' });
/** What stands above the open conversation. */
const head = (page: Page) =>
  page.locator('header').filter({ has: page.getByRole('button', { name: 'About the shopper' }) });
const rows = (page: Page) => page.getByRole('list', { name: /^Conversations, / }).getByRole('listitem');

test.beforeAll(async ({ browser }, { config }) => {
  test.setTimeout(120_000);
  mail = await startMailServer(undefined, Number(config.metadata.mailPort));
  robin = await (await browser.newContext()).newPage();
  await signIn(robin);
  store = await makeStore(robin, 'Journey & Co');
  const joined = await joinTeam(browser, robin, store.path, BEA);
  bea = joined.page;
  expect(mail.mails.some(({ to, text }) => to === BEA.email && text.includes(joined.link))).toBe(true);
  mia = await visitShop(browser, store.shopPage);
});
test.afterAll(async () => {
  await mail?.close();
  store?.close();
  for (const page of [robin, bea, mia?.page]) await page?.context().close();
});

test('a shopper asks for a person, and both teammates see it happen', async () => {
  for (const page of [robin, bea]) await page.goto(`${store.path}/conversations`);
  await mia.say('I want to talk to a human, please');
  await expect(mia.log).toContainText(/team/i);
  for (const page of [robin, bea]) {
    await expect(rows(page)).toHaveCount(1);
    await rows(page).first().getByRole('link').click();
    await expect(messages(page)).toContainText('talk to a human');
  }
  await expect(robin.getByText(`${BEA.name} looking at this too`)).toBeAttached();
  await expect(bea.getByText(`${OWNER.name} looking at this too`)).toBeAttached();
});

test('one takes over, and the shopper sees who answers and that they write', async () => {
  await robin.getByRole('button', { name: 'Take over' }).click();
  await expect(mia.chat.getByText(new RegExp(`${OWNER.name}.*answers you here`))).toBeVisible();
  await expect(head(bea).getByText(`With ${OWNER.name}`)).toBeVisible();
  await reply(robin).pressSequentially('Hello Mia');
  await expect(mia.chat.getByText(`${OWNER.name} is typing`)).toBeAttached();
  await expect(bea.getByText(`${OWNER.name} is writing to the shopper`)).toBeVisible();
  await mia.chat.getByLabel('Your message').pressSequentially('My lamp');
  await expect(messages(robin)).toContainText('The shopper is typing');
  await expect(messages(bea)).toContainText('The shopper is typing');
});

test('who answers second is told, and nothing is answered twice', async () => {
  await reply(bea).fill('Hi, this is Bea.');
  await reply(robin).fill('Hello Mia, what is wrong with the lamp?');
  await reply(robin).press('Enter');
  await expect(mia.log).toContainText('what is wrong with the lamp?');
  await reply(bea).press('Enter');
  const conflict = bea.getByRole('dialog');
  await expect(conflict).toContainText(/has answered meanwhile|has this conversation/);
  await expectAccessible(bea, 'two who answer at once');
  await conflict.getByRole('button', { name: /Read it first|Leave it to them/ }).click();
  await expect(messages(bea)).toContainText('what is wrong with the lamp?');
  await expect(mia.log).not.toContainText('this is Bea');
  await mia.say('It flickers since Monday');
  await expect(messages(robin)).toContainText('It flickers since Monday');
});

test('a private note reaches the colleague and never the shopper', async () => {
  await robin.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await robin.keyboard.press('n');
  await robin.keyboard.type('Same batch as last week.');
  await robin.keyboard.press('Enter');
  await expect(messages(bea)).toContainText('Same batch as last week.');
  await expect(mia.log).not.toContainText('Same batch');
});

test('given back, the assistant answers again', async () => {
  await robin.getByRole('button', { name: 'More', exact: true }).click();
  await robin.getByRole('menuitem', { name: 'Give back to the assistant' }).click();
  await expect(bea.getByRole('button', { name: 'Take over' })).toBeVisible();
  const before = await messages(bea).getByRole('article').count();
  await mia.say('Thank you!');
  await expect.poll(() => messages(bea).getByRole('article').count()).toBeGreaterThanOrEqual(before + 2);
});

test('resolved, the shopper rates the conversation, and the team sees it', async () => {
  await bea.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await bea.keyboard.press('e');
  await expect(mia.chat.getByRole('heading', { name: 'How was this conversation?' })).toBeVisible();
  await mia.chat.getByRole('radio', { name: '4 of 5' }).check({ force: true });
  await mia.chat.getByLabel(/Anything you would like to add/).fill('Quick help');
  await mia.chat.getByRole('button', { name: 'Send rating' }).click();
  await expect(mia.chat.getByText('Thank you for your rating.')).toBeVisible();
  await expectAccessible(mia.page, 'a rated conversation');
  await robin.goto(`${store.path}/conversations?view=resolved`);
  await rows(robin).first().getByRole('link').click();
  await robin.getByRole('button', { name: 'About the shopper' }).click();
  const about = robin.getByRole('region', { name: 'Conversation', exact: true });
  await expect(about.getByText('4 of 5')).toBeAttached();
  await expect(robin.getByText('Quick help')).toBeVisible();
});

test('the shopper takes a copy along, by mail and as a file, without the note', async () => {
  await mia.chat.getByRole('button', { name: /^More/ }).click();
  await mia.chat.getByRole('menuitem', { name: 'Copy of this conversation' }).click();
  await mia.chat.getByLabel('E-mail address').fill('mia@shopper.example');
  await mia.chat.getByRole('button', { name: 'Send by e-mail' }).click();
  await expect(mia.chat.getByText('It is on its way to you.')).toBeVisible();
  const copies = () => mail.mails.filter(({ to }) => to === 'mia@shopper.example');
  await expect.poll(() => copies().length).toBe(1);
  expect(copies()[0]?.text).toContain('flickers');
  expect(copies()[0]?.text).not.toContain('Same batch');
  const [download] = await Promise.all([
    mia.page.waitForEvent('download'),
    mia.chat.getByRole('button', { name: 'Save as text' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('It flickers since Monday');
  expect(text).toContain(OWNER.name);
  expect(text).not.toContain('Same batch');
});
