import type { ActionStatusView } from '@/core/contracts/live-events';
import type { AppContext } from '@/core/shared/context';
import { actionDetailsSchema } from '../action-details';
import type { ActionName } from '../action-names';
import { tellDetails, titleOf } from '../words/speak-action';

/** One thing that the agent was asked to do, for the team. Times are ISO 8601 in UTC. */
export interface ActionView {
  id: string;
  conversationId: string | null;
  action: ActionName | null;
  /** "Cancel order #1001"; null: the person was erased. */
  title: string | null;
  /** All that the shopper was told, in English. */
  details: string | null;
  orderId: string | null;
  orderNumber: string | null;
  amountCents: number | null;
  currency: string | null;
  status: ActionStatusView;
  /** Why it is asked of the team, was declined, or failed. */
  reason: string | null;
  before: unknown;
  after: unknown;
  /** The platform can take it back. */
  undoable: boolean;
  /** Name of the teammate who decided; null: nobody had to. */
  decidedBy: string | null;
  createdAt: string;
  confirmedAt: string | null;
  decidedAt: string | null;
  finishedAt: string | null;
}

export interface ActionFilter {
  storeId: string;
  status?: ActionStatusView;
  conversationId?: string;
  orderId?: string;
  /** `createdAt` and id of the last one shown, to go on behind it. */
  after?: { createdAt: string; id: string };
  limit?: number;
}

const MAX_LIMIT = 100;

/** The record of actions, newest first. What the shopper never answered is left out unless it is asked for. */
export async function listActions(ctx: Pick<AppContext, 'sql'>, filter: ActionFilter): Promise<ActionView[]> {
  const { rows } = await ctx.sql.query<ActionRow>(
    `SELECT a.id, a.conversation_id AS "conversationId", a.details, a.order_id AS "orderId",
            a.order_number AS "orderNumber", a.amount_cents AS "amountCents", a.currency, a.status, a.reason,
            a.before, a.after, (a.undo IS NOT NULL AND a.status = 'done') AS undoable, u.name AS "decidedBy",
            a.created_at AS "createdAt", a.confirmed_at AS "confirmedAt", a.decided_at AS "decidedAt",
            a.finished_at AS "finishedAt"
       FROM action_requests a LEFT JOIN users u ON u.id = a.decided_by
      WHERE a.store_id = $1 AND ($2::text IS NULL OR a.status = $2::"ActionStatus")
        AND ($2::text IS NOT NULL OR a.confirmed_at IS NOT NULL)
        AND ($3::uuid IS NULL OR a.conversation_id = $3) AND ($4::uuid IS NULL OR a.order_id = $4)
        AND ($5::timestamptz IS NULL OR (a.created_at, a.id) < ($5, $6::uuid))
      ORDER BY a.created_at DESC, a.id DESC LIMIT $7`,
    [
      filter.storeId,
      filter.status ?? null,
      filter.conversationId ?? null,
      filter.orderId ?? null,
      filter.after?.createdAt ?? null,
      filter.after?.id ?? null,
      Math.min(filter.limit ?? 50, MAX_LIMIT),
    ],
  );
  return rows.map(toView);
}

/** How many requests wait for a teammate. */
export async function countWaitingActions(ctx: Pick<AppContext, 'sql'>, storeId: string): Promise<number> {
  const { rows } = await ctx.sql.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM action_requests WHERE store_id = $1 AND status = 'awaiting_team'`,
    [storeId],
  );
  return rows[0]?.count ?? 0;
}

interface ActionRow
  extends Omit<ActionView, 'action' | 'title' | 'createdAt' | 'confirmedAt' | 'decidedAt' | 'finishedAt'> {
  details: never;
  createdAt: Date;
  confirmedAt: Date | null;
  decidedAt: Date | null;
  finishedAt: Date | null;
}

function toView({ details: stored, ...row }: ActionRow): ActionView {
  const details = actionDetailsSchema.safeParse(stored).data;
  return {
    ...row,
    action: details?.wish.action ?? null,
    title: details ? titleOf(details, 'en') : null,
    details: details ? tellDetails(details, 'en') : null,
    createdAt: row.createdAt.toISOString(),
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
