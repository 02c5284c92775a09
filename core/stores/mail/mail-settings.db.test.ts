import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createTypedMailer } from '@/adapters/mail/typed-mailer';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { type InboxWorld, makeInboxWorld } from '@/core/inbox/testing.fixture';
import type { OutgoingMail } from '@/core/shared/mailer';
import { type MailServer, startMailServer } from '@/e2e/fakes/mail/start-mail-server';
import {
  getMailSettings,
  removeMailSettings,
  saveMailSettings,
  testMailSettings,
} from './manage-mail-settings';
import { canMail, storeMailer } from './store-mailer';

let test: TestContext;
let server: MailServer;
let world: InboxWorld;
let ada: string;
const byInstance: OutgoingMail[] = [];
const login = { username: 'shop', password: 'quiet-harbour' };

beforeAll(async () => {
  server = await startMailServer(login);
  test = await createTestContext({
    openMailer: createTypedMailer([`127.0.0.1:${server.port}`]),
    mailer: { configured: true, send: async (mail) => void byInstance.push(mail) },
  });
});
afterAll(async () => {
  await test.close();
  await server.close();
});
beforeEach(async () => {
  world = await makeInboxWorld(test.ctx);
  ada = await world.join('Ada', 'admin');
  server.mails.length = 0;
  byInstance.length = 0;
});

const settings = (more: object = {}) => ({
  ...{ host: '127.0.0.1', port: server.port, secure: false, username: 'shop', password: login.password },
  ...{ fromAddress: 'help@fern.example', fromName: '' },
  ...more,
});
const save = (more: object = {}) =>
  saveMailSettings(test.ctx, { storeId: world.storeId, by: ada, settings: settings(more) });
const send = async () =>
  (await storeMailer(test.ctx, world.storeId)).send({ to: 'x@shopper.example', subject: 'Hi', text: 'Hi' });

it('sends by the store’s own server, and by the instance’s again once that is removed', async () => {
  await send();
  expect(byInstance).toHaveLength(1);
  await save();
  await send();
  expect(server.mails).toMatchObject([{ to: 'x@shopper.example', user: 'shop' }]);
  await removeMailSettings(test.ctx, { storeId: world.storeId, by: ada });
  await send();
  expect(byInstance).toHaveLength(2);
  const audit = await test.ctx.db.auditEntry.findMany({ where: { storeId: world.storeId } });
  expect(audit.map(({ action, data }) => [action, data])).toEqual([
    ['mail_settings_changed', { host: '127.0.0.1' }],
    ['mail_settings_changed', { host: '' }],
  ]);
});

it('seals the password, shows it to nobody, and keeps it for the same server and user alone', async () => {
  await save();
  const stored = await test.ctx.db.mailSettings.findUniqueOrThrow({ where: { storeId: world.storeId } });
  expect(stored.encryptedPassword).not.toContain(login.password);
  const view = await getMailSettings(test.ctx, { storeId: world.storeId, by: ada });
  expect(view).toMatchObject({ hasPassword: true, username: 'shop', lastTestedAt: null });
  expect(JSON.stringify(view)).not.toContain(login.password);
  await save({ password: null, fromName: 'The garden' });
  await send();
  expect(server.mails).toHaveLength(1);
  // Otherwise somebody could have the password sent to a server of their own.
  await save({ password: null, host: 'evil.example' });
  expect(await getMailSettings(test.ctx, { storeId: world.storeId, by: ada })).toMatchObject({
    hasPassword: false,
  });
});

it('tests with a mail to oneself, and says what is wrong', async () => {
  await save();
  expect(await testMailSettings(test.ctx, { storeId: world.storeId, by: ada })).toBeNull();
  expect(server.mails[0]?.to).toMatch(/^ada-.*@team\.example$/);
  await save({ password: 'wrong' });
  const wrong = await testMailSettings(test.ctx, { storeId: world.storeId, by: ada });
  expect(wrong).toContain('refuses the user name or the password');
  await save({ host: '10.0.0.7' });
  expect(await testMailSettings(test.ctx, { storeId: world.storeId, by: ada })).toContain('public internet');
  const view = await getMailSettings(test.ctx, { storeId: world.storeId, by: ada });
  expect(view?.lastTestError).toContain('public internet');
  expect(view?.lastTestedAt).not.toBeNull();
});

it('is for who may change settings, and says which field is wrong', async () => {
  const agent = await world.join('Bert');
  const of = { storeId: world.storeId, by: agent };
  await expect(getMailSettings(test.ctx, of)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(saveMailSettings(test.ctx, { ...of, settings: settings() })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(testMailSettings(test.ctx, of)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(removeMailSettings(test.ctx, of)).rejects.toMatchObject({ code: 'forbidden' });
  for (const [field, wrong] of Object.entries({
    host: 'smtp.example\r\nX',
    port: 70_000,
    fromAddress: 'nobody',
    fromName: 'a\nb',
  })) {
    await expect(save({ [field]: wrong })).rejects.toMatchObject({ issues: [{ path: [field] }] });
  }
});

it('knows whether a store can send mail at all', async () => {
  const ctx = { ...test.ctx, mailer: { ...test.ctx.mailer, configured: false } };
  expect(await canMail(ctx, world.storeId)).toBe(false);
  await save();
  expect(await canMail(ctx, world.storeId)).toBe(true);
});
