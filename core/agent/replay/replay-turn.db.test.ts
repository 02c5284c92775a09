import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/core/shared/ids';
import { setUpAgentWorld } from '../testing/set-up-agent-world';
import { replayTurn } from './replay-turn';

const world = setUpAgentWorld({ name: 'Fern' });
let userId: string;

beforeEach(async () => {
  await world.connectModel('gpt-4.1');
  userId = await member('agent');
});

async function member(role: 'viewer' | 'agent'): Promise<string> {
  const { db } = world.ctx;
  const user = await db.user.create({
    data: { email: `${newId()}@fern.example`, name: role, passwordHash: 'x' },
  });
  await db.membership.create({ data: { storeId: world.store.storeId, userId: user.id, role } });
  return user.id;
}

async function talk(texts: string[]) {
  let conversationId: string | undefined;
  for (const text of texts) conversationId = (await world.ask(text, { conversationId })).conversation_id;
  const { storeId } = world.store;
  const turn = await world.ctx.db.turn.findFirstOrThrow({
    where: { storeId },
    orderBy: { startedAt: 'desc' },
  });
  return { storeId, conversationId: turn.conversationId, turnId: turn.id, userId };
}

const rows = async () => {
  const where = { where: { storeId: world.store.storeId } };
  const { db } = world.ctx;
  return Promise.all([
    db.conversation.findMany(where),
    db.message.findMany({ ...where, orderBy: { createdAt: 'asc' } }),
    db.turn.count(where),
    db.contact.count(where),
    db.conversationEvent.count(where),
  ]);
};

describe('replaying an answer', () => {
  it('asks the same after the same conversation, with the settings of now, and leaves nothing behind', async () => {
    world.fake.setScript(() => ({ type: 'reply', text: 'We have none, sorry.' }));
    const at = await talk(['Do you have a tent?', 'And a stove?']);
    const before = await rows();
    world.fake.setScript([{ type: 'reply', text: 'I am sorry, there is no stove either.' }]);
    await world.ctx.db.assistant.updateMany({
      where: { storeId: at.storeId },
      data: { instructions: 'Be brief about stoves.' },
    });
    const asked = world.fake.requests.length;
    const again = await replayTurn(world.ctx, at);
    expect(again).toMatchObject({
      channel: 'bench',
      provider: 'openai',
      question: { text: 'And a stove?' },
      answer: { text: 'I am sorry, there is no stove either.' },
    });
    expect(world.fake.requests).toHaveLength(asked + 1);
    const [run] = again.trace?.runs ?? [];
    expect(run?.system).toContain('Be brief about stoves.');
    expect(run?.messages.map(({ role, text }) => [role, text])).toEqual([
      ['user', 'Do you have a tent?'],
      ['assistant', 'We have none, sorry.'],
      ['user', 'And a stove?'],
    ]);
    expect(await rows()).toEqual(before);
  });

  it('leaves nothing behind either when the team is called in, and clears what was cut short', async () => {
    const at = await talk(['Can I talk to a person?']);
    const { db } = world.ctx;
    const stale = await db.contact.create({
      data: { storeId: at.storeId, createdAt: new Date(Date.now() - 7_200_000) },
    });
    const identity = { storeId: at.storeId, channel: 'bench', contactId: stale.id };
    await db.contactIdentity.create({ data: { ...identity, externalId: 'replay/old' } });
    const before = await rows();
    const again = await replayTurn(world.ctx, at);
    expect(again).toMatchObject({ trace: { handOff: 'asked' }, answer: { outcome: 'handed_off' } });
    const [conversations, messages, turns, contacts, events] = await rows();
    expect([conversations, messages, turns, events]).toEqual([before[0], before[1], before[2], before[4]]);
    expect(contacts).toBe(before[3] - 1);
  });

  it('is for members who may inspect answers, of their own store', async () => {
    world.fake.setScript(() => ({ type: 'reply', text: 'We have none, sorry.' }));
    const at = await talk(['Do you have a tent?']);
    const refused = (change: object) => expect(replayTurn(world.ctx, { ...at, ...change })).rejects;
    await refused({ userId: await member('viewer') }).toMatchObject({ code: 'forbidden' });
    await refused({ userId: newId() }).toMatchObject({ code: 'not_found' });
    await refused({ turnId: newId() }).toMatchObject({ code: 'not_found' });
    await refused({ conversationId: newId() }).toMatchObject({ code: 'not_found' });
  });
});
