import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assignConversation } from '@/core/inbox/assignment/assign-conversation';
import { newId } from '@/core/shared/ids';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { ROLES } from '../permissions';
import { requireMembership } from '../require-membership';
import { changeRole } from './change-role';
import { deactivateMember } from './deactivate-member';
import { grantableRoles } from './grantable-roles';
import { listMembers } from './list-members';
import { reactivateMember } from './reactivate-member';
import { saveMemberWork } from './save-member-work';
import { makeTeamWorld, type TeamWorld } from './team.fixture';

let test: CoreTestContext;
let world: TeamWorld;
beforeAll(async () => {
  test = await createCoreContext({ stopTurn: async () => undefined });
});
afterAll(() => test.close());
beforeEach(async () => {
  world = await makeTeamWorld(test.ctx);
  test.forget();
});

type Person = 'owner' | 'admin' | 'agent' | 'viewer';
const of = (by: string, userId: string) => ({ storeId: world.storeId, by, userId });
const deactivate = (by: string, userId: string) => deactivateMember(test.ctx, of(by, userId));
const setRole = (by: string, userId: string, role: Person) =>
  changeRole(test.ctx, { ...of(by, userId), role });
const memberChanged = (userId: string, active: boolean) => ({
  topic: `store:${world.storeId}`,
  name: 'member:changed',
  data: { userId, active },
});

describe('who may do what to whom', () => {
  const people: Person[] = ['owner', 'admin', 'agent', 'viewer'];
  const pairs = people.flatMap((by) => people.map((whom) => [by, whom] as const)).filter(([a, b]) => a !== b);

  it.each(pairs)('%s to %s', async (by, whom) => {
    await world.join('Otto', 'owner');
    const allowed = grantableRoles(by).includes(whom);
    for (const role of ROLES) {
      const before = (await world.roleOf(world[whom])) as Person;
      const result = await setRole(world[by], world[whom], role).then(
        () => 'done',
        (error) => error.code,
      );
      const may = allowed && grantableRoles(by).includes(before) && grantableRoles(by).includes(role);
      expect([role, result]).toEqual([role, may || (allowed && role === before) ? 'done' : 'forbidden']);
    }
    const result = await deactivate(world[by], world[whom]).then(
      () => 'done',
      (error) => error.code,
    );
    expect(result).toBe(allowed ? 'done' : 'forbidden');
  });

  it('strangers, and members of other stores, see nothing', async () => {
    const elsewhere = await makeTeamWorld(test.ctx);
    const attempts = [
      () => setRole(elsewhere.owner, world.agent, 'viewer'),
      () => deactivate(elsewhere.owner, world.agent),
      () => reactivateMember(test.ctx, of(elsewhere.owner, world.agent)),
      () => listMembers(test.ctx, { storeId: world.storeId, by: elsewhere.owner }),
      () => saveMemberWork(test.ctx, { ...of(elsewhere.owner, world.agent), away: true }),
      () => setRole(world.owner, elsewhere.agent, 'viewer'),
      () => deactivate(world.owner, elsewhere.agent),
      () => saveMemberWork(test.ctx, { ...of(world.owner, elsewhere.agent), away: true }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
    expect(await elsewhere.roleOf(elsewhere.agent)).toBe('agent');
    expect(await world.roleOf(world.agent)).toBe('agent');
  });

  it('who was deactivated may do nothing more', async () => {
    await deactivate(world.owner, world.admin);
    await expect(setRole(world.admin, world.agent, 'viewer')).rejects.toMatchObject({ code: 'not_found' });
    await expect(reactivateMember(test.ctx, of(world.admin, world.admin))).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('the last owner', () => {
  const refusal = { code: 'conflict', userMessage: expect.stringContaining('needs an owner') };

  it('cannot be demoted, deactivated, or leave', async () => {
    await expect(setRole(world.owner, world.owner, 'admin')).rejects.toMatchObject(refusal);
    await expect(deactivate(world.owner, world.owner)).rejects.toMatchObject(refusal);
    expect(await world.roleOf(world.owner)).toBe('owner');
  });

  it('stays one although others were deactivated', async () => {
    const second = await world.join('Otto', 'owner');
    await deactivate(world.owner, second);
    await expect(deactivate(world.owner, world.owner)).rejects.toMatchObject(refusal);
  });

  it.each([
    ['both leave', (a: string, b: string) => [deactivate(a, a), deactivate(b, b)]],
    ['each deactivates the other', (a: string, b: string) => [deactivate(a, b), deactivate(b, a)]],
    ['each demotes the other', (a: string, b: string) => [setRole(a, b, 'admin'), setRole(b, a, 'agent')]],
    ['one leaves while being demoted', (a: string, b: string) => [deactivate(a, a), setRole(a, b, 'viewer')]],
  ])('is left over when two owners go at once: %s', async (_, attempt) => {
    for (let round = 0; round < 5; round++) {
      world = await makeTeamWorld(test.ctx);
      const second = await world.join('Otto', 'owner');
      const results = await Promise.allSettled(attempt(world.owner, second));
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const owners = await test.ctx.db.membership.count({
        where: { storeId: world.storeId, role: 'owner', deactivatedAt: null },
      });
      expect(owners).toBe(1);
    }
  });
});

describe('deactivating', () => {
  async function give(userId: string): Promise<string> {
    const conversationId = await world.wait();
    await assignConversation(test.ctx, { ...world, conversationId, assigneeId: userId, by: world.owner });
    return conversationId;
  }
  const stored = (id: string) =>
    test.ctx.db.conversation.findFirstOrThrow({ where: { storeId: world.storeId, id } });

  it('puts their conversations back before the team, and asks for somebody else', async () => {
    const [theirs, others] = [await give(world.agent), await give(world.admin)];
    test.forget();
    await deactivate(world.owner, world.agent);
    const back = await stored(theirs);
    expect(back).toMatchObject({ status: 'waiting', assigneeId: null });
    expect(back.waitingSince).not.toBeNull();
    expect(await stored(others)).toMatchObject({ status: 'assigned', assigneeId: world.admin });
    expect(test.enqueued).toContainEqual(expect.objectContaining({ name: 'inbox-assign' }));
    expect(test.published).toContainEqual(memberChanged(world.agent, false));
    expect(test.published).toContainEqual({
      topic: `conversation:${theirs}`,
      name: 'conversation:person',
      data: { conversationId: theirs, person: null },
    });
  });

  it('is written down, closes their windows, and happens once', async () => {
    await world.comeOnline(world.agent);
    await deactivate(world.admin, world.agent);
    await deactivate(world.admin, world.agent);
    expect(await world.auditOf('member_deactivated')).toEqual([
      { actorId: world.admin, subject: world.agent, data: { name: 'Gina', role: 'agent' } },
    ]);
    const { online, members } = await listMembers(test.ctx, { storeId: world.storeId, by: world.owner });
    expect(online).not.toContain(world.agent);
    expect(members.at(-1)).toMatchObject({ userId: world.agent, active: false });
    await expect(requireMembership(test.ctx, world.agent, world.storeId)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is what leaving is: anybody may, on their own', async () => {
    await deactivate(world.viewer, world.viewer);
    expect(await world.roleOf(world.viewer)).toBeNull();
  });

  it('ends when they are let in again, with the role they had and no conversation', async () => {
    const id = await give(world.agent);
    await deactivate(world.owner, world.agent);
    test.forget();
    await reactivateMember(test.ctx, of(world.admin, world.agent));
    expect(await world.roleOf(world.agent)).toBe('agent');
    expect(await stored(id)).toMatchObject({ status: 'waiting', assigneeId: null });
    expect(test.published).toEqual([memberChanged(world.agent, true)]);
    expect(await world.auditOf('member_reactivated')).toHaveLength(1);
  });

  it('of an owner is ended by owners alone', async () => {
    const second = await world.join('Otto', 'owner');
    await deactivate(world.owner, second);
    await expect(reactivateMember(test.ctx, of(world.admin, second))).rejects.toMatchObject({
      code: 'forbidden',
    });
    await reactivateMember(test.ctx, of(world.owner, second));
    expect(await world.roleOf(second)).toBe('owner');
  });

  it('gives conversations back also when somebody may only look on from now on', async () => {
    const id = await give(world.agent);
    await setRole(world.owner, world.agent, 'viewer');
    expect(await stored(id)).toMatchObject({ status: 'waiting', assigneeId: null });
    expect(await world.auditOf('member_role_changed')).toEqual([
      { actorId: world.owner, subject: world.agent, data: { name: 'Gina', from: 'agent', to: 'viewer' } },
    ]);
  });
});

describe('work', () => {
  it('keeps skills that are tags of the store, and leaves what is not said', async () => {
    const [tag, elsewhere] = [
      await test.ctx.db.tag.create({ data: { storeId: world.storeId, name: 'Returns', words: [] } }),
      await makeTeamWorld(test.ctx),
    ];
    const foreign = await test.ctx.db.tag.create({
      data: { storeId: elsewhere.storeId, name: 'Foreign', words: [] },
    });
    const mine = of(world.agent, world.agent);
    await saveMemberWork(test.ctx, { ...mine, away: true, skills: [tag.id, foreign.id, newId()] });
    await saveMemberWork(test.ctx, { ...mine });
    const { members } = await listMembers(test.ctx, { storeId: world.storeId, by: world.viewer });
    expect(members.find(({ userId }) => userId === world.agent)).toMatchObject({
      away: true,
      skills: [tag.id],
    });
    await saveMemberWork(test.ctx, { ...of(world.admin, world.agent), away: false, skills: [] });
    const after = await listMembers(test.ctx, { storeId: world.storeId, by: world.viewer });
    expect(after.members.find(({ userId }) => userId === world.agent)).toMatchObject({
      away: false,
      skills: [],
    });
  });

  it('of others is for who manages members; viewers have none', async () => {
    for (const [by, whom] of [
      [world.agent, world.admin],
      [world.viewer, world.viewer],
    ] as const) {
      await expect(saveMemberWork(test.ctx, { ...of(by, whom), away: true })).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
  });
});
