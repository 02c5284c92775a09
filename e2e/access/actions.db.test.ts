import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { setTestRuntime } from '@/adapters/testing/set-test-runtime';
import { roleTooLow } from '@/core/identity/require-membership';
import { notFound } from '@/core/shared/app-error';
import { ACTIONS, expected, type Outcome, PEOPLE, type Person } from './access-table';
import { request } from './next-stand-in.fixture';
import { type AccessWorld, makeAccessWorld } from './people.fixture';
import { printDatabase } from './print-database.fixture';
import { actionFiles, sourceFiles } from './scan-entries';

vi.mock('server-only', () => ({}));
vi.mock('next/headers', async () => (await import('./next-stand-in.fixture')).headersModule);
vi.mock('next/cache', async () => (await import('./next-stand-in.fixture')).cacheModule);

let test: TestContext;
beforeAll(async () => {
  test = await createTestContext();
  setTestRuntime(test.ctx);
});
afterAll(() => test.close());

type Action = (...args: unknown[]) => Promise<{ ok: boolean; message?: string } | undefined>;
const files = actionFiles();
const loaded = await Promise.all(
  files.map(async ({ path, file }) => [path, (await import(file)) as Record<string, Action>] as const),
);
const all = loaded.flatMap(([path, module]) =>
  Object.entries(module).map(([name, action]) => ({ path, name, action })),
);

/** What an action is called with where its parameters' names do not tell it. */
const ARGS: Record<string, (world: AccessWorld) => unknown[]> = {
  invite: ({ storeId }) => [storeId, { email: `${randomUUID()}@shop.example`, role: 'agent' }],
  deactivate: ({ storeId, colleagueId }) => [storeId, colleagueId],
  letInAgain: ({ storeId, formerId }) => [storeId, formerId],
  dropField: ({ storeId }) => [storeId, 'size'],
  setRole: ({ storeId, colleagueId }) => [storeId, colleagueId, 'viewer'],
  saveSkills: ({ storeId, userIds }) => [storeId, userIds.owner, []],
  addTag: ({ storeId }) => [storeId, `Tag ${randomUUID()}`, 'gray'],
  writeNote: (world) => [pageOf(world), { text: 'A note', mentions: [] }],
  changeNote: (world) => [pageOf(world), world.thingId, { text: 'A note', mentions: [] }],
  snooze: (world) => [pageOf(world), new Date(Date.now() + 3_600_000).toISOString()],
  assign: (world) => [pageOf(world), 'me'],
  setTags: (world) => [pageOf(world), []],
  judgeAnswer: (world) => [pageOf(world), { helpful: null, better: null }],
  takeResolveBack: (world) => [pageOf(world), { status: 'waiting', assigneeId: null }],
  putTag: ({ storeId }) => [storeId, null, { name: `Tag ${randomUUID()}`, color: 'gray', words: [] }],
  saveReply: ({ storeId }) => [storeId, null, cannedReply()],
  restoreReply: ({ storeId }) => [storeId, { ...cannedReply(), id: randomUUID(), uses: 0 }],
  uploadPicture: () => [new FormData()],
  savePassword: () => [{ currentPassword: 'not it', newPassword: 'kettle orchard violet' }],
  setUp: () => [{}],
};

function cannedReply() {
  return { title: 'A reply', shortcut: randomUUID(), text: 'Hello' };
}

/** Values by a parameter's name; ids name things that are there (one-of-each.fixture.ts). */
const PLAIN: Record<string, unknown> = {
  away: true,
  blocked: true,
  byEmail: false,
  changes: {},
  confirmation: 'no',
  content: 'shortcut,title,text',
  name: 'A name',
  text: 'Some words',
};

function pageOf({ storeId, conversationId }: AccessWorld) {
  return { storeId, conversationId, messageId: randomUUID() };
}

function argsFor(name: string, action: Action, world: AccessWorld): unknown[] {
  const given = ARGS[name]?.(world);
  if (given) return given;
  const names = /\(([^)]*)\)/.exec(String(action))?.[1]?.split(',') ?? [];
  return names.map((text) => {
    const parameter = text.trim();
    if (parameter === 'storeId') return world.storeId;
    if (parameter === 'conversationId') return world.conversationId;
    if (parameter === 'of' || parameter === 'answer') return pageOf(world);
    // No turn: it would be answered again.
    if (parameter === 'turnId') return randomUUID();
    if (parameter.endsWith('Id')) return world.thingId;
    if (parameter.endsWith('Ids')) return [world.thingId];
    if (parameter in PLAIN) return PLAIN[parameter];
    return parameter.endsWith('s') ? [] : {};
  });
}

async function outcomeOf(action: Action, args: unknown[]): Promise<Outcome> {
  try {
    const result = await action(...args);
    if (!result || result.ok) return 'let in';
    if (result.message === roleTooLow().userMessage) return 'forbidden';
    return result.message === notFound('The store').userMessage ? 'no such store' : 'let in';
  } catch (error) {
    const { digest } = error as { digest?: string };
    if (digest?.startsWith('NEXT_REDIRECT') && digest.includes('/sign-in')) return 'sign in first';
    throw error;
  }
}

it('the table names every server action, and none that is not there', () => {
  const there = all.map(({ path, name }) => `${path} ${name}`);
  const named = Object.entries(ACTIONS).flatMap(([path, names]) =>
    Object.keys(names).map((name) => `${path} ${name}`),
  );
  expect(named.toSorted(), 'say in e2e/access/access-table.ts who may call it').toEqual(there.toSorted());
});

it('server actions stand in files of their own', () => {
  const inline = sourceFiles('app').filter(
    ({ path, text }) => /['"]use server['"]/.test(text) && !files.some((one) => one.path === path),
  );
  expect(inline.map(({ path }) => path)).toEqual([]);
});

it('what a browser sends never overrides whose store it is, nor who acts', () => {
  // { storeId, ...form }: a form with a storeId of its own would win.
  const overridden = /\b(storeId|by|userId|ownerUserId)\b[^{}]*,\s*\.\.\.(?!\()/;
  const faulty = files.filter(({ text }) => {
    const literals = text.match(/\{[^{}]*\}/g) ?? [];
    return literals.some((literal) => overridden.test(literal));
  });
  expect(faulty.map(({ path }) => path)).toEqual([]);
});

describe.each(all)('$path $name', ({ path, name, action }) => {
  it('lets in whom the table names, and nobody else; who is refused has changed nothing', async () => {
    const who = ACTIONS[path]?.[name];
    if (!who) return;
    const world = await makeAccessWorld(test.ctx);
    const wanted: Partial<Record<Person, Outcome>> = {};
    const got: Partial<Record<Person, Outcome>> = {};
    // Lowest first: what an action does for one must not take the next one's place away.
    let before: Record<string, string> | null = await printDatabase(test.ctx.sql);
    for (const person of PEOPLE.toReversed()) {
      if (before && expected(who, person) === 'let in') {
        expect(await printDatabase(test.ctx.sql)).toEqual(before);
        before = null;
      }
      request.cookie = await world.cookieOf(person);
      wanted[person] = expected(who, person);
      got[person] = await outcomeOf(action, argsFor(name, action, world));
    }
    expect(got).toEqual(wanted);
  });
});
