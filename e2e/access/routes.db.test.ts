import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { setTestRuntime } from '@/adapters/testing/set-test-runtime';
import { notFound } from '@/core/shared/app-error';
import { expected, type Outcome, PEOPLE, type Person, ROUTES } from './access-table';
import { request } from './next-stand-in.fixture';
import { type AccessWorld, makeAccessWorld } from './people.fixture';
import { printDatabase } from './print-database.fixture';
import { routeFiles, sourceFiles } from './scan-entries';

vi.mock('server-only', () => ({}));
vi.mock('next/headers', async () => (await import('./next-stand-in.fixture')).headersModule);
vi.mock('next/cache', async () => (await import('./next-stand-in.fixture')).cacheModule);

let test: TestContext;
let world: AccessWorld;
beforeAll(async () => {
  test = await createTestContext();
  setTestRuntime(test.ctx);
  world = await makeAccessWorld(test.ctx);
});
afterAll(() => test.close());

type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response>;
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const files = routeFiles();
const loaded = await Promise.all(
  files.map(async ({ path, file }) => {
    const folder = path.replace(/^api\//, '').replace(/\/route\.tsx?$/, '');
    return [folder, (await import(file)) as Record<string, Handler>] as const;
  }),
);
const all = loaded.flatMap(([folder, module]) =>
  Object.entries(module)
    .filter(([name]) => METHODS.includes(name))
    .map(([method, handler]) => ({ folder, method, handler })),
);

function ask(handler: Handler, method: string, folder: string, more: HeadersInit = {}): Promise<Response> {
  const values: Record<string, string> = {
    storeId: world.storeId,
    conversationId: world.conversationId,
    widgetKey: world.widgetKey,
    platform: 'shopify',
  };
  const names = [...folder.matchAll(/\[(\.\.\.)?(\w+)\]/g)].map(([, many, name]) => ({
    many,
    name: name ?? '',
  }));
  const params = Object.fromEntries(
    names.map(({ many, name }) => [name, many ? ['nothing'] : (values[name] ?? world.thingId)]),
  );
  const headers = { 'content-type': 'application/json', host: 'desk.example', ...more };
  const body = method === 'GET' || method === 'OPTIONS' ? {} : { body: '{}' };
  const asked = new Request('http://desk.example/api', { method, headers, ...body });
  return handler(asked, { params: Promise.resolve(params) });
}

async function outcomeOf(handler: Handler, method: string, folder: string): Promise<Outcome> {
  const response = await ask(handler, method, folder);
  if (response.status === 401) return 'sign in first';
  if (response.status !== 403 && response.status !== 404) return 'let in';
  const answer = (await response.json().catch(() => ({}))) as { code?: string; detail?: string };
  if (answer.code === 'forbidden') return 'forbidden';
  return answer.detail === notFound('The store').userMessage ? 'no such store' : 'let in';
}

it('the table names every route and method, and none that is not there', () => {
  const there = all.map(({ folder, method }) => `${method} ${folder}`);
  const named = Object.entries(ROUTES).flatMap(([folder, methods]) =>
    Object.keys(methods).map((method) => `${method} ${folder}`),
  );
  expect(named.toSorted(), 'say in e2e/access/access-table.ts who may ask for it').toEqual(there.toSorted());
});

it('every route is below api, where the table looks', () => {
  expect(files.map(({ path }) => path).filter((path) => !path.startsWith('api/'))).toEqual([]);
});

it('every page of a store asks who is there', () => {
  const pages = sourceFiles('app/(admin)/s/[storeId]').filter(({ path }) => /(^|\/)page\.tsx$/.test(path));
  expect(pages.length).toBeGreaterThan(20);
  // Pages that import nothing but types show nothing: what is to be seen is in their layout, which asks.
  const showing = pages.filter(({ text }) => /^import (?!type)/m.test(text));
  const open = showing.filter(({ text }) => !/\b(requireStore|requireStoreFor)\(|\bredirect\(/.test(text));
  expect(open.map(({ path }) => path)).toEqual([]);
});

describe.each(all)('$method $folder', ({ folder, method, handler }) => {
  it('lets in whom the table names, and nobody else; who is refused has changed nothing', async () => {
    const who = ROUTES[folder]?.[method];
    if (!who) return;
    const wanted: Partial<Record<Person, Outcome>> = {};
    const got: Partial<Record<Person, Outcome>> = {};
    let before: Record<string, string> | null = await printDatabase(test.ctx.sql);
    for (const person of PEOPLE.toReversed()) {
      if (before && expected(who, person) === 'let in') {
        expect(await printDatabase(test.ctx.sql)).toEqual(before);
        before = null;
      }
      request.cookie = await world.cookieOf(person);
      wanted[person] = expected(who, person);
      got[person] = await outcomeOf(handler, method, folder);
    }
    expect(got).toEqual(wanted);
  });
});

describe('a page of another site', () => {
  const writing = all.filter(({ folder, method }) => folder.startsWith('admin/') && method !== 'GET');

  it.each(writing)('cannot make an owner’s browser $method $folder', async ({ folder, method, handler }) => {
    request.cookie = await world.cookieOf('owner');
    const before = await printDatabase(test.ctx.sql);
    for (const origin of ['https://evil.example', 'http://desk.example:8080', 'null']) {
      expect((await ask(handler, method, folder, { origin })).status).toBe(403);
    }
    expect(await printDatabase(test.ctx.sql)).toEqual(before);
  });
});
