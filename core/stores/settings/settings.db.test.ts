import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LlmProvider, LlmProviderSettings } from '@/core/llm/llm-provider';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { createSecretBox } from '@/platform/secret-box';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { defaultAssistant } from './assistants/assistant-input';
import { listAssistants, readAssistant } from './assistants/assistants.queries';
import {
  createAssistant,
  deleteAssistant,
  makeDefaultAssistant,
  rotateWidgetKey,
  updateAssistant,
} from './assistants/manage-assistants';
import { readChecklist } from './checklist/read-checklist';
import { type CreatedStore, createStore } from './create-store';
import { deleteStore } from './delete-store';
import {
  forgetProvider,
  listProviders,
  readProviderSettings,
  saveProvider,
} from './providers/manage-providers';
import { testProvider } from './providers/test-provider';
import { readStore } from './stores.queries';
import { updateStore } from './update-store';

const KEY = 'sk-ant-secret-abcd';
/** What the last provider was made with. */
let made: LlmProviderSettings | undefined;

function provider(settings: LlmProviderSettings): LlmProvider {
  return {
    id: 'anthropic',
    model: settings.model ?? 'default-model',
    async *stream() {
      if (settings.apiKey !== KEY) throw new Error('401');
      yield { type: 'finish', reason: 'stop' };
    },
    classifyError: () => ({ kind: 'auth', userMessage: 'The key was refused. Enter it again.' }),
  };
}

let test: CoreTestContext;
let ctx: AppContext;
let store: CreatedStore;
beforeAll(async () => {
  test = await createCoreContext({
    secrets: createSecretBox('a master secret for tests'),
    rateLimiter: {
      consume: async () => undefined,
      giveBack: async () => undefined,
      reset: async () => undefined,
    },
    llm: {
      create(_, settings) {
        if (settings.baseUrl === 'nonsense')
          throw new AppError('invalid_input', 'Enter the base URL with https://.');
        made = settings;
        return provider(settings);
      },
    },
  });
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  store = await createStore(ctx, { name: 'Ober Ceramics', currency: 'EUR' });
});
afterEach(() => ctx.db.store.deleteMany());

const settings = {
  name: 'Ober',
  currency: 'usd',
  locale: 'de',
  timeZone: 'Europe/Berlin',
  websiteUrl: '',
  supportEmail: 'help@ober.example',
  allowedDomains: ['https://Ober.example/', '*.ober.example', 'ober.example'],
};

describe('store settings', () => {
  it('are stored in their normal form', async () => {
    await updateStore(ctx, { storeId: store.storeId, settings });
    expect(await readStore(ctx, store.storeId)).toMatchObject({
      name: 'Ober',
      currency: 'USD',
      websiteUrl: null,
      supportEmail: 'help@ober.example',
      allowedDomains: ['ober.example', '*.ober.example'],
    });
  });

  it.each([
    [{ allowedDomains: ['shop'] }, ['allowedDomains', 0]],
    [{ websiteUrl: 'javascript:alert(1)' }, ['websiteUrl']],
    [{ supportEmail: 'nobody' }, ['supportEmail']],
    [{ locale: 'x' }, ['locale']],
  ])('name the field that is wrong: %j', async (change, path) => {
    await expect(
      updateStore(ctx, { storeId: store.storeId, settings: { ...settings, ...change } }),
    ).rejects.toMatchObject({ issues: [expect.objectContaining({ path })] });
    expect((await readStore(ctx, store.storeId)).name).toBe('Ober Ceramics');
  });

  it('can be deleted with the store, by its name only', async () => {
    const { storeId } = store;
    await expect(deleteStore(ctx, { storeId, confirmName: 'ober' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await deleteStore(ctx, { storeId, confirmName: ' Ober Ceramics ' });
    await expect(readStore(ctx, storeId)).rejects.toMatchObject({ code: 'not_found' });
    expect(await ctx.db.assistant.count({ where: { storeId } })).toBe(0);
  });
});

describe('assistants', () => {
  const change = { ...defaultAssistant('Ober Ceramics'), name: 'Ida', theme: { primaryColour: '#0F766E' } };

  it('keep what the owner writes, with the rest of the theme by default', async () => {
    const { storeId, assistantId } = store;
    await updateAssistant(ctx, { storeId, assistantId, settings: change });
    expect(await readAssistant(ctx, storeId, assistantId)).toMatchObject({
      name: 'Ida',
      theme: { primaryColour: '#0F766E', position: 'right', colourScheme: 'auto', avatarUrl: null },
      widgetKey: store.widgetKey,
    });
  });

  it('with a voice of their own need instructions', async () => {
    const { storeId, assistantId } = store;
    await expect(
      updateAssistant(ctx, { storeId, assistantId, settings: { ...change, personality: 'custom' } }),
    ).rejects.toMatchObject({ issues: [expect.objectContaining({ path: ['instructions'] })] });
  });

  it('of another store are not there', async () => {
    const other = await createStore(ctx, { name: 'Other' });
    const foreign = { storeId: other.storeId, assistantId: store.assistantId };
    await expect(updateAssistant(ctx, { ...foreign, settings: change })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(rotateWidgetKey(ctx, foreign)).rejects.toMatchObject({ code: 'not_found' });
    await expect(makeDefaultAssistant(ctx, foreign)).rejects.toMatchObject({ code: 'not_found' });
    expect((await readAssistant(ctx, store.storeId, store.assistantId)).widgetKey).toBe(store.widgetKey);
  });

  it('get a new key that nobody had before', async () => {
    const key = await rotateWidgetKey(ctx, store);
    expect(key).toMatch(/^wk_[\w-]{24}$/);
    expect(key).not.toBe(store.widgetKey);
    expect((await readAssistant(ctx, store.storeId, store.assistantId)).widgetKey).toBe(key);
  });

  it('have one default, which cannot be deleted', async () => {
    const { storeId } = store;
    const id = await createAssistant(ctx, { storeId, name: 'Ida' });
    await expect(
      deleteAssistant(ctx, { ...store, confirmName: defaultAssistant('').name }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await makeDefaultAssistant(ctx, { storeId, assistantId: id });
    expect((await listAssistants(ctx, storeId)).map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['Ida', true],
      ['Robin', false],
    ]);
    await deleteAssistant(ctx, { ...store, confirmName: 'Robin' });
    expect(await listAssistants(ctx, storeId)).toHaveLength(1);
  });
});

describe('provider keys', () => {
  const save = (change: object = {}) =>
    saveProvider(ctx, { storeId: store.storeId, provider: 'anthropic', apiKey: KEY, ...change });

  it('are encrypted at rest and never handed back', async () => {
    await save({ model: 'a-model' });
    const row = await ctx.db.providerCredential.findFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain('secret');
    const views = await listProviders(ctx, store.storeId);
    expect(views.find((view) => view.provider === 'anthropic')).toMatchObject({
      saved: true,
      keyHint: 'abcd',
    });
    expect(JSON.stringify(views)).not.toContain('secret');
    expect(await readProviderSettings(ctx, store.storeId, 'anthropic')).toEqual({
      apiKey: KEY,
      model: 'a-model',
    });
  });

  it('are kept when the field stays empty', async () => {
    await save();
    await save({ apiKey: '', model: 'other' });
    expect(await readProviderSettings(ctx, store.storeId, 'anthropic')).toEqual({
      apiKey: KEY,
      model: 'other',
    });
  });

  it('are asked for again when the server changes', async () => {
    await save();
    await expect(save({ apiKey: '', baseUrl: 'https://elsewhere.example' })).rejects.toMatchObject({
      code: 'invalid_input',
      userMessage: expect.stringContaining('again'),
    });
    expect(made?.baseUrl).toBeUndefined();
  });

  it('are not stored with settings that the adapter refuses', async () => {
    await expect(save({ baseUrl: 'nonsense' })).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await ctx.db.providerCredential.count()).toBe(0);
  });

  it('tell by a test whether they work, and remember it', async () => {
    await save();
    const test = () =>
      testProvider(ctx, {
        storeId: store.storeId,
        provider: 'anthropic',
        signal: new AbortController().signal,
      });
    expect(await test()).toMatchObject({ ok: true, model: 'default-model' });
    await save({ apiKey: 'sk-wrong' });
    expect(await test()).toEqual({ ok: false, detail: 'The key was refused. Enter it again.' });
    const [view] = await listProviders(ctx, store.storeId);
    expect(view).toMatchObject({ lastTestError: 'The key was refused. Enter it again.' });
    expect(view?.lastTestedAt).not.toBeNull();
    await save();
    expect((await listProviders(ctx, store.storeId))[0]?.lastTestedAt).toBeNull();
  });

  it('that are forgotten leave their assistants with the built-in provider', async () => {
    const { storeId, assistantId } = store;
    await save();
    const settings = { ...defaultAssistant('Ober'), provider: 'anthropic', model: 'a-model' };
    await updateAssistant(ctx, { storeId, assistantId, settings });
    await forgetProvider(ctx, { storeId, provider: 'anthropic' });
    expect(await readAssistant(ctx, storeId, assistantId)).toMatchObject({
      provider: 'builtin',
      model: null,
    });
    expect(await readProviderSettings(ctx, storeId, 'anthropic')).toBeNull();
  });
});

describe('readChecklist', () => {
  it('ticks what is there, and nothing else', async () => {
    const { storeId, assistantId } = store;
    expect(Object.values(await readChecklist(ctx, storeId))).toEqual([false, false, false, false, false]);
    await ctx.db.product.create({
      data: { storeId, externalId: '1', title: 'Mug', currency: 'EUR', contentHash: '-' },
    });
    await ctx.db.knowledgeSource.create({ data: { storeId, type: 'catalog', title: 'Catalog' } });
    await updateStore(ctx, { storeId, settings });
    expect(await readChecklist(ctx, storeId)).toEqual({
      'add-products': true,
      'add-knowledge': false,
      'customise-assistant': true,
      'allow-domain': true,
      'see-widget': false,
    });
    await ctx.db.knowledgeSource.create({ data: { storeId, type: 'faq', title: 'FAQ' } });
    const contact = await ctx.db.contact.create({ data: { storeId } });
    await ctx.db.conversation.create({ data: { storeId, assistantId, contactId: contact.id } });
    expect(Object.values(await readChecklist(ctx, storeId))).toEqual([true, true, true, true, true]);
  });
});
