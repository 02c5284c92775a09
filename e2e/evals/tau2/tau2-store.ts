import type { AppContext } from '@/core/shared/context';
import type { CreatedStore } from '@/core/stores/settings/create-store';
import { applyByPolicy } from './expected-state';
import { writeOrdersOf, writePeople } from './import-tau2';
import { compareFormOf, findDifferences, readState } from './read-state';
import type { TauAction, TauDatabase } from './tau2-shapes';
import { toToolCall } from './to-tool-call';
import { VerifiedShopper } from './verified-shopper';

export interface Attempt {
  userId: string;
  action: TauAction;
}

/** A store that holds the benchmark's data, with what it should hold beside it. */
export class Tau2Store {
  readonly ctx: AppContext;
  readonly store: CreatedStore;
  readonly original: TauDatabase;

  constructor(ctx: AppContext, store: CreatedStore, original: TauDatabase) {
    this.ctx = ctx;
    this.store = store;
    this.original = original;
  }

  /** Somebody who is logged in at the shop. */
  enter(userId: string): Promise<VerifiedShopper> {
    const user = this.original.users[userId];
    if (!user) throw new Error(`There is no ${userId}.`);
    return VerifiedShopper.enter(this.ctx, this.store, { customerExternalId: userId, email: user.email });
  }

  /** Through the agent's tools, with the shopper's yes. @returns the last result's status, and its reason */
  async attempt(shopper: VerifiedShopper, action: TauAction): Promise<string> {
    const asked = await shopper.turn('Please do that for me.', toToolCall(action));
    if (asked.status !== 'needs_confirmation')
      return asked.status === 'refused' ? `refused: ${asked.reason}` : asked.status;
    const done = await shopper.turn('yes', { name: 'confirm_action', input: {} });
    return done.status === 'refused' ? `refused: ${done.reason}` : done.status;
  }

  /** What the tables should hold after these attempts, by the independent rules. */
  expected(attempts: readonly Attempt[]): { db: TauDatabase; refusals: (string | null)[] } {
    const db = structuredClone(this.original);
    return { db, refusals: attempts.map(({ userId, action }) => applyByPolicy(db, userId, action)) };
  }

  /** @param around only what these attempts can have changed; absent: the whole database */
  async differencesFrom(db: TauDatabase, around?: readonly Attempt[]): Promise<string[]> {
    const ids = around && Object.values(this.#reachOf(around)).flat();
    const found = await readState(this.ctx, this.store.storeId, ids);
    const expected = compareFormOf(db);
    if (ids) for (const id of expected.keys()) if (!ids.includes(id)) expected.delete(id);
    return findDifferences(expected, found);
  }

  /** Puts back what attempts can have changed. */
  async restore(attempts: readonly Attempt[]): Promise<void> {
    const { storeId } = this.store;
    const { users, orders } = this.#reachOf(attempts);
    await this.ctx.db.actionRequest.deleteMany({ where: { storeId } });
    await this.ctx.db.order.deleteMany({ where: { storeId, externalId: { in: orders } } });
    await writeOrdersOf(this.ctx, storeId, this.original, orders);
    await writePeople(this.ctx, storeId, this.original, users);
  }

  #reachOf(attempts: readonly Attempt[]): { users: string[]; orders: string[] } {
    const named = attempts.map(({ action }) => String(action.arguments.order_id ?? ''));
    const owners = named.map((id) => this.original.orders[id]?.user_id ?? '');
    const users = new Set([...attempts.map(({ userId }) => userId), ...owners].filter((id) => id !== ''));
    const theirs = [...users].flatMap((id) => this.original.users[id]?.orders ?? []);
    return { users: [...users], orders: [...new Set([...named, ...theirs].filter((id) => id !== ''))] };
  }
}
