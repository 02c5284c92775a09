import type { AppContext } from '@/core/shared/context';
import { readIdentity } from '@/core/stores/verification/read-identity';
import type { ActionDetails } from '../action-details';
import type { Agreement } from '../confirm/read-agreement.queries';
import { readConfirmation } from '../confirm/read-confirmation';
import { tellRefusal, titleOf, wordsIn } from '../words/speak-action';
import type { ActionRequest } from './action-request';
import { type ActionTurn, SHOPPER_MS } from './action-turn';
import { announceRequest, tellShopper } from './announce-request';
import { carryOut } from './carry-out';
import { decideRequest } from './decide-request';
import { readCase } from './read-case';
import { moveRequest, noteToldAgain } from './request-rows.queries';

/** What came of the shopper's reply; `text` says it to the shopper. */
export type RequestAnswer =
  | {
      status: 'done' | 'failed' | 'sent_to_team' | 'in_progress' | 'dropped' | 'not_possible';
      details: ActionDetails;
      text: string;
    }
  /** No yes to exactly this was found: `text` asks (again). */
  | { status: 'not_confirmed'; details: ActionDetails; text: string }
  /** The shopper has to be asked anew, because something has changed since. */
  | { status: 'changed'; details: ActionDetails }
  | { status: 'not_verified' };

/** A shopper hears of slower ones by a message of their own. */
const WAIT_MS = 9_000;

/** Whether the newest answer in the conversation told exactly this request, and the shopper has written since. */
export function wasTold(request: ActionRequest, { told, messageId }: Agreement): boolean {
  if (!told || messageId === null || request.toldTurnId === null) return false;
  return told.turnId === request.toldTurnId && oneSpaced(told.text).includes(oneSpaced(request.told));
}

/**
 * Reads the shopper's reply from the stored messages and, on a yes, checks everything once more: who they are, how
 * the order stands, what the policy says. Then it is done, or put before the team.
 */
export async function answerRequest(
  ctx: AppContext,
  turn: ActionTurn,
  request: ActionRequest,
  agreement: Agreement,
): Promise<RequestAnswer> {
  const { details, language } = request;
  const words = wordsIn(language);
  const told = wasTold(request, agreement);
  const reply = told ? readConfirmation(agreement.answer, request.told) : 'unclear';
  if (reply === 'no') {
    const change = {
      from: 'awaiting_shopper',
      to: 'declined',
      now: ctx.now(),
      reason: 'The shopper said no.',
    };
    await moveRequest(ctx.sql, request, change as Parameters<typeof moveRequest>[2]);
    return { status: 'dropped', details, text: words.dropped };
  }
  if (reply !== 'yes' || agreement.messageId === null) {
    const expiresAt = new Date(ctx.now().getTime() + SHOPPER_MS);
    await noteToldAgain(ctx.sql, request, turn.turnId, expiresAt);
    return { status: 'not_confirmed', details, text: request.told };
  }

  const identity = await readIdentity(ctx, request.storeId, turn.conversationId);
  if (!identity) return { status: 'not_verified' };
  const found = await readCase(ctx, request, identity, 'short');
  if (found.status === 'not_theirs') return end(ctx, request, 'The order is not the shopper’s.');
  if (found.status === 'changed') {
    const { settlement } = found;
    if (settlement.status === 'settled') return { status: 'changed', details: settlement.details };
    const why = settlement.status === 'refused' ? settlement.refusal : { code: 'not_changeable' as const };
    return end(ctx, request, `Not possible any more: ${why.code}`, tellRefusal(why, language));
  }
  const verdict = await decideRequest(ctx, request, found.order, agreement.messageId);
  if (!verdict) return { status: 'in_progress', details, text: words.inProgress };
  switch (verdict.verdict) {
    case 'refused':
      return { status: 'not_possible', details, text: tellRefusal(verdict.refusal, language) };
    case 'ask':
      await announceRequest(ctx, request, 'awaiting_team', verdict.reason);
      return { status: 'sent_to_team', details, text: words.sentToTeam };
    case 'allowed':
      return inTime(ctx, request, carryOut(ctx, request, found.order));
  }
}

async function end(
  ctx: AppContext,
  request: ActionRequest,
  reason: string,
  text = tellRefusal({ code: 'not_changeable' }, request.language),
): Promise<RequestAnswer> {
  await moveRequest(ctx.sql, request, { from: 'awaiting_shopper', to: 'declined', now: ctx.now(), reason });
  return { status: 'not_possible', details: request.details, text };
}

/** What takes longer than an answer may wait is told by a message when it is over. */
async function inTime(
  ctx: AppContext,
  request: ActionRequest,
  work: ReturnType<typeof carryOut>,
): Promise<RequestAnswer> {
  const { details, language } = request;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), WAIT_MS);
  });
  const result = await Promise.race([work, late]).finally(() => clearTimeout(timer));
  if (result) return { ...result, details };
  work
    .then(({ text }) => tellShopper(ctx, request, text))
    .catch((err: Error) => ctx.log.error({ err, requestId: request.id }, titleOf(details, 'en')));
  return { status: 'in_progress', details, text: wordsIn(language).inProgress };
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
