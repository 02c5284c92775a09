import { type InboxWorld, makeInboxWorld } from '@/core/inbox/testing.fixture';
import type { AppContext } from '@/core/shared/context';
import type { Role } from '../permissions';

export interface TeamWorld extends InboxWorld {
  /** One of each role, by user id. */
  owner: string;
  admin: string;
  agent: string;
  viewer: string;
  roleOf(userId: string): Promise<Role | null>;
  auditOf(action: string): Promise<{ actorId: string | null; subject: string | null; data: unknown }[]>;
}

/** A store with one member of each role and nobody else, for tests of the team. */
export async function makeTeamWorld(ctx: AppContext): Promise<TeamWorld> {
  const world = await makeInboxWorld(ctx);
  const { storeId } = world;
  await ctx.db.membership.deleteMany({ where: { storeId } });
  return {
    ...world,
    owner: await world.join('Olive', 'owner'),
    admin: await world.join('Adam', 'admin'),
    agent: await world.join('Gina', 'agent'),
    viewer: await world.join('Vera', 'viewer'),
    async roleOf(userId) {
      const found = await ctx.db.membership.findUnique({ where: { storeId_userId: { storeId, userId } } });
      return found && !found.deactivatedAt ? found.role : null;
    },
    auditOf: (action) =>
      ctx.db.auditEntry.findMany({
        where: { storeId, action },
        select: { actorId: true, subject: true, data: true },
        orderBy: { id: 'asc' },
      }),
  };
}
