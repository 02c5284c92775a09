import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '@/platform/project-root';

let child: ChildProcess;
let origin: string;

beforeAll(async () => {
  const main = join(projectRoot(), 'e2e', 'fakes', 'shopify', 'main.ts');
  const args = [
    '--import',
    'tsx',
    main,
    '--products',
    '50',
    '--variants',
    '2',
    '--orders',
    '4',
    '--auto-approve',
  ];
  child = spawn(process.execPath, args, { cwd: projectRoot(), stdio: ['ignore', 'pipe', 'inherit'] });
  if (!child.stdout) throw new Error('The fake shop has no output.');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  origin = (JSON.parse(line) as { origin: string }).origin;
});
afterAll(async () => {
  child.kill('SIGTERM');
  await once(child, 'exit');
});

async function control(name: string, input: object = {}) {
  const response = await fetch(`${origin}/__fake/${name}`, { method: 'POST', body: JSON.stringify(input) });
  return { status: response.status, body: await response.json() };
}

test('runs on its own, filled, and is driven over HTTP', async () => {
  expect((await control('counts')).body).toMatchObject({ products: 50, variants: 100, orders: 4 });
  const { accessToken } = (await control('issueToken', { scopes: ['read_products'] })).body;
  const [{ id }] = (await control('products')).body;
  await control('changeProduct', { id, patch: { title: 'Changed from outside' } });
  const answer = await fetch(`${origin}/admin/api/2026-07/graphql.json`, {
    method: 'POST',
    headers: { 'x-shopify-access-token': accessToken },
    body: JSON.stringify({ query: '{ products(first: 1) { nodes { title } } }' }),
  });
  const { data } = (await answer.json()) as { data: { products: { nodes: unknown[] } } };
  expect(data.products.nodes).toEqual([{ title: 'Changed from outside' }]);
  const [order] = (await control('orders')).body;
  expect((await control('fulfilOrder', { id: order.id, number: 'T1' })).body).toMatchObject({
    topic: 'orders/updated',
  });
  expect((await control('problems')).body).toEqual([]);
});

test('says what it cannot do', async () => {
  expect((await control('fly')).status).toBe(404);
  expect(await control('changeProduct', { id: 'x' })).toMatchObject({ status: 400 });
});
