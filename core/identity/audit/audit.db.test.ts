import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { saveActionPolicies } from '@/core/actions/policy/save-action-policies';
import { deleteSource } from '@/core/knowledge/sources/manage-source';
import {
  createAssistant,
  deleteAssistant,
  makeDefaultAssistant,
  rotateWidgetKey,
  updateAssistant,
} from '@/core/stores/settings/assistants/manage-assistants';
import { deleteStore } from '@/core/stores/settings/delete-store';
import { forgetProvider, saveProvider } from '@/core/stores/settings/providers/manage-providers';
import { readStore } from '@/core/stores/settings/stores.queries';
import { updateStore } from '@/core/stores/settings/update-store';
import {
  createIdentitySecret,
  rotateIdentitySecret,
} from '@/core/stores/verification/signed/identity-secret';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { makeTeamWorld, type TeamWorld } from '../team/team.fixture';
import { listAudit } from './list-audit';
import { recordAudit } from './record-audit.queries';

let test: CoreTestContext;
let world: TeamWorld;
let now: Date;
beforeAll(async () => {
  test = await createCoreContext({
    now: () => now,
    secrets: {
      encrypt: (text: string) => `sealed:${text}`,
      decrypt: (text: string) => text.replace('sealed:', ''),
    } as never,
    llm: { create: () => ({}) } as never,
  });
});
afterAll(() => test.close());
beforeEach(async () => {
  now = new Date();
  world = await makeTeamWorld(test.ctx);
});

const read = (over: object = {}) => listAudit(test.ctx, { storeId: world.storeId, by: world.owner, ...over });
async function changed(name: string) {
  const { id: _id, isDemo: _demo, createdAt: _at, ...now } = await readStore(test.ctx, world.storeId);
  return { ...now, name };
}

describe('the record', () => {
  it('is filtered by person, kind and time, and paged', async () => {
    const { storeId, owner, admin } = world;
    const note = (actorId: string | null, fields: string[]) =>
      recordAudit(test.ctx.sql, { storeId, actorId, action: 'store_settings_changed', data: { fields } });
    await note(owner, ['name']);
    await note(admin, ['locale']);
    await note(null, ['currency']);
    await recordAudit(test.ctx.sql, {
      storeId,
      actorId: admin,
      action: 'source_deleted',
      data: { name: 'FAQ' },
    });
    expect((await read()).items.map(({ actorName }) => actorName)).toEqual([
      'Adam',
      'Storefolk',
      'Adam',
      'Olive',
    ]);
    expect((await read({ actorId: admin })).total).toBe(2);
    expect((await read({ kind: 'knowledge' })).items).toMatchObject([{ data: { name: 'FAQ' } }]);
    expect((await read()).actors.map(({ name }) => name)).toEqual(['Adam', 'Olive']);
    const second = await read({ page: 2, pageSize: 3 });
    expect(second).toMatchObject({ total: 4, items: [{ actorName: 'Olive' }] });
    now = new Date(now.getTime() + 3 * 86_400_000);
    expect((await read({ days: 2 })).total).toBe(0);
    expect((await read({ days: 4 })).total).toBe(4);
  });

  it('is for owners and admins of the store alone', async () => {
    const elsewhere = await makeTeamWorld(test.ctx);
    await read({ by: world.admin });
    for (const by of [world.agent, world.viewer]) {
      await expect(read({ by })).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(read({ by: elsewhere.owner })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('keeps the name of who did it as it was', async () => {
    const { storeId, admin } = world;
    await recordAudit(test.ctx.sql, {
      storeId,
      actorId: admin,
      action: 'source_deleted',
      data: { name: 'FAQ' },
    });
    await test.ctx.db.user.update({ where: { id: admin }, data: { name: 'Adam Other' } });
    expect((await read()).items).toMatchObject([{ actorName: 'Adam' }]);
    await test.ctx.db.user.delete({ where: { id: admin } });
    expect((await read()).items).toMatchObject([{ actorName: 'Adam', actorId: null }]);
  });
});

describe('what is done to a store', () => {
  it('is written down with what has changed and by whom, without values that are secret', async () => {
    const { storeId, admin: by } = world;
    await updateStore(test.ctx, { storeId, by, settings: await changed('New name') });
    await updateStore(test.ctx, { storeId, by, settings: await changed('New name') });
    await saveProvider(test.ctx, { storeId, by, provider: 'anthropic', apiKey: 'sk-secret-1234' });
    await forgetProvider(test.ctx, { storeId, by, provider: 'anthropic' });
    const id = await createAssistant(test.ctx, { storeId, by, name: 'Second' });
    await rotateWidgetKey(test.ctx, { storeId, by, assistantId: id });
    await makeDefaultAssistant(test.ctx, { storeId, by, assistantId: id });
    await deleteAssistant(test.ctx, {
      storeId,
      by,
      assistantId: world.assistantId,
      confirmName: (await test.ctx.db.assistant.findFirstOrThrow({ where: { id: world.assistantId } })).name,
    });
    await saveActionPolicies(test.ctx, { storeId, by, policies: {} });
    const secret = await createIdentitySecret(test.ctx, storeId, by);
    await rotateIdentitySecret(test.ctx, storeId, by);
    const source = await test.ctx.db.knowledgeSource.create({
      data: { storeId, type: 'faq', title: 'Returns' },
    });
    await deleteSource(test.ctx, storeId, source.id, by);
    const { items } = await read();
    expect(items.map(({ action }) => action).toReversed()).toEqual([
      'store_settings_changed',
      'provider_saved',
      'provider_forgotten',
      'assistant_created',
      'assistant_key_replaced',
      'assistant_made_default',
      'assistant_deleted',
      'identity_secret_changed',
      'identity_secret_changed',
      'source_deleted',
    ]);
    expect(items.every(({ actorId }) => actorId === by)).toBe(true);
    expect(items.at(-1)?.data).toEqual({ fields: ['name'] });
    expect(JSON.stringify(items)).not.toContain('sk-secret');
    expect(JSON.stringify(items)).not.toContain(secret);
  });

  it('is refused by core itself to who may not, whatever page or route asks', async () => {
    const { storeId, assistantId } = world;
    const source = await test.ctx.db.knowledgeSource.create({
      data: { storeId, type: 'faq', title: 'Returns' },
    });
    const settingsNow = await changed('Stolen');
    const elsewhere = await makeTeamWorld(test.ctx);
    const attempts = (by: string) => [
      () => updateStore(test.ctx, { storeId, by, settings: settingsNow }),
      () => saveProvider(test.ctx, { storeId, by, provider: 'anthropic', apiKey: 'x' }),
      () => forgetProvider(test.ctx, { storeId, by, provider: 'anthropic' }),
      () => createAssistant(test.ctx, { storeId, by, name: 'Second' }),
      () => updateAssistant(test.ctx, { storeId, by, assistantId, settings: {} }),
      () => rotateWidgetKey(test.ctx, { storeId, by, assistantId }),
      () => makeDefaultAssistant(test.ctx, { storeId, by, assistantId }),
      () => deleteAssistant(test.ctx, { storeId, by, assistantId, confirmName: '' }),
      () => saveActionPolicies(test.ctx, { storeId, by, policies: {} }),
      () => createIdentitySecret(test.ctx, storeId, by),
      () => rotateIdentitySecret(test.ctx, storeId, by),
      () => deleteSource(test.ctx, storeId, source.id, by),
      () => deleteStore(test.ctx, { storeId, by, confirmName: 'Fern & Oak' }),
    ];
    for (const by of [world.agent, world.viewer]) {
      for (const attempt of attempts(by))
        await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
    }
    for (const attempt of attempts(elsewhere.owner)) {
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(
      deleteStore(test.ctx, { storeId, by: world.admin, confirmName: 'Fern & Oak' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    expect((await read()).total).toBe(0);
    expect((await readStore(test.ctx, storeId)).name).toBe('Fern & Oak');
  });
});
