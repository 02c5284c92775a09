import type { SyncResource } from '@/core/contracts/sync-progress';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import type { SqlClient } from '@/core/shared/sql-pool';
import type { OpenPlatform } from '../../connection/open-platform';
import { type Fault, storeFaults } from '../sync-errors.queries';
import { type ResourceProgress, readProgress, type SyncProgress } from '../sync-progress';
import { advanceRun, type ClaimedRun } from '../sync-runs.queries';
import { holdConnection } from './hold-connection.queries';

/** The run was cancelled, or another worker goes on with it: stop, and change nothing more. */
export class SyncTakenAway extends Error {}

/** What a step of a run has come to. */
export interface Step {
  next: ResourceProgress;
  faults?: readonly Fault[];
}

/** A run that is being worked at. */
export interface SyncSession extends OpenPlatform {
  ctx: AppContext;
  run: ClaimedRun;
  signal: AbortSignal;
  progressOf(resource: SyncResource): ResourceProgress;
  /**
   * Does a piece of work and stores how far the resource is with it, in one transaction: a run that is killed goes on
   * after its last whole step, and every item is counted once.
   * @throws SyncTakenAway; AppError `unauthenticated` when the shop was disconnected
   */
  step(
    resource: SyncResource,
    work: (client: SqlClient, now: ResourceProgress) => Promise<Step>,
  ): Promise<ResourceProgress>;
}

/** @param onMove told after every step that is stored */
export function createSyncSession(
  ctx: AppContext,
  run: ClaimedRun,
  open: OpenPlatform,
  signal: AbortSignal,
  onMove: (progress: SyncProgress) => void,
): SyncSession {
  let progress = readProgress(run.progress);
  return {
    ...open,
    ctx,
    run,
    signal,
    progressOf: (resource) => progress.resources[resource],
    async step(resource, work) {
      const moved = await inTransaction(ctx.sql, async (client) => {
        await holdConnection(client, run.storeId);
        const now = progress.resources[resource];
        const { next, faults = [] } = await work(client, now);
        const after = { stalls: 0, resources: { ...progress.resources, [resource]: next } };
        if (!(await advanceRun(client, run, after, ctx.now()))) throw new SyncTakenAway();
        await storeFaults(client, run, resource, faults, next.faults - faults.length);
        return after;
      });
      progress = moved;
      onMove(moved);
      return moved.resources[resource];
    },
  };
}
