import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';

// The public API as a shop's own code would use it, against the demo store.

async function demoKey(request: { get(url: string): Promise<{ text(): Promise<string> }> }, shop: string) {
  const page = await (await request.get(shop)).text();
  return /data-widget-key="(wk_[\w-]+)"/.exec(page)?.[1] ?? '';
}

test('answers over HTTP with products, sources, confidence and usage', async ({ request }, { config }) => {
  const key = await demoKey(request, String(config.metadata.demoOrigin));
  const visitor_id = randomUUID();
  const first = await request.post(`/api/v1/widget/${key}/messages`, {
    data: { visitor_id, text: 'do you have a hand grinder for coffee?' },
  });
  expect(first.status()).toBe(200);
  const answer = await first.json();
  expect(answer).toMatchObject({ status: 'agent', outcome: 'answered', usage: { provider: 'builtin' } });
  expect(answer.products[0].title).toContain('Grinder');
  expect(answer.products[0].url).toContain('/products/');
  expect(answer.confidence).toBeGreaterThan(0.5);

  const second = await request.post(`/api/v1/widget/${key}/messages`, {
    data: { visitor_id, text: 'how much is the first one?', conversation_id: answer.conversation_id },
  });
  expect((await second.json()).answer).toContain(answer.products[0].price);
});

test('streams with server-sent events', async ({ request }, { config }) => {
  const key = await demoKey(request, String(config.metadata.demoOrigin));
  const response = await request.post(`/api/v1/widget/${key}/messages`, {
    headers: { accept: 'text/event-stream' },
    data: { visitor_id: randomUUID(), text: 'how long do I have to return something?' },
  });
  expect(response.headers()['content-type']).toContain('text/event-stream');
  const events = (await response.text())
    .split('\n\n')
    .filter(Boolean)
    .map((block) => {
      const [event, data] = block.split('\n').map((line) => line.slice(line.indexOf(':') + 2));
      return { event, data: JSON.parse(data ?? '{}') };
    });
  const text = events.filter(({ event }) => event === 'turn:delta').map(({ data }) => data.text);
  const answer = events.at(-1);
  expect(events[0]?.event).toBe('message');
  expect(answer?.event).toBe('answer');
  expect(text.join('')).toBe(answer?.data.answer);
  expect(answer?.data.answer).toContain('30 days');
  expect(answer?.data.citations[0]).toMatchObject({ source_type: 'faq' });
});

test('takes what a shopper thinks of an answer, and from nobody else', async ({ request }, { config }) => {
  const key = await demoKey(request, String(config.metadata.demoOrigin));
  const visitor_id = randomUUID();
  const asked = await request.post(`/api/v1/widget/${key}/messages`, {
    data: { visitor_id, text: 'how long do I have to return something?' },
  });
  const { conversation_id, message_id } = await asked.json();
  const rate = (feedback: unknown, visitor = visitor_id) =>
    request.post(`/api/v1/widget/${key}/feedback`, {
      data: { visitor_id: visitor, conversation_id, message_id, feedback },
    });
  const down = { helpful: false, reason: 'incomplete', comment: 'My PIN is 4711' };
  expect(await (await rate(down)).json()).toEqual({
    feedback: { ...down, comment: 'My PIN is [PIN removed]' },
  });
  expect(await (await rate(null)).json()).toEqual({ feedback: null });
  expect((await rate(down, randomUUID())).status()).toBe(404);
  expect((await rate({ helpful: false, reason: 'boring' })).status()).toBe(400);
});

test('refuses what it must, with a reason', async ({ request }, { config }) => {
  const key = await demoKey(request, String(config.metadata.demoOrigin));
  const post = (data: unknown, headers: Record<string, string> = {}, widget = key) =>
    request.post(`/api/v1/widget/${widget}/messages`, { data, headers });
  const visitor_id = randomUUID();

  const unknown = await post({ visitor_id, text: 'hi' }, {}, 'wk_unknown');
  expect([unknown.status(), (await unknown.json()).code]).toEqual([404, 'not_found']);

  const foreign = await post({ visitor_id, text: 'hi' }, { origin: 'https://evil.example' });
  expect([foreign.status(), (await foreign.json()).code]).toEqual([403, 'forbidden']);

  for (const text of ['', '   ', 'x'.repeat(100_000)]) {
    const response = await post({ visitor_id, text });
    expect([response.status(), (await response.json()).code]).toEqual([400, 'invalid_input']);
  }
  const huge = await post({ visitor_id, text: 'x'.repeat(2_000_000) });
  expect([huge.status(), (await huge.json()).code]).toEqual([413, 'too_large']);

  const broken = await request.post(`/api/v1/widget/${key}/messages`, {
    headers: { 'content-type': 'application/json' },
    data: Buffer.from('{"visitor_id":'),
  });
  expect(broken.status()).toBe(400);

  const notMine = await post({ visitor_id, text: 'hi' });
  const { conversation_id } = await notMine.json();
  const stranger = await post({ visitor_id: randomUUID(), text: 'hi', conversation_id });
  expect(stranger.status()).toBe(404);
});

test('tells its configuration to allowed pages alone', async ({ request }, { config }) => {
  const shop = String(config.metadata.demoOrigin);
  const key = await demoKey(request, shop);
  const allowed = await request.get(`/api/v1/widget/${key}/config`, { headers: { origin: shop } });
  expect(allowed.headers()['access-control-allow-origin']).toBe(shop);
  expect(await allowed.json()).toMatchObject({ store_name: 'Larkfell', max_message_chars: 4000 });
  const refused = await request.get(`/api/v1/widget/${key}/config`, {
    headers: { origin: 'https://evil.example' },
  });
  expect(refused.status()).toBe(403);

  const panel = await request.get(`/widget/panel?key=${key}`);
  expect(panel.headers()['content-security-policy']).toContain(
    `frame-ancestors 'self' ${new URL(shop).host}`,
  );
});

test('reports its health', async ({ request }) => {
  const response = await request.get('/api/health');
  expect(response.status()).toBe(200);
  const health = await response.json();
  expect(health.status).toBe('ok');
  expect(Object.keys(health.checks).sort()).toEqual(['database', 'embedder', 'queue', 'worker']);
});
