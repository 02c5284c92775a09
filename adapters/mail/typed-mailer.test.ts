import { afterEach, expect, test } from 'vitest';
import type { MailServer as Typed } from '@/core/shared/mailer';
import { type MailServer, startMailServer } from '@/e2e/fakes/mail/start-mail-server';
import { createTypedMailer } from './typed-mailer';

const servers: MailServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function start(login?: { username: string; password: string }): Promise<MailServer> {
  const server = await startMailServer(login);
  servers.push(server);
  return server;
}

const typed = (port: number, more: Partial<Typed> = {}): Typed => ({
  ...{ host: '127.0.0.1', port, secure: false, login: null },
  ...{ fromAddress: 'help@fern.example', fromName: null },
  ...more,
});
const mail = { to: 'ada@team.example', subject: 'Hi', text: 'Grüß Gott', fromName: 'Fern & Oak' };

test('logs in and sends by a server that the operator allowed', async () => {
  const login = { username: 'shop', password: 'p w' };
  const server = await start(login);
  const open = createTypedMailer([`127.0.0.1:${server.port}`]);
  await open(typed(server.port, { login })).send(mail);
  expect(server.mails).toMatchObject([{ to: 'ada@team.example', user: 'shop' }]);
  expect(server.mails[0]?.text).toContain('Grüß Gott');
  expect(server.mails[0]?.head).toMatch(/^From: "Fern & Oak" <help@fern.example>/m);
  await open(typed(server.port, { login, fromName: 'The garden' })).send(mail);
  expect(server.mails[1]?.head).toMatch(/^From: The garden <help@fern.example>/m);
});

test('says that the login is refused', async () => {
  const server = await start({ username: 'shop', password: 'right' });
  const open = createTypedMailer(['127.0.0.1']);
  const sent = open(typed(server.port, { login: { username: 'shop', password: 'wrong' } })).send(mail);
  await expect(sent).rejects.toMatchObject({ userMessage: expect.stringContaining('refuses the user name') });
});

test.each(['127.0.0.1', 'localhost', '10.1.2.3', '169.254.169.254', '[::1]', '0.0.0.0', '2130706433'])(
  'never connects to %s unless it is allowed',
  async (host) => {
    const server = await start();
    await expect(createTypedMailer([])(typed(server.port, { host })).send(mail)).rejects.toMatchObject({
      code: 'invalid_input',
    });
    expect(server.mails).toEqual([]);
  },
);

test('another service’s port is refused, before anything is connected to', async () => {
  await expect(
    createTypedMailer([])(typed(6379, { host: '93.184.216.34' })).send(mail),
  ).rejects.toMatchObject({
    userMessage: expect.stringContaining('port 6379'),
  });
});

test('a closed port is told from a refused address', async () => {
  const server = await start();
  server.refuseWith = 550;
  const open = createTypedMailer(['127.0.0.1']);
  await expect(open(typed(server.port)).send(mail)).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(open(typed(1)).send(mail)).rejects.toMatchObject({ code: 'unavailable', retryable: true });
});
