import { expect, type Page, test } from '@playwright/test';
import { addSource } from './support/add-source';
import { SHOPIFY_CSV } from './support/catalog-file';
import { expectAccessible } from './support/find-violations';
import { makeStore, type NewStore } from './support/new-store';
import { visitShop } from './support/shopper';
import { signIn } from './support/sign-in';

// One store's way to tests that it can rely on; each step builds on the one before.
test.describe.configure({ mode: 'serial' });

const returns = (days: number) =>
  `You can send unused goods back within ${days} days. We refund within five working days of their arrival.`;
const QUESTION = 'How long can I send things back?';

let page: Page;
let store: NewStore;

test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext()).newPage();
  await signIn(page);
  store = await makeStore(page, 'Harbour Goods');
  await page.goto(`${store.path}/catalog/imports`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'products.csv', mimeType: 'text/csv', buffer: Buffer.from(SHOPIFY_CSV) });
  await expect(page.getByRole('progressbar', { name: /searchable/i })).toHaveAttribute(
    'aria-valuenow',
    '100',
    {
      timeout: 30_000,
    },
  );
  await addSource(page, store.path, { kind: 'Policy', title: 'Returns', text: returns(45) });
});
test.afterAll(async () => {
  store?.close();
  await page.context().close();
});

async function untilReady() {
  await page.goto(`${store.path}/knowledge`);
  const sources = page.getByRole('list', { name: 'Knowledge sources' });
  await expect(sources.getByRole('listitem').filter({ hasText: 'Returns' })).toContainText('Ready', {
    timeout: 30_000,
  });
}

const openTests = () => page.goto(`${store.path}/quality/tests`);

/** Has all tests asked by the built-in answerer, and waits on the run's page for its end. */
async function runAll() {
  await openTests();
  await page.getByRole('button', { name: 'Run all' }).click();
  const dialog = page.getByRole('dialog', { name: 'Run all tests' });
  await dialog.getByLabel('Who writes the answers').selectOption('builtin');
  await dialog.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page).toHaveURL(/\/runs\/[0-9a-f-]+$/);
  await expect(page.getByText('Done', { exact: true })).toBeVisible({ timeout: 45_000 });
}

test('the empty page leads to the first test, which is tried before it is saved', async () => {
  await page.getByRole('link', { name: 'Quality' }).first().click();
  await page.getByRole('link', { name: 'Tests', exact: true }).click();
  await expect(page.getByText('Know that it answers well before your shoppers do')).toBeVisible();
  await expectAccessible(page, 'no tests');
  await page.getByRole('link', { name: 'Write a test' }).click();

  await page.getByLabel('The shopper says').fill(QUESTION);
  await page.getByLabel('The answer must say').fill('60 days');
  // The short cut takes what is still in the field, and tries it.
  await page.getByLabel('The answer must say').press('Control+Enter');
  const trial = page.getByRole('region', { name: 'Try it' });
  await expect(trial.getByText('Expected “60 days”, but the answer says “45 days”.')).toBeVisible({
    timeout: 20_000,
  });

  await page.getByRole('button', { name: 'Remove 60 days' }).click();
  await page.getByLabel('The answer must say').fill('/(/');
  await page.getByLabel('The answer must say').press('Enter');
  await expect(page.getByText(/not a valid pattern/)).toBeVisible();
  await page.getByLabel('The answer must say').fill('45 days');
  await page.getByLabel('The answer must say').press('Enter');
  await page.getByLabel('It must not say').fill('30 days');
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(trial.getByText('Passed', { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(trial.getByText(/within 45 days/)).toBeVisible();
  await expectAccessible(page, 'the editor with a trial');

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page).toHaveURL(/\/tests\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { name: QUESTION })).toBeVisible();
});

test('tests are generated from what the store knows, and added once they were looked at', async () => {
  await openTests();
  await expect(page.getByRole('heading', { name: '1 test' })).toBeVisible();
  await page.getByRole('button', { name: 'Generate' }).click();
  const dialog = page.getByRole('dialog', { name: 'Generate tests' });
  const proposals = dialog.getByRole('checkbox');
  await expect(proposals.first()).toBeChecked();
  await expectAccessible(page, 'proposed tests');
  const offered = await proposals.count();
  await dialog.getByRole('button', { name: 'Choose none' }).first().click();
  await expect(dialog.getByRole('button', { name: /^Add 0 tests/ })).toBeDisabled();
  await proposals.first().check();
  await dialog.getByRole('button', { name: 'Add 1 test' }).click();
  await expect(page.getByRole('heading', { name: '2 tests' })).toBeVisible();

  // What is there is not proposed again.
  await page.getByRole('button', { name: 'Generate' }).click();
  if (offered > 1) await expect(proposals).toHaveCount(offered - 1);
  else await expect(dialog.getByText('Nothing new to ask about')).toBeVisible();
  await page.keyboard.press('Escape');
});

test('a run says what passed, with the answer and what was looked at', async () => {
  await runAll();
  const passed = page.getByRole('region', { name: 'Passed' });
  await passed.getByText(QUESTION, { exact: true }).first().click();
  await expect(passed.getByText(/send unused goods back within 45 days/).first()).toBeVisible();
  await expect(passed.getByText('Says “45 days”').first()).toBeVisible();
  await expect(passed.getByText('Does not say “30 days”')).toBeVisible();
  await expectAccessible(page, 'a run');
});

test('after the knowledge changed, the next run shows what it broke', async () => {
  await page.goto(`${store.path}/knowledge`);
  await page.getByRole('link', { name: 'Returns' }).first().click();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Text', { exact: true }).fill(returns(30));
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toBeHidden();
  await untilReady();

  await openTests();
  await expect(page.getByText(/have changed since the last run/)).toBeVisible();
  await runAll();
  const comparison = page.getByRole('region', { name: 'Since the run before' });
  await expect(comparison.getByText('The knowledge changed.')).toBeVisible();
  const broken = page.getByRole('region', { name: 'Newly failing' });
  await expect(broken.getByText(QUESTION, { exact: true }).first()).toBeVisible();
  const checks = broken.getByRole('list', { name: 'Checks' }).first();
  await expect(checks.getByText('Expected “45 days”, but the answer says “30 days”.')).toBeVisible();
  await expect(checks.getByText('The answer must not say “30 days”, but it does.')).toBeVisible();
  await expectAccessible(page, 'a run that is worse than the one before');

  await page.getByRole('link', { name: 'All runs' }).click();
  await expect(page.getByRole('list').getByRole('link', { name: /the knowledge had changed/ })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(3);
  await expectAccessible(page, 'the runs');
});

test('a draft is tried without being saved', async () => {
  await openTests();
  await page.getByRole('button', { name: 'Run all' }).click();
  const dialog = page.getByRole('dialog', { name: 'Run all tests' });
  await dialog.getByText('Try other settings').click();
  await dialog.getByLabel('Call the team below (%)').fill('many');
  await dialog.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(dialog.getByRole('alert').first()).toBeVisible();
  await dialog.getByLabel('Call the team below (%)').fill('20');
  await dialog.getByLabel('Never say').fill('unused goods');
  await expectAccessible(page, 'the settings of a run');
  await dialog.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByText('Done', { exact: true })).toBeVisible({ timeout: 45_000 });
  await expect(page.getByText(/Draft of never say/)).toBeVisible();
  await expect(page.getByText(/unused goods/)).toHaveCount(0);
});

test('tests are switched off, found, deleted and brought back', async () => {
  await openTests();
  const row = page.getByRole('row').filter({ hasText: QUESTION });
  await expect(row.getByText('Failed', { exact: true })).toBeVisible();
  const inRuns = row.getByRole('switch');
  // It shows at once; the reload waits until it is stored.
  const stored = page.waitForResponse((response) => response.request().method() === 'POST');
  await inRuns.click();
  await expect(inRuns).toHaveAttribute('aria-checked', 'false');
  await stored;
  await page.reload();
  await expect(inRuns).toHaveAttribute('aria-checked', 'false');

  await page.getByLabel('Search tests').fill('no such words');
  await expect(page.getByText('Nothing fits')).toBeVisible();
  await page.getByRole('link', { name: 'Show all tests' }).click();
  await expect(page.getByRole('row')).toHaveCount(3);
  await page.getByLabel('Made from').selectOption('hand');
  await expect(page.getByRole('row')).toHaveCount(2);

  await page.getByRole('checkbox', { name: `Select ${QUESTION}` }).check();
  await expectAccessible(page, 'a selected test');
  await page.getByRole('toolbar').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Nothing fits')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row.getByText('Failed', { exact: true })).toBeVisible();
});

test('a real conversation becomes a test', async ({ browser }) => {
  const shopper = await visitShop(browser, store.shopPage);
  await shopper.say('can I send something back?');
  await expect(shopper.log.getByText(/within 30 days/)).toBeVisible();
  await shopper.page.context().close();

  await page.getByRole('link', { name: 'Conversations' }).first().click();
  await page
    .getByText(/within 30 days|send something back/)
    .first()
    .click();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Make a test of this conversation' }).click();
  await expect(page).toHaveURL(/\/quality\/tests\/[0-9a-f-]{36}$/);
  await expect(page.getByLabel('The shopper says')).toHaveValue('can I send something back?');
  await expect(page.getByRole('button', { name: 'Remove 30 days' })).toBeVisible();
});
