import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OutgoingMail } from '@/core/shared/mailer';
import { argon2Hasher } from '@/platform/password-hasher';
import { createRateLimiter } from '@/platform/rate-limiter';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { verifyCredentials } from '../../verify-credentials';
import { changeRole } from '../change-role';
import { deactivateMember } from '../deactivate-member';
import { makeTeamWorld, type TeamWorld } from '../team.fixture';
import { acceptInvitation } from './accept-invitation';
import { inviteMember } from './invite-member';
import { listOpenInvitations } from './list-open-invitations';
import { readInvitation } from './read-invitation';
import { revokeInvitation } from './revoke-invitation';

let test: CoreTestContext;
let world: TeamWorld;
let now: Date;
let mails: OutgoingMail[];
let mailServer: 'none' | 'up' | 'down';
const passwords = { ...argon2Hasher, hash: async (text: string) => `plain:${text}` };
const DAY = 86_400_000;
const NEW = { name: 'Nora New', password: 'kettle orchard violet' };

beforeAll(async () => {
  test = await createCoreContext({
    passwords,
    now: () => now,
    publicUrl: 'https://desk.example',
    mailer: {
      get configured() {
        return mailServer !== 'none';
      },
      async send(mail) {
        if (mailServer === 'down') throw new Error('connection refused');
        mails.push(mail);
      },
    },
  });
  test.ctx.rateLimiter = createRateLimiter(test.ctx.sql as never);
});
afterAll(() => test.close());
beforeEach(async () => {
  now = new Date();
  [mails, mailServer] = [[], 'none'];
  world = await makeTeamWorld(test.ctx);
});

let people = 0;
const address = () => `person-${++people}@shop.example`;
const tokenOf = (link: string) => link.replace('https://desk.example/invitation/', '');
async function invite(
  over: { by?: string; email?: string; role?: 'owner' | 'admin' | 'agent' | 'viewer' } = {},
) {
  const { storeId, owner } = world;
  const invited = await inviteMember(test.ctx, {
    storeId,
    by: owner,
    email: address(),
    role: 'agent',
    ...over,
  });
  return { ...invited, token: tokenOf(invited.link) };
}
const accept = (token: string, who: Parameters<typeof acceptInvitation>[1]['who'] = NEW) =>
  acceptInvitation(test.ctx, { token, who });
const refused = (code: string, words: string) => ({ code, userMessage: expect.stringContaining(words) });

describe('inviting', () => {
  it('makes a link that is shown once, and says that no mail was sent', async () => {
    const { link, mailed, token, email, invitationId } = await invite({ email: ' New@Shop.Example ' });
    expect(link).toMatch(/^https:\/\/desk\.example\/invitation\/[\w-]{43}$/);
    expect(mailed).toBe(false);
    expect(email).toBe('new@shop.example');
    const rows = await test.ctx.db.invitation.findMany({ where: { storeId: world.storeId } });
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await readInvitation(test.ctx, token)).toEqual({
      email: 'new@shop.example',
      role: 'agent',
      storeName: 'Fern & Oak',
      inviterName: 'Olive',
      hasAccount: false,
    });
    expect(await world.auditOf('member_invited')).toEqual([
      { actorId: world.owner, subject: invitationId, data: { email: 'new@shop.example', role: 'agent' } },
    ]);
  });

  it('sends a mail where there is a server, and falls back to the link where it is down', async () => {
    mailServer = 'up';
    const { link, mailed } = await invite({ email: 'mail@shop.example' });
    expect(mailed).toBe(true);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: 'mail@shop.example', text: expect.stringContaining(link) });
    mailServer = 'down';
    expect((await invite()).mailed).toBe(false);
  });

  it('leaves one good link per address, also when two invite at the same moment', async () => {
    const email = address();
    const first = await invite({ email });
    const [one, other] = await Promise.all([invite({ email }), invite({ email, by: world.admin })]);
    await expect(readInvitation(test.ctx, first.token)).rejects.toMatchObject({ code: 'not_found' });
    const read = await Promise.allSettled([one, other].map(({ token }) => readInvitation(test.ctx, token)));
    expect(read.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { storeId, owner } = world;
    expect(await listOpenInvitations(test.ctx, { storeId, by: owner })).toHaveLength(1);
  });

  it.each([
    ['admin', 'owner', 'forbidden'],
    ['agent', 'viewer', 'forbidden'],
    ['viewer', 'viewer', 'forbidden'],
  ] as const)('is refused to an %s for the role of %s', async (by, role, code) => {
    await expect(invite({ by: world[by], role })).rejects.toMatchObject({ code });
    expect(await test.ctx.db.invitation.count({ where: { storeId: world.storeId } })).toBe(0);
  });

  it('is refused for members, to strangers, and in a store of others', async () => {
    const member = await test.ctx.db.user.findUniqueOrThrow({ where: { id: world.agent } });
    await expect(invite({ email: member.email })).rejects.toMatchObject({ code: 'conflict' });
    const elsewhere = await makeTeamWorld(test.ctx);
    await expect(invite({ by: elsewhere.owner })).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      listOpenInvitations(test.ctx, { storeId: world.storeId, by: world.agent }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('accepting', () => {
  it('with a new account makes one that can sign in', async () => {
    const { token, email } = await invite();
    const { userId, storeId } = await accept(token);
    expect(storeId).toBe(world.storeId);
    expect(await world.roleOf(userId)).toBe('agent');
    const user = await test.ctx.db.user.findUniqueOrThrow({ where: { id: userId } });
    expect(user).toMatchObject({ email, name: 'Nora New', passwordHash: `plain:${NEW.password}` });
    expect(await world.auditOf('member_joined')).toEqual([
      { actorId: userId, subject: null, data: { email, role: 'agent' } },
    ]);
    expect(test.published).toContainEqual({
      topic: `store:${storeId}`,
      name: 'member:changed',
      data: { userId, active: true },
    });
    const checking = {
      ...test.ctx,
      db: test.ctx.db,
      rateLimiter: test.ctx.rateLimiter,
      passwords: {
        ...passwords,
        verify: async (hash: string, text: string) => hash === `plain:${text}`,
      },
    };
    expect((await verifyCredentials(checking, { email, password: NEW.password, ip: '192.0.2.1' })).id).toBe(
      userId,
    );
  });

  it.each([
    ['short', 'password'],
    ['Nora New shop', 'password'],
  ])('wants a good password, not %j', async (password, field) => {
    const { token } = await invite();
    await expect(accept(token, { ...NEW, password })).rejects.toMatchObject({
      issues: [expect.objectContaining({ path: [field] })],
    });
    await accept(token);
  });

  it('of an address that has an account needs that account', async () => {
    const stranger = await makeTeamWorld(test.ctx);
    const { email } = await test.ctx.db.user.findUniqueOrThrow({ where: { id: stranger.agent } });
    const { token } = await invite({ email, role: 'admin' });
    expect(await readInvitation(test.ctx, token)).toMatchObject({ hasAccount: true });
    await expect(accept(token)).rejects.toMatchObject(refused('forbidden', email));
    await expect(accept(token, { userId: stranger.admin })).rejects.toMatchObject({ code: 'forbidden' });
    await accept(token, { userId: stranger.agent });
    expect(await world.roleOf(stranger.agent)).toBe('admin');
    expect(await stranger.roleOf(stranger.agent)).toBe('agent');
    expect(await test.ctx.db.user.count({ where: { email } })).toBe(1);
  });

  it('does not give the invited role to somebody else who is signed in', async () => {
    const stranger = await makeTeamWorld(test.ctx);
    const { token } = await invite();
    await expect(accept(token, { userId: stranger.owner })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await world.roleOf(stranger.owner)).toBeNull();
  });

  it('lets in again who was deactivated, with the new role', async () => {
    const { email } = await test.ctx.db.user.findUniqueOrThrow({ where: { id: world.agent } });
    await deactivateMember(test.ctx, { ...world, by: world.owner, userId: world.agent });
    const { token } = await invite({ email, role: 'viewer' });
    await accept(token, { userId: world.agent });
    expect(await world.roleOf(world.agent)).toBe('viewer');
  });

  it('never changes the role of who is of the team already', async () => {
    const { token, email } = await invite({ role: 'viewer' });
    // The only owner takes the invited address, and opens the link.
    await test.ctx.db.user.update({ where: { id: world.owner }, data: { email } });
    await expect(accept(token, { userId: world.owner })).rejects.toMatchObject({ code: 'conflict' });
    expect(await world.roleOf(world.owner)).toBe('owner');
  });

  it('works once, also when two do it at the same moment', async () => {
    const { token } = await invite();
    const both = await Promise.allSettled([accept(token), accept(token, { ...NEW, name: 'Second' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: refused('not_found', 'used already'),
    });
    expect(await test.ctx.db.membership.count({ where: { storeId: world.storeId } })).toBe(5);
  });

  it('of two stores at the same moment makes one account', async () => {
    const [email, other] = [address(), await makeTeamWorld(test.ctx)];
    const here = await invite({ email });
    const there = tokenOf(
      (await inviteMember(test.ctx, { storeId: other.storeId, by: other.owner, email, role: 'agent' })).link,
    );
    const both = await Promise.allSettled([accept(here.token), accept(there)]);
    expect(await test.ctx.db.user.count({ where: { email } })).toBe(1);
    for (const one of both) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'forbidden' });
    }
  });
});

describe('a link that is worth nothing', () => {
  it('says that it has expired, and whom to ask', async () => {
    const { token } = await invite();
    now = new Date(now.getTime() + 7 * DAY);
    await expect(readInvitation(test.ctx, token)).rejects.toMatchObject(refused('not_found', 'Ask Olive'));
    await expect(accept(token)).rejects.toMatchObject(refused('not_found', 'expired'));
    const { storeId, owner } = world;
    expect(await listOpenInvitations(test.ctx, { storeId, by: owner })).toMatchObject([{ expired: true }]);
  });

  it('was taken back', async () => {
    const { token, invitationId } = await invite();
    const { storeId, admin, agent, owner } = world;
    await expect(revokeInvitation(test.ctx, { storeId, by: agent, invitationId })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await revokeInvitation(test.ctx, { storeId, by: admin, invitationId });
    await expect(accept(token)).rejects.toMatchObject(refused('not_found', 'not valid any more'));
    await expect(revokeInvitation(test.ctx, { storeId, by: admin, invitationId })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await listOpenInvitations(test.ctx, { storeId, by: owner })).toEqual([]);
    expect(await world.auditOf('invitation_revoked')).toHaveLength(1);
  });

  it('was used', async () => {
    const { token } = await invite();
    await accept(token);
    await expect(readInvitation(test.ctx, token)).rejects.toMatchObject(refused('not_found', 'Sign in'));
  });

  it.each(['', 'x', 'a'.repeat(43), "'; drop table users; --aaaaaaaaaaaaaa", 'a'.repeat(5000)])(
    'was never made: %j',
    async (token) => {
      await expect(readInvitation(test.ctx, token)).rejects.toMatchObject({ code: 'not_found' });
      await expect(accept(token)).rejects.toMatchObject({ code: 'not_found' });
    },
  );

  it('was made by somebody who is of the team no more: it is no way back in', async () => {
    const { token } = await invite({ by: world.admin });
    await deactivateMember(test.ctx, { ...world, by: world.owner, userId: world.admin });
    await expect(accept(token)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('gives a role that its maker may not give any more', async () => {
    const second = await world.join('Otto', 'owner');
    const [high, low] = [await invite({ by: second, role: 'owner' }), await invite({ by: second })];
    await changeRole(test.ctx, { ...world, by: world.owner, userId: second, role: 'admin' });
    await expect(accept(high.token)).rejects.toMatchObject({ code: 'not_found' });
    await accept(low.token);
  });
});
