import { authCookieNames, encodeSession } from '@/adapters/auth/session-token';
import { type InboxWorld, makeInboxWorld } from '@/core/inbox/testing.fixture';
import type { AppContext } from '@/core/shared/context';
import type { Person } from './access-table';

export interface AccessWorld extends InboxWorld {
  conversationId: string;
  userIds: Record<Exclude<Person, 'signed-out'>, string>;
  /** The session cookie that a person's browser sends now; undefined: none. */
  cookieOf(person: Person): Promise<{ name: string; value: string } | undefined>;
}

/** A store with everybody who could want something of it, and a conversation that waits. */
export async function makeAccessWorld(ctx: AppContext): Promise<AccessWorld> {
  const world = await makeInboxWorld(ctx);
  const elsewhere = await makeInboxWorld(ctx, 'Elsewhere');
  const deactivated = await world.join('Dora', 'owner');
  await ctx.db.membership.updateMany({ where: { userId: deactivated }, data: { deactivatedAt: new Date() } });
  const userIds = {
    owner: await world.join('Olive', 'owner'),
    admin: await world.join('Adam', 'admin'),
    agent: await world.join('Gina', 'agent'),
    viewer: await world.join('Vera', 'viewer'),
    deactivated,
    stranger: await elsewhere.join('Stan', 'owner'),
  };
  return {
    ...world,
    userIds,
    conversationId: await world.wait(),
    async cookieOf(person) {
      if (person === 'signed-out') return undefined;
      const userId = userIds[person];
      const { sessionVersion } = await ctx.db.user.findUniqueOrThrow({ where: { id: userId } });
      return { name: authCookieNames().session, value: await encodeSession({ userId, sessionVersion }) };
    },
  };
}
