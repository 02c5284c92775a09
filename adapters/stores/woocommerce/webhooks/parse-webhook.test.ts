import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { failureOf } from '@/adapters/stores/store-platform-harness';
import {
  hasRecordings,
  type RecordedWebhook,
  readRecordedWebhooks,
} from '@/e2e/fakes/woocommerce/recordings/read-recordings';
import { parseWebhook } from './parse-webhook';

const SECRET = 'a webhook secret';

describe.skipIf(!hasRecordings)('recorded deliveries', () => {
  const parse = ({ rawBody, headers, secret }: RecordedWebhook, withSecret = secret) =>
    parseWebhook({ rawBody: Buffer.from(rawBody, 'utf8'), headers }, withSecret);
  const recorded = (name: string) => {
    const found = readRecordedWebhooks().find((one) => one.name === name);
    return found ?? expect.unreachable(`no recording ${name}`);
  };

  it.each(readRecordedWebhooks().map((one) => [one.name, one] as const))('%s', (_, webhook) => {
    if (webhook.signatureExpectedValid === false) {
      expect(() => parse(webhook)).toThrow(expect.objectContaining({ code: 'unauthenticated' }));
      return;
    }
    const delivery = parse(webhook);
    if (webhook.signatureExpectedValid === null) {
      expect(delivery).toEqual({ eventId: null, topic: 'ping', event: { kind: 'ping' } });
      return;
    }
    const { id } = JSON.parse(webhook.rawBody) as { id: number };
    expect(delivery.topic).toBe(webhook.headers['x-wc-webhook-topic']);
    expect(delivery.eventId).toContain(webhook.headers['x-wc-webhook-delivery-id']);
    if (!webhook.name.includes('variation')) {
      expect(delivery.event).toMatchObject({ subjectId: String(id) });
    }
    // Only the secret that it was signed with will do.
    expect(() => parse(webhook, `${webhook.secret}x`)).toThrow('signature is wrong');
  });

  it('tells a variation’s change as one of its product', () => {
    expect(parse(recorded('product.updated-variation-1')).event).toEqual({
      kind: 'product_changed',
      subjectId: '44',
    });
  });

  it('tells a product in the trash as deleted', () => {
    expect(parse(recorded('product.deleted-by-trash')).event).toEqual({
      kind: 'product_deleted',
      subjectId: '63',
    });
  });
});

describe('a delivery', () => {
  const deliver = (body: string, over: Record<string, string | undefined> = {}) => {
    const rawBody = Buffer.from(body, 'utf8');
    const signature = createHmac('sha256', SECRET).update(rawBody).digest('base64');
    const headers = {
      'content-type': 'application/json',
      'x-wc-webhook-signature': signature,
      'x-wc-webhook-topic': 'product.updated',
      'x-wc-webhook-delivery-id': 'f00d',
      ...over,
    };
    return parseWebhook({ rawBody, headers }, SECRET);
  };

  it('keeps its id when it is repeated, and is not taken for another of the same second', () => {
    expect(deliver('{"id":1}').eventId).toBe(deliver('{"id":1}').eventId);
    expect(deliver('{"id":1}').eventId).not.toBe(deliver('{"id":2}').eventId);
  });

  it.each([
    ['without a signature', { 'x-wc-webhook-signature': undefined }],
    ['with half a signature', { 'x-wc-webhook-signature': 'AAAA' }],
    ['with something that is none', { 'x-wc-webhook-signature': '***' }],
  ])('%s is refused', async (_, headers) => {
    expect(await failureOf((async () => deliver('{"id":1}', headers))())).toMatchObject({
      code: 'unauthenticated',
    });
  });

  it.each([
    ['a topic that nobody asked for', '{"id":1}', { 'x-wc-webhook-topic': 'coupon.updated' }],
    ['a topic that is a property of every object', '{"id":1}', { 'x-wc-webhook-topic': 'constructor' }],
    ['a body without an id', '{"code":"woocommerce_rest_cannot_view"}', {}],
    ['a body that is no JSON', '{"id":', {}],
    ['no delivery id', '{"id":1}', { 'x-wc-webhook-delivery-id': '' }],
  ])('with %s is none', async (_, body, headers) => {
    expect(await failureOf((async () => deliver(body, headers))())).toMatchObject({ code: 'invalid_input' });
  });

  it('is no ping just because it is not signed', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded', 'x-wc-webhook-signature': undefined };
    expect(deliver('webhook_id=7', form).event).toEqual({ kind: 'ping' });
    for (const body of ['{"id":1}', 'webhook_id=7&id=1', 'webhook_id=']) {
      expect(await failureOf((async () => deliver(body, form))())).toMatchObject({ code: 'unauthenticated' });
    }
  });
});
