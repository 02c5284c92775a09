import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AppContext } from '@/core/shared/context';
import { createStore } from '@/core/stores/settings/create-store';
import { createSecretBox } from '@/platform/secret-box';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { checkSecrets, rotateSecrets } from './rotate-secrets';
import { nameColumn, SEALED_COLUMNS } from './sealed-columns';
import { beatWorker, signOffWorker } from './worker-heartbeat.queries';

const before = createSecretBox('the secret of before');
const after = createSecretBox('the secret of after');

let instance: CoreTestContext;
let ctx: AppContext;
let storeId: string;

beforeAll(async () => {
  instance = await createCoreContext();
  ctx = instance.ctx;
});
afterAll(() => instance.close());
beforeEach(async () => {
  await ctx.db.store.deleteMany();
  await ctx.db.instanceKey.deleteMany();
  ({ storeId } = await createStore(ctx, { name: 'Larkfell' }));
});

/** A sealed value in every place there is, in some more than once. */
async function sealEverywhere(): Promise<void> {
  const { encrypt } = before;
  await ctx.db.store.update({
    where: { id: storeId },
    data: { encryptedIdentitySecret: encrypt('identity') },
  });
  await ctx.db.providerCredential.createMany({
    data: [
      { storeId, provider: 'anthropic', encryptedKey: encrypt('sk-1'), keyHint: 'sk-1' },
      { storeId, provider: 'openai', encryptedKey: null },
    ],
  });
  await ctx.db.platformConnection.create({
    data: {
      storeId,
      platform: 'shopify',
      shopAddress: 'larkfell.example',
      encryptedCredentials: encrypt('credentials'),
      encryptedWebhookSecret: encrypt('webhook'),
      encryptedAuth: encrypt('auth'),
    },
  });
  await ctx.db.mailSettings.create({
    data: {
      storeId,
      ...{ host: 'mail.example', port: 465, secure: true, fromAddress: 'help@larkfell.example' },
      encryptedPassword: encrypt('mail'),
    },
  });
  await ctx.db.instanceKey.create({
    data: { name: 'web-push', publicPart: 'public', encryptedValue: encrypt('private') },
  });
  await ctx.db.privacyRequest.createMany({
    data: [
      { storeId, kind: 'export', encryptedExport: encrypt('é'.repeat(300_000)) },
      { storeId, kind: 'erase_shop' },
    ],
  });
  await ctx.db.webhookEvent.createMany({
    data: Array.from({ length: 450 }, (_, index) => ({
      storeId,
      eventId: String(index),
      topic: 't',
      kind: 'customer_data_requested',
      data: index % 2 === 0 ? { sealed: encrypt(`person ${index}`), other: true } : {},
    })),
  });
}

const counts = { readable: 1, unreadable: 0 };
const expected = SEALED_COLUMNS.map((column) => ({
  ...counts,
  column: nameColumn(column),
  ...(column.table === 'webhook_events' ? { readable: 225 } : {}),
}));

test('seals everything anew, and leaves the rest as it is', async () => {
  await sealEverywhere();
  expect(await checkSecrets(ctx, before)).toEqual(expected);
  expect(await rotateSecrets(ctx, before, after)).toEqual(expected);
  expect(await checkSecrets(ctx, after)).toEqual(expected);
  expect((await checkSecrets(ctx, before)).every(({ readable }) => readable === 0)).toBe(true);

  const { encryptedKey } = await ctx.db.providerCredential.findFirstOrThrow({
    where: { storeId, provider: 'anthropic' },
  });
  expect(after.decrypt(encryptedKey ?? '')).toBe('sk-1');
  const { data } = await ctx.db.webhookEvent.findFirstOrThrow({ where: { storeId, eventId: '448' } });
  expect(data).toEqual({ sealed: expect.any(String), other: true });
  expect(after.decrypt((data as { sealed: string }).sealed)).toBe('person 448');
  expect(await ctx.db.webhookEvent.findFirst({ where: { storeId, eventId: '1' } })).toMatchObject({
    data: {},
  });
});

test('changes nothing when one value cannot be read', async () => {
  await sealEverywhere();
  const where = { storeId_eventId: { storeId, eventId: '446' } };
  await ctx.db.webhookEvent.update({ where, data: { data: { sealed: 'v1.damaged' } } });
  await expect(rotateSecrets(ctx, before, after)).rejects.toMatchObject({
    code: 'conflict',
    userMessage: expect.stringContaining('1 in webhook_events.data.sealed'),
  });
  const [providers] = await checkSecrets(ctx, before);
  expect(providers).toEqual({ ...counts, column: 'provider_credentials.encrypted_key' });
});

test('waits for nobody: refuses while a worker runs', async () => {
  await beatWorker(ctx, 'worker-1');
  await expect(rotateSecrets(ctx, before, after)).rejects.toMatchObject({ code: 'conflict' });
  await signOffWorker(ctx, 'worker-1');
  await expect(rotateSecrets(ctx, before, after)).resolves.toHaveLength(SEALED_COLUMNS.length);
});
