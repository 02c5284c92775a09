import { beforeEach, describe, expect, it } from 'vitest';
import { handOff } from '@/core/conversations/hand-off';
import { cancelTurn } from '../cancel-turn';
import { recoverTurns } from '../recover-turns';
import { answerSlowly, setUpAgentWorld } from '../testing/set-up-agent-world';
import { markTurnCancelled } from './rows/turn-rows.queries';
import { runningTurns } from './running-turns';

const world = setUpAgentWorld();

beforeEach(() => world.connectModel());

const texts = async () => {
  const rows = await world.ctx.db.message.findMany({
    where: { storeId: world.store.storeId },
    orderBy: { seq: 'asc' },
  });
  return rows.map(({ text }) => text);
};
const turns = () =>
  world.ctx.db.turn.findMany({ where: { storeId: world.store.storeId }, orderBy: { startedAt: 'asc' } });
const eventTypes = async () => {
  const events = await world.ctx.db.conversationEvent.findMany({ where: { storeId: world.store.storeId } });
  return events.map(({ type }) => type);
};

async function letLookDead(): Promise<void> {
  await world.ctx.sql.query(
    `UPDATE turns SET heartbeat_at = now() - interval '1 minute' WHERE store_id = $1 AND status = 'running'`,
    [world.store.storeId],
  );
}

describe('a shopper who writes again before the answer is there', () => {
  it('gets both answers in order, and the second one knows the first', async () => {
    world.fake.setScript(answerSlowly);
    const first = await world.write('one?');
    const running = [world.ctx.startTurn(first.turn)];
    const second = await world.write('two?', first.conversationId);
    running.push(world.ctx.startTurn(second.turn));
    await Promise.all(running);
    const answer = (n: number) => `answer ${n}, word by word by word`;
    expect(await texts()).toEqual(['one?', 'two?', answer(1), answer(2)]);
    const said = JSON.stringify(world.fake.requests.at(-1)?.body);
    expect(said.indexOf('one?')).toBeLessThan(said.indexOf(answer(1)));
    expect(said.indexOf(answer(1))).toBeLessThan(said.indexOf('two?'));
  });

  it('can stop both', async () => {
    world.fake.setScript(answerSlowly);
    const first = await world.write('one?');
    const second = await world.write('two?', first.conversationId);
    const running = [world.ctx.startTurn(first.turn), world.ctx.startTurn(second.turn)];
    await expect.poll(() => runningTurns.size).toBe(2);
    await cancelTurn(world.ctx, { storeId: world.store.storeId, conversationId: first.conversationId });
    await Promise.all(running);
    expect((await turns()).map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
  });

  it('hears nothing more of the agent once the team was called in', async () => {
    world.fake.setScript((_request, index) =>
      index % 2 === 0
        ? { type: 'reply', toolCalls: [{ name: 'request_human', input: { reason: 'asked for a person' } }] }
        : { type: 'reply', text: 'A teammate will write here.' },
    );
    const first = await world.write('Do you sew to measure?');
    const [, second] = await Promise.all([
      world.ctx.startTurn(first.turn),
      world.ask('hello?', { conversationId: first.conversationId }),
    ]);
    expect(second).toMatchObject({ answer: '', status: 'waiting', outcome: 'handed_off' });
    expect(await texts()).toEqual(['Do you sew to measure?', 'hello?', 'A teammate will write here.']);
  });
});

describe('a turn that another process takes over', () => {
  it('is answered once when its first process is still alive', async () => {
    world.fake.setScript(answerSlowly);
    const { turn } = await world.write('one?');
    const alive = world.ctx.startTurn(turn);
    await expect.poll(() => runningTurns.size).toBe(1);
    await world.ctx.sql.query('UPDATE turns SET attempts = 2 WHERE store_id = $1', [world.store.storeId]);
    await alive;
    expect(await texts()).toEqual(['one?']);
    await letLookDead();
    expect(await recoverTurns(world.ctx)).toBe(1);
    expect(await texts()).toHaveLength(2);
    expect(await turns()).toMatchObject([{ status: 'done', attempts: 3 }]);
  });

  it('recovers many at once, each one time, and in order', async () => {
    world.fake.setScript(answerSlowly);
    const first = await world.write('one?');
    for (const text of ['two?', 'three?', 'four?', 'five?', 'six?'])
      await world.write(text, first.conversationId);
    await letLookDead();
    const taken = await Promise.all([recoverTurns(world.ctx), recoverTurns(world.ctx)]);
    expect(taken[0] + taken[1]).toBe(6);
    expect((await turns()).map(({ status, attempts }) => [status, attempts])).toEqual(
      Array.from({ length: 6 }, () => ['done', 2]),
    );
    expect(await texts()).toHaveLength(12);
  });

  it('says so when it is given up', async () => {
    await world.write('one?');
    await letLookDead();
    await world.ctx.sql.query('UPDATE turns SET attempts = 3 WHERE store_id = $1', [world.store.storeId]);
    expect(await recoverTurns(world.ctx)).toBe(1);
    expect(await texts()).toEqual(['one?', expect.stringContaining('could not answer')]);
    expect(await eventTypes()).toEqual(['turn_failed']);
  });

  it('leaves the answer to the teammate who came in meanwhile', async () => {
    const { conversationId } = await world.write('one?');
    await handOff(world.ctx, { storeId: world.store.storeId, conversationId, reason: 'test', summary: '' });
    await world.ctx.db.conversation.updateMany({
      where: { storeId: world.store.storeId },
      data: { status: 'assigned' },
    });
    await letLookDead();
    expect(await recoverTurns(world.ctx)).toBe(1);
    expect(await texts()).toEqual(['one?']);
  });
});

it('notes a cancellation once, wherever it came from', async () => {
  world.fake.setScript((_request) => ({
    type: 'reply',
    text: 'x'.repeat(400),
    pieceLength: 4,
    pauseMs: 100,
  }));
  const { conversationId, turn } = await world.write('one?');
  const running = world.ctx.startTurn(turn);
  await expect.poll(() => runningTurns.size).toBe(1);
  const [row] = await turns();
  // As another process does it: this one notices at its next heartbeat.
  await markTurnCancelled(world.ctx.sql, world.store.storeId, row?.id ?? '');
  await running;
  expect(await eventTypes()).toEqual([]);
  await cancelTurn(world.ctx, { storeId: world.store.storeId, conversationId });
  expect(await eventTypes()).toEqual([]);
});
