import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { createSmtpMailer } from './smtp-mailer';

const servers: SMTPServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((done) => server.close(() => done()));
});

async function startServer(refuse?: string): Promise<{ url: string; received: string[] }> {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(address, _session, done) {
      done(address.address === refuse ? Object.assign(new Error('unknown'), { responseCode: 550 }) : null);
    },
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, received };
}

test('sends what it is given, and keeps headers out of names and subjects', async () => {
  const { url, received } = await startServer();
  const mailer = createSmtpMailer({ url, from: 'help@shop.example' });
  await mailer.send({
    to: 'ada@shopper.example',
    subject: 'Your code\r\nBcc: eve@shopper.example',
    text: 'Hello',
    fromName: 'Larkfell, "the shop"',
    replyTo: 'team@shop.example',
  });
  expect(received).toHaveLength(1);
  expect(received[0]).toContain('Hello');
  expect(received[0]).toMatch(/^From: "Larkfell, \\"the shop\\"" <help@shop.example>/m);
  expect(received[0]).toMatch(/^Reply-To: team@shop.example/m);
  expect(received[0]).toMatch(/^Auto-Submitted: auto-generated/m);
  expect(received[0]).not.toMatch(/^Bcc/m);
});

test('tells a refused address from a server that cannot be reached', async () => {
  const { url } = await startServer('nobody@shopper.example');
  const mail = { to: 'nobody@shopper.example', subject: 'Hi', text: 'Hi' };
  await expect(createSmtpMailer({ url, from: 'a@shop.example' }).send(mail)).rejects.toMatchObject({
    code: 'invalid_input',
  });
  await expect(
    createSmtpMailer({ url: 'smtp://127.0.0.1:1', from: 'a@shop.example' }).send(mail),
  ).rejects.toMatchObject({ code: 'unavailable', retryable: true });
});

test('says that no mail server is set up', async () => {
  const mailer = createSmtpMailer({ url: undefined, from: undefined });
  expect(mailer.configured).toBe(false);
  await expect(mailer.send({ to: 'a@b.example', subject: '', text: '' })).rejects.toMatchObject({
    code: 'unsupported',
  });
});
