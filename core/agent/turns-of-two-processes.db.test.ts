import { tmpdir } from 'node:os';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { openProcess } from '@/adapters/testing/open-process';
import type { Wired } from '@/adapters/wire';
import { answerSlowly, setUpAgentWorld } from './testing/set-up-agent-world';
import { RunningTurns, runningTurns } from './turn/running-turns';

const world = setUpAgentWorld();

let here: Wired;
let there: Wired;
/** The other process has a register of its own, and all code that uses it. */
let cancelThere: typeof import('./cancel-turn').cancelTurn;
let runThere: typeof import('./run-turn').runTurn;

beforeAll(async () => {
  here = openProcess(world.databaseUrl, tmpdir());
  there = openProcess(world.databaseUrl, tmpdir());
  Object.assign(globalThis, { [Symbol.for('storefolk.runningTurns')]: new RunningTurns() });
  vi.resetModules();
  ({ cancelTurn: cancelThere } = await import('./cancel-turn'));
  ({ runTurn: runThere } = await import('./run-turn'));
});
afterAll(() => Promise.all([here.close(), there.close()]));
beforeEach(() => world.connectModel());

const messages = () =>
  world.ctx.db.message.findMany({ where: { storeId: world.store.storeId }, orderBy: { seq: 'asc' } });

it('answers in the order of the messages, each one knowing the answers before', async () => {
  world.fake.setScript(answerSlowly);
  const first = await world.write('one?');
  const second = await world.write('two?', first.conversationId);
  const third = await world.write('three?', first.conversationId);
  // The later ones begin earlier.
  const running = [runThere(there.context, third.turn), runThere(there.context, second.turn)];
  await new Promise((resolve) => setTimeout(resolve, 150));
  running.push(here.context.startTurn(first.turn));
  await Promise.all(running);
  const answer = (n: number) => `answer ${n}, word by word by word`;
  const texts = (await messages()).map(({ text }) => text);
  expect(texts).toEqual(['one?', 'two?', 'three?', answer(1), answer(2), answer(3)]);
  const said = JSON.stringify(world.fake.requests.at(-1)?.body);
  expect(said.indexOf(answer(1))).toBeLessThan(said.indexOf(answer(2)));
  expect(said.indexOf(answer(2))).toBeLessThan(said.indexOf('three?'));
});

it('stops an answer of another process at once, and keeps what was read of it', async () => {
  world.fake.setScript(() => ({ type: 'reply', text: 'word '.repeat(400), pieceLength: 5, pauseMs: 50 }));
  const { conversationId, turn } = await world.write('one?');
  const running = here.context.startTurn(turn);
  await expect.poll(() => runningTurns.size).toBe(1);
  const [{ id = '' } = {}] = await world.ctx.db.turn.findMany({ where: { conversationId } });
  await expect.poll(() => runningTurns.textSoFar(id)).toContain('word word');
  const askedAt = performance.now();
  await cancelThere(there.context, { storeId: world.store.storeId, conversationId });
  expect(performance.now() - askedAt).toBeLessThan(2_000);
  await running;
  expect(await messages()).toMatchObject([
    { text: 'one?' },
    { role: 'agent', text: expect.stringMatching(/^word word .*…$/) },
  ]);
  const events = await world.ctx.db.conversationEvent.findMany({ where: { conversationId } });
  expect(events.map(({ type }) => type)).toEqual(['answer_cancelled']);
});

it('ends the turn of a process that does not hear', async () => {
  const { conversationId } = await world.write('one?');
  await cancelThere(there.context, { storeId: world.store.storeId, conversationId });
  const turns = await world.ctx.db.turn.findMany({ where: { conversationId } });
  expect(turns).toMatchObject([{ status: 'cancelled' }]);
});
