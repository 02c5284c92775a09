import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { setTestRuntime } from '@/adapters/testing/set-test-runtime';
import { notFound } from '@/core/shared/app-error';
import { type SocketServer, startSocketServer } from '@/server/socket-server.fixture';
import { expected, type Outcome, PEOPLE, type Person, SOCKET_EVENTS } from './access-table';
import { type AccessWorld, makeAccessWorld } from './people.fixture';
import { printDatabase } from './print-database.fixture';
import { socketEvents, sourceFiles } from './scan-entries';

let test: TestContext;
let sockets: SocketServer;
let world: AccessWorld;
const typed: string[] = [];

beforeAll(async () => {
  test = await createTestContext();
  setTestRuntime(test.ctx);
  test.ctx.events.subscribe(({ name, data }) => {
    if (name === 'teammate:typing' || name === 'colleague:typing') typed.push(data.person.id);
  });
  sockets = await startSocketServer(test.ctx);
});
beforeEach(async () => {
  world = await makeAccessWorld(test.ctx);
});
afterEach(() => sockets.hangUp());
afterAll(async () => {
  await sockets.close();
  await test.close();
});

const all = sourceFiles('server').flatMap(({ path, text }) =>
  socketEvents(text).map((name) => ({ path, name })),
);

it('the table names every event that a browser may send, and none that is not there', () => {
  const there = all.map(({ path, name }) => `${path} ${name}`);
  const named = Object.entries(SOCKET_EVENTS).flatMap(([path, names]) =>
    Object.keys(names).map((name) => `${path} ${name}`),
  );
  expect(named.toSorted(), 'say in e2e/access/access-table.ts who may send it').toEqual(there.toSorted());
});

/** @returns null where the handshake is refused for want of a session */
async function connect(person: Person): Promise<Socket | null> {
  const cookie = await world.cookieOf(person);
  const socket = sockets.connectAdmin(cookie && `${cookie.name}=${cookie.value}`);
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', (error: Error & { data?: { code?: string } }) =>
      error.data?.code === 'unauthenticated' ? resolve(null) : reject(error),
    );
  });
}

async function send(socket: Socket, event: string): Promise<Outcome> {
  const { storeId, conversationId } = world;
  const data = {
    storeId,
    conversationId,
    seq: 1,
    text: 'Hello',
    clientId: randomUUID(),
    seenSeq: 99,
    anyway: true,
  };
  const ack = await socket.timeout(10_000).emitWithAck(event, data);
  if (ack.ok || (ack.code !== 'forbidden' && ack.code !== 'not_found')) return 'let in';
  if (ack.code === 'forbidden') return 'forbidden';
  return ack.detail === notFound('The store').userMessage ? 'no such store' : 'let in';
}

describe.each(all.filter(({ path, name }) => path.startsWith('admin/') && name !== 'typing'))(
  '$path $name',
  ({ path, name }) => {
    it('lets in whom the table names, and nobody else; who is refused has changed nothing', async () => {
      const who = SOCKET_EVENTS[path]?.[name];
      if (!who) return;
      const wanted: Partial<Record<Person, Outcome>> = {};
      const got: Partial<Record<Person, Outcome>> = {};
      let before: Record<string, string> | null = await printDatabase(test.ctx.sql);
      for (const person of PEOPLE.toReversed()) {
        if (before && expected(who, person) === 'let in') {
          expect(await printDatabase(test.ctx.sql)).toEqual(before);
          before = null;
        }
        const socket = await connect(person);
        wanted[person] = expected(who, person);
        got[person] = socket ? await send(socket, name) : 'sign in first';
      }
      expect(got).toEqual(wanted);
    });
  },
);

it('shows as typing whom the table names, and nobody else', async () => {
  for (const person of PEOPLE) {
    const socket = await connect(person);
    if (!socket) continue;
    await send(socket, 'conversation:watch');
    socket.emit('typing', { storeId: world.storeId, conversationId: world.conversationId });
    // An event that is answered: by then the one before it was read.
    await send(socket, 'conversation:unwatch');
  }
  const wanted = PEOPLE.filter((person) => expected('agent', person) === 'let in');
  const idsOf = (people: readonly Person[]) => people.map((one) => world.userIds[one as 'owner']).toSorted();
  await expect.poll(() => typed.toSorted()).toEqual(idsOf(wanted));
});
