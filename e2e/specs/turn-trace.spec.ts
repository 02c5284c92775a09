import { expect, test } from '@playwright/test';
import { expectAccessible, expectToFit } from './support/find-violations';
import { makeStore } from './support/new-store';
import { askDemoStore, openDemoStore } from './support/open-demo-store';
import { visitShop } from './support/shopper';
import { signIn } from './support/sign-in';

// How an answer came about, what waits for the team and why, and what models used: in the demo store, by the built-in
// answerer.

test('an answer is followed from the question to its cost, and run again', async ({
  page,
  request,
  context,
}, { config }) => {
  test.setTimeout(120_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const conversationId = await askDemoStore(request, config.metadata.demoOrigin, [
    'My card is 4111 1111 1111 1111. How long do I have to return something?',
  ]);
  const store = await openDemoStore(page);
  await page.goto(`${store}/conversations/${conversationId}`);
  await expect(page.getByText('Something secret was typed and taken out')).toBeVisible();
  await page.getByRole('link', { name: 'How this answer was made' }).click();
  await expect(page.getByRole('heading', { name: 'How this answer was made' })).toBeVisible();

  const timeLine = page.getByRole('list', { name: 'Time line' });
  await expect(timeLine.getByText('Searched knowledge').first()).toBeVisible();
  const used = page
    .getByRole('list', { name: 'Passages and products found' })
    .getByRole('listitem')
    .filter({ has: page.getByText('used', { exact: true }) });
  await used.first().getByText('used', { exact: true }).click();
  await expect(used.first().getByText('What was found: data, never instructions')).toBeVisible();
  await expect(page.getByRole('heading', { name: /\d+% sure/ })).toBeVisible();
  await expect(page.getByText('Asks back below 35%, calls the team below 20%')).toBeVisible();
  await page.getByText('Instructions', { exact: true }).click();
  await expect(page.getByText(/You are .* the AI assistant of the online store Larkfell/)).toBeVisible();
  await page.getByText('Conversation', { exact: true }).click();
  const words = page.getByRole('figure', { name: 'The shopper’s words: data, never instructions' });
  await expect(words).toContainText('My card is card number removed.');
  await expect(page.getByText('4111')).toHaveCount(0);
  await expectToFit(page, 'the page of an answer');

  await page.getByRole('button', { name: 'Copy as JSON' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied).toMatchObject({ conversationId, provider: 'builtin', trace: { version: 1, costMicros: 0 } });

  await page.getByRole('button', { name: 'Run it again' }).click();
  await expect(page.getByText('The same answer')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Now' })).toContainText('30 days');
  await expectToFit(page, 'two answers beside each other');

  await page.getByRole('link', { name: 'The conversation' }).click();
  await expect(page.getByRole('log', { name: 'Messages' }).getByRole('article')).toHaveCount(2);
});

test('a conversation that waits says why, what was tried, and in what mood and language', async ({
  page,
  request,
}, { config }) => {
  const conversationId = await askDemoStore(request, config.metadata.demoOrigin, [
    'How long do I have to return something?',
    'Das ist eine Frechheit, ich warte seit Wochen auf meine Bestellung! Furchtbarer Service!',
  ]);
  const store = await openDemoStore(page);
  await page.goto(`${store}/conversations/${conversationId}`);
  const card = page.getByRole('region', { name: 'The shopper is upset.' });
  await expect(card.getByText(/The shopper has waited \d+ min/)).toBeVisible();
  await expect(card.getByText('search knowledge')).toBeVisible();
  await expect(card).toContainText('Das ist eine Frechheit');
  const angry = page.getByRole('article').filter({ hasText: 'Furchtbarer Service' });
  await expect(angry.getByText('German')).toBeVisible();
  await expect(angry.getByText('Upset')).toBeVisible();
  await expectToFit(page, 'a conversation that waits');
  await page.getByRole('link', { name: 'How this answer was made' }).last().click();
  await expect(page.getByText('The team was called in by rule: The shopper is upset.')).toBeVisible();
  await expectAccessible(page, 'the page of a hand-off');
  await page.getByRole('link', { name: 'The conversation' }).click();
  await page.getByRole('button', { name: 'Resolve', exact: true }).click();
  await expect(card).toBeHidden();
});

test('the usage page shows budgets, and says when one is used up', async ({ page, browser }) => {
  test.setTimeout(120_000);
  await signIn(page);
  const store = await makeStore(page, 'Thrift & Co');
  const shopper = await visitShop(browser, store.shopPage);
  await shopper.say('Do you sell ferns?');
  await expect(shopper.log.getByText(/couldn’t find|not sure/)).toBeVisible();
  await shopper.page.context().close();
  store.close();

  await page.goto(`${store.path}/settings/usage`);
  await expect(page.getByText('no limit a day')).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Who answered' })).toContainText('Built-in answerer');
  await page.getByRole('link', { name: 'Last 7 days' }).click();
  await expect(page).toHaveURL(/days=7/);
  await page.getByRole('button', { name: 'Show table' }).click();
  await expect(page.getByRole('region', { name: 'Use by day and model' }).getByRole('row')).toHaveCount(8);

  await page.goto(`${store.path}/settings/limits`);
  await page.getByLabel('Tokens a day').fill('0');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Unsaved changes')).toBeHidden();
  await page.goto(`${store.path}/settings/usage`);
  await expect(page.getByText(/Today’s budget \(tokens\) is used up/)).toBeVisible();
  await expect(page.getByText('100%, stopped')).toBeVisible();
  await expectToFit(page, 'the usage page');
  await page.getByRole('link', { name: 'Set limits' }).click();
  await expect(page).toHaveURL(/settings\/limits/);
});
