import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FakePushService, startPushService } from '@/e2e/fakes/push/start-push-service';
import { createPushSender } from './web-push-sender';

let service: FakePushService;
beforeAll(async () => {
  service = await startPushService();
});
afterAll(() => service.close());

const sender = () => createPushSender([service.host]);
const targetOf = ({ endpoint, keys }: { endpoint: string; keys: { p256dh: string; auth: string } }) => ({
  endpoint,
  ...keys,
});
const message = { payload: '{"title":"Grüß Gott"}', topic: 'abc-1', keepSeconds: 60 };
const contact = 'mailto:ops@fern.example';

test('signs and encrypts, so that the service takes it and the browser reads it', async () => {
  const keys = sender().makeKeys();
  const browser = service.subscribe(keys.publicKey);
  expect(await sender().send(targetOf(browser.subscription), message, keys, contact)).toBe('sent');
  expect(browser.received).toEqual([{ payload: { title: 'Grüß Gott' }, ttl: 60, topic: 'abc-1', contact }]);
});

test('another instance’s key is refused', async () => {
  const browser = service.subscribe(sender().makeKeys().publicKey);
  const sent = sender().send(targetOf(browser.subscription), message, sender().makeKeys(), contact);
  await expect(sent).rejects.toMatchObject({
    code: 'unavailable',
    userMessage: expect.stringContaining('403'),
  });
  expect(browser.received).toEqual([]);
});

test.each([
  [404, 'gone'],
  [410, 'gone'],
])('%i: the browser is gone', async (status, result) => {
  const keys = sender().makeKeys();
  const browser = service.subscribe(keys.publicKey);
  browser.answers = status;
  expect(await sender().send(targetOf(browser.subscription), message, keys, contact)).toBe(result);
});

test.each([429, 500, 307])('%i: later', async (status) => {
  const keys = sender().makeKeys();
  const browser = service.subscribe(keys.publicKey);
  browser.answers = status;
  await expect(sender().send(targetOf(browser.subscription), message, keys, contact)).rejects.toMatchObject({
    code: 'unavailable',
    retryable: true,
  });
});

test.each([
  'http://push.example/x',
  'https://127.0.0.1/x',
  'https://10.0.0.4/x',
  'https://[::1]/x',
  'https://localhost/x',
  'https://push.internal/x',
  'https://push.example:6379/x',
  'https://user:secret@push.example/x',
  'file:///etc/passwd',
  'nonsense',
])('never goes to %s', async (endpoint) => {
  expect(() => sender().checkEndpoint(endpoint)).toThrowError(
    expect.objectContaining({ code: 'invalid_input' }),
  );
  const keys = sender().makeKeys();
  const { keys: own } = service.subscribe(keys.publicKey).subscription;
  await expect(sender().send({ endpoint, ...own }, message, keys, contact)).rejects.toMatchObject({
    code: 'invalid_input',
  });
});

test('keys that are none are refused', async () => {
  const keys = sender().makeKeys();
  const { endpoint } = service.subscribe(keys.publicKey).subscription;
  await expect(
    sender().send({ endpoint, p256dh: 'AAAA', auth: 'AAAA' }, message, keys, contact),
  ).rejects.toMatchObject({ code: 'invalid_input' });
});
