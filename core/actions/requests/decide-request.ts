import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import { evaluatePolicy, type PolicyVerdict } from '../policy/evaluate-policy';
import type { SqlContext } from '../policy/policy-rows.queries';
import { readActionPolicies } from '../policy/read-action-policies';
import type { ActionRequest } from './action-request';
import { lockSubject, moveRequest, readHistory } from './request-rows.queries';

/** A teammate has this long to decide. */
const TEAM_MS = 14 * 86_400_000;
/** Whatever is not carried out by then was interrupted. */
export const CARRY_OUT_MS = 5 * 60_000;

/** What the store's policy says about something before anybody was asked. */
export async function readVerdict(
  ctx: SqlContext & Pick<AppContext, 'now'>,
  request: Pick<ActionRequest, 'storeId' | 'subjectKey' | 'details' | 'origin'>,
  order: PlatformOrder | null,
): Promise<PolicyVerdict> {
  const { wish, amountCents } = request.details;
  const policies = await readActionPolicies(ctx, request.storeId);
  const history = await readHistory(ctx.sql, request, ctx.now());
  const reason = 'reason' in wish ? wish.reason : null;
  return evaluatePolicy(policies[wish.action], order, { amountCents, reason }, history, ctx.now());
}

/**
 * The shopper has agreed: by the store's policy the request is approved, put before the team, or refused. The person's
 * requests are decided one after the other, so that limits hold for two at once as well.
 * @returns null when somebody else has moved the request on: nothing is to be done
 */
export async function decideRequest(
  ctx: Pick<AppContext, 'sql' | 'now'>,
  request: ActionRequest,
  order: PlatformOrder | null,
  confirmedMessageId: string,
): Promise<PolicyVerdict | null> {
  const now = ctx.now();
  return inTransaction(ctx.sql, async (client) => {
    await lockSubject(client, request);
    const verdict = await readVerdict({ sql: client, now: () => now }, request, order);
    const change = { from: 'awaiting_shopper', now, confirmedMessageId } as const;
    const later = (ms: number) => new Date(now.getTime() + ms);
    const moved = await moveRequest(
      client,
      request,
      verdict.verdict === 'allowed'
        ? { ...change, to: 'approved', expiresAt: later(CARRY_OUT_MS) }
        : verdict.verdict === 'ask'
          ? { ...change, to: 'awaiting_team', reason: verdict.reason, expiresAt: later(TEAM_MS) }
          : { ...change, to: 'declined', reason: `The store’s policy: ${verdict.refusal.code}` },
    );
    return moved ? verdict : null;
  });
}
