import { authCookieNames, encodeSession } from '@/adapters/auth/session-token';
import { type InboxWorld, makeInboxWorld } from '@/core/inbox/testing.fixture';
import type { AppContext } from '@/core/shared/context';
import type { Person } from './access-table';
import { storeOneOfEach } from './one-of-each.fixture';

export interface AccessWorld extends InboxWorld {
  conversationId: string;
  /** Of a contact, a note, a product, a source …: one of each, written by the agent where somebody wrote it. */
  thingId: string;
  userIds: Record<Exclude<Person, 'signed-out'>, string>;
  /** A colleague, and one who was deactivated; nobody tries anything as them. */
  colleagueId: string;
  formerId: string;
  /** The session cookie that a person's browser sends now; undefined: none. */
  cookieOf(person: Person): Promise<{ name: string; value: string } | undefined>;
}

/** A store with everybody who could want something of it, and a conversation that waits. */
export async function makeAccessWorld(ctx: AppContext): Promise<AccessWorld> {
  const world = await makeInboxWorld(ctx);
  const elsewhere = await makeInboxWorld(ctx, 'Elsewhere');
  const deactivated = await world.join('Dora', 'owner');
  await ctx.db.membership.updateMany({ where: { userId: deactivated }, data: { deactivatedAt: new Date() } });
  const formerId = await world.join('Fred', 'agent');
  await ctx.db.membership.updateMany({ where: { userId: formerId }, data: { deactivatedAt: new Date() } });
  const userIds = {
    owner: await world.join('Olive', 'owner'),
    admin: await world.join('Adam', 'admin'),
    agent: await world.join('Gina', 'agent'),
    viewer: await world.join('Vera', 'viewer'),
    deactivated,
    stranger: await elsewhere.join('Stan', 'owner'),
  };
  const conversationId = await world.wait();
  return {
    ...world,
    userIds,
    colleagueId: await world.join('Cora', 'agent'),
    formerId,
    conversationId,
    thingId: await storeOneOfEach(ctx, { storeId: world.storeId, conversationId, authorId: userIds.agent }),
    async cookieOf(person) {
      if (person === 'signed-out') return undefined;
      const userId = userIds[person];
      const { sessionVersion } = await ctx.db.user.findUniqueOrThrow({ where: { id: userId } });
      return { name: authCookieNames().session, value: await encodeSession({ userId, sessionVersion }) };
    },
  };
}
