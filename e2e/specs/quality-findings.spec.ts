import { expect, type Page, test } from '@playwright/test';
import { addSource } from './support/add-source';
import { expectToFit } from './support/find-violations';
import { makeStore, type NewStore } from './support/new-store';
import { visitShop } from './support/shopper';
import { signIn } from './support/sign-in';

// From sources that contradict each other to a store that says one thing: each step builds on the one before.
test.describe.configure({ mode: 'serial' });

const MATERIALS =
  'We only use organic cotton and recycled polyester, certified by GOTS and GRS, from mills in Portugal.';

let page: Page;
let store: NewStore;

test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext()).newPage();
  await signIn(page);
  store = await makeStore(page, 'Findings & Co');
});
test.afterAll(async () => {
  store?.close();
  await page.close();
});

const contradictions = () => page.getByRole('region', { name: /^Contradictions/ });
const copies = () => page.getByRole('region', { name: /^Said twice/ });

test('says that nothing has been checked yet, and that all is well after a check', async () => {
  await page.goto(`${store.path}/quality/findings`);
  await expect(page.getByRole('heading', { name: 'Not checked yet' })).toBeVisible();
  await expectToFit(page, 'nothing checked');
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing to put right' })).toBeVisible({ timeout: 30_000 });
});

test('shows what contradicts each other side by side, by itself after a change', async () => {
  test.setTimeout(120_000);
  await addSource(page, store.path, {
    kind: 'Policy',
    title: 'Returns',
    text: 'You can return unused items within 30 days of delivery.',
  });
  await addSource(page, store.path, {
    kind: 'Text',
    title: 'Good to know',
    text: 'You can return your order within 14 days.',
  });
  await page.goto(`${store.path}/quality/findings`);
  const finding = contradictions().getByRole('listitem');
  await expect(finding).toHaveCount(1, { timeout: 40_000 });
  await expect(finding.getByRole('heading')).toContainText('Returns: one says “');
  await expect(finding.locator('mark')).toHaveText([/^(30|14) days$/, /^(30|14) days$/]);
  await expect(page.getByRole('link', { name: /Knowledge check/ })).toContainText('1');
  await expectToFit(page, 'a contradiction');
});

test('lets go of what is no problem, and takes that back', async () => {
  await page.getByRole('button', { name: /^Not a problem/ }).click();
  await expect(contradictions()).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Nothing to put right' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(contradictions().getByRole('listitem')).toHaveCount(1);

  await page.getByRole('button', { name: /^Not a problem/ }).click();
  await expect(contradictions()).toHaveCount(0);
  await page.locator('summary').click();
  await page.getByRole('button', { name: /^Show again/ }).click();
  await expect(contradictions().getByRole('listitem')).toHaveCount(1);
});

test('vanishes when the text is put right where it is shown', async () => {
  await page.getByRole('button', { name: 'Edit: Good to know' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Text', { exact: true }).fill('Our parcels are made of grass paper.');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(contradictions()).toHaveCount(0, { timeout: 40_000 });
});

test('finds a copy, and deletes the one that is chosen', async () => {
  test.setTimeout(120_000);
  await addSource(page, store.path, { kind: 'Policy', title: 'Materials', text: MATERIALS });
  await addSource(page, store.path, { kind: 'Text', title: 'What our clothes are made of', text: MATERIALS });
  await page.goto(`${store.path}/quality/findings`);
  await expect(copies().getByRole('listitem')).toHaveCount(1, { timeout: 40_000 });
  await expect(copies().getByRole('heading', { name: 'Both say the same, word for word.' })).toBeVisible();
  await expectToFit(page, 'a copy');
  await page.getByRole('button', { name: 'Delete: What our clothes are made of' }).click();
  await expect(page.getByRole('dialog')).toContainText('“Materials” stays');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(copies()).toHaveCount(0);
  await page.goto(`${store.path}/knowledge`);
  await expect(page.getByRole('list', { name: 'Knowledge sources' })).not.toContainText('What our clothes');
});

test('an assistant keeps to what it may say and to the sources chosen for it', async ({ browser }) => {
  test.setTimeout(120_000);
  await page.goto(`${store.path}/assistant`);
  const word = page.getByLabel('Word or claim');
  await word.fill('recycled*');
  await word.press('Enter');
  await word.fill('grass paper');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Must not be said' }).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Remove: grass paper' }).click();

  await page.getByRole('radio', { name: /Only these/ }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Choose at least one source')).toBeVisible();
  await page.getByRole('checkbox', { name: /Materials/ }).check();
  await expectToFit(page, 'the assistant');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: /Materials/ })).toBeChecked();
  await expect(page.getByRole('list', { name: 'Must not be said' })).toContainText('recycled*');

  const shopper = await visitShop(browser, store.shopPage);
  await shopper.say('Can I return unused items?');
  await expect(shopper.log.getByText(/couldn’t find|not sure/).first()).toBeVisible();
  await expect(shopper.log).not.toContainText('30 days');
  await shopper.page.context().close();
});
