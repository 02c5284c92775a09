import { expect, type Page, test } from '@playwright/test';
import { type FakeLlm, startFakeLlm } from '../fakes/llm/start-fake-llm';
import { addSource } from './support/add-source';
import { answerAsModel } from './support/answer-as-model';
import { expectAccessible } from './support/find-violations';
import { makeStore, type NewStore } from './support/new-store';
import { OWNER } from './support/owner';
import { type Shopper, visitShop } from './support/shopper';
import { signIn } from './support/sign-in';

// A teammate answers with the copilot's help: first in a store without a model, then with one. Whatever it writes, the
// shopper sees it only when the teammate has sent it.
test.describe.configure({ mode: 'serial' });

const RETURNS = 'You can return unused goods within 30 days of delivery.';

let page: Page;
let store: NewStore;
let tom: Shopper;
let mia: Shopper;
let model: FakeLlm;

const panel = () => page.getByRole('region', { name: 'Copilot' });
const draft = () => panel().getByRole('article', { name: 'Draft' });
const part = (name: string) => panel().getByRole('region', { name });
const reply = () => page.getByRole('textbox', { name: 'Your reply' });
const messages = () => page.getByRole('log', { name: 'Messages' });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  model = await startFakeLlm({ acceptKey: 'sk-quiet-harbour-7Q2d' });
  page = await (await browser.newContext()).newPage();
  await signIn(page);
  store = await makeStore(page, 'Copilot & Co');
  await addSource(page, store.path, { kind: 'Policy', title: 'Returns', text: RETURNS });
  tom = await visitShop(browser, store.shopPage);
  mia = await visitShop(browser, store.shopPage);
});
test.afterAll(async () => {
  store?.close();
  await model?.close();
  for (const one of [page, tom?.page, mia?.page]) await one?.context().close();
});

/** Whoever wrote last stands first. */
async function openNewest(): Promise<void> {
  await page.goto(`${store.path}/conversations?view=all`);
  const rows = page.getByRole('list', { name: /^Conversations, / }).getByRole('listitem');
  await rows.first().getByRole('link').click();
  await expect(messages()).toBeVisible();
}

test('without a model it quotes what the store knows, and says what else it would need', async () => {
  await tom.say('How long can I return something?');
  await expect(tom.log.getByText(/30 days/)).toBeVisible();
  await tom.say('I want to talk to a human, please');
  await openNewest();
  await expect(messages()).toContainText('talk to a human');
  await page.keyboard.press('Control+j');
  await expect(part('Your text')).toContainText('Set up a language model under Settings, AI providers.');
  await expect(part('Your text').getByRole('button', { name: 'Shorten' })).toBeDisabled();
  await part('Summary').getByRole('button', { name: 'Sum up' }).click();
  await expect(part('Summary')).toContainText('Put together from the conversation, word for word.');
  await expect(part('Summary')).toContainText('How long can I return something?');

  // “A human, please” is no question: the one before it is answered.
  await page.keyboard.press('Control+j');
  await expect(draft()).toContainText('within 30 days');
  await expect(draft()).toContainText('Drafted by Built-in');
  await draft().getByText('1 source').click();
  await expect(draft().getByRole('listitem')).toContainText(RETURNS);
  await expectAccessible(page, 'a drafted reply');
});

test('the next step is done with one click, and no sooner', async () => {
  const step = part('Next steps').getByRole('listitem').filter({ hasText: 'nobody has it yet' });
  await expect(page.getByRole('button', { name: 'Take over' })).toBeVisible();
  await step.getByRole('button', { name: 'Take it' }).click();
  await expect(page.getByText(`With ${OWNER.name}`).first()).toBeVisible();
  await expect(step).toHaveCount(0);
});

test('a draft is put behind what was written, changed, and sent by the person', async () => {
  const before = await tom.log.getByText(/30 days/).count();
  await reply().fill('Hello Tom!');
  await draft().getByRole('button', { name: 'Insert' }).click();
  await expect(reply()).toHaveValue(/^Hello Tom!\n\n[^[\]]*30 days[^[\]]*$/);
  await reply().press('End');
  await reply().pressSequentially(' Just write to us.');
  // Inserted is not sent.
  await expect(tom.log).not.toContainText('Hello Tom!');
  expect(await tom.log.getByText(/30 days/).count()).toBe(before);
  await reply().press('Enter');
  await expect(tom.log).toContainText('Hello Tom!');
  await expect(tom.log).toContainText('Just write to us.');

  await panel().getByRole('button', { name: 'Draft a reply' }).first().click();
  await expect(panel()).toContainText('The shopper has not written since the last reply.');
  await page.goto(`${store.path}/settings/inbox`);
  const figures = page.getByRole('region', { name: 'Copilot' });
  await expect(figures.locator('dl > div').filter({ hasText: 'Sent after changes' })).toContainText('1');
});

test('a model is connected', async () => {
  await page.goto(`${store.path}/settings/providers`);
  const card = page.getByRole('region', { name: 'OpenAI or compatible' });
  await card.getByLabel('API key').fill('sk-quiet-harbour-7Q2d');
  await card.getByLabel('Server address').fill(`${model.url}/v1`);
  await card.getByLabel('Default model').fill('gpt-harbour');
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card).toContainText('ends in');
  await page.goto(`${store.path}/assistant`);
  await page.getByRole('radio', { name: /OpenAI or compatible/ }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Unsaved changes')).toBeHidden();
});

test('a model drafts with sources in the shopper’s language, and nothing of it is sent', async () => {
  model.setScript(answerAsModel);
  await mia.say('Ich möchte bitte mit einem Menschen sprechen');
  await openNewest();
  await expect(messages()).toContainText('mit einem Menschen');
  await page.getByRole('button', { name: 'Take over' }).click();
  await mia.say('Wie lange kann ich die Lampe zurückgeben?');
  await expect(messages()).toContainText('Wie lange kann ich die Lampe');
  await page.keyboard.press('Control+j');
  await expect(part('Your text')).not.toContainText('Set up a language model');
  await panel().getByRole('button', { name: 'Draft a reply' }).first().click();
  await expect(draft()).toContainText('Sie haben 30 Tage Zeit [1].');
  await expect(draft()).toContainText('Drafted by OpenAI or compatible');
  await draft().getByText('1 source').click();
  await expect(draft().getByRole('listitem')).toContainText(RETURNS);
  await draft().getByRole('button', { name: 'Insert' }).click();
  await expect(reply()).toHaveValue('Sie haben 30 Tage Zeit.');
  await expect(mia.log).not.toContainText('30 Tage');
});

test('the teammate’s text is reworded, shortened and translated, with what was added named, and taken back', async () => {
  const words = 'You can return the lamp within 30 days, and we refund all that you paid for it.';
  const press = (name: string) => part('Your text').getByRole('button', { name, exact: true }).click();
  await reply().fill(words);
  await press('Shorten');
  await expect(reply()).toHaveValue('Return the lamp within 30 days.');
  await part('Your text').getByRole('button', { name: 'Undo' }).click();
  await expect(reply()).toHaveValue(words);
  await press('Friendlier');
  await expect(part('Your text')).toContainText(/Check what you did not write: .*5\.00/);
  await part('Your text').getByRole('button', { name: 'Undo' }).click();
  await press('Into German');
  await expect(reply()).toHaveValue('Sie können die Lampe 30 Tage lang zurückgeben.');
  await press('Read their message in English');
  await expect(part('Your text').getByRole('blockquote')).toHaveText('How long can I return the lamp?');
  await part('Summary').getByRole('button', { name: 'Sum up' }).click();
  await expect(part('Summary')).toContainText('Asks how long the lamp can be returned.');
  // Figures that nobody said are no part of it.
  await expect(part('Summary')).not.toContainText('990');
  await expectAccessible(page, 'the copilot with a model');
  expect(model.requests.flatMap(({ violations }) => violations)).toEqual([]);

  await expect(mia.log).not.toContainText('zurückgeben.');
  await reply().press('Enter');
  await expect(mia.log).toContainText('Sie können die Lampe 30 Tage lang zurückgeben.');
});

test('when the model fails, the built-in answerer drafts and says so', async () => {
  model.setScript(() => ({ type: 'fail', status: 401, message: 'the key was withdrawn' }));
  await mia.say('How long can I return something?');
  await expect(messages()).toContainText('How long can I return something?');
  await panel().getByRole('button', { name: 'Draft a reply' }).first().click();
  await expect(draft()).toContainText('The built-in answerer wrote this:');
  await expect(draft()).toContainText('within 30 days');
  await reply().fill('Within thirty days.');
  await part('Your text').getByRole('button', { name: 'Shorten' }).click();
  await expect(part('Your text').getByRole('alert')).toBeVisible();
  await expect(reply()).toHaveValue('Within thirty days.');
});
