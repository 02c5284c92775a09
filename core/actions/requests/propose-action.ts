import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { askShop } from '@/core/stores/connection/ask-shop';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { PaymentMethod } from '@/core/stores/platform/order-actions';
import type { PlatformId } from '@/core/stores/platform/platform-ids';
import { ownsOrder } from '@/core/stores/verification/shopper-claims';
import type { ActionDetails, ActionWish } from '../action-details';
import { settleWish } from '../checks/settle-wish';
import { readAgreement } from '../confirm/read-agreement.queries';
import { hashDetails } from '../hash-details';
import type { Refusal } from '../refusal';
import { tellDetails, tellRefusal } from '../words/speak-action';
import type { ActionRequest } from './action-request';
import { type ActionTurn, SHOPPER_MS } from './action-turn';
import { answerRequest, type RequestAnswer, wasTold } from './answer-request';
import { readVerdict } from './decide-request';
import { findOpenRequest, insertRequest } from './request-rows.queries';
import { subjectKey } from './subject-key';

export type ProposalResult =
  /** `text` is to be shown to the shopper as it is; nothing has happened yet. */
  | { status: 'needs_confirmation'; requestId: string; details: ActionDetails; text: string }
  | { status: 'refused'; refusal: Refusal; text: string }
  | { status: 'choose_method'; methods: PaymentMethod[] }
  /** Exactly this was agreed to before, and waits for the team or is being done. */
  | { status: 'under_way' }
  | RequestAnswer;

/**
 * Prepares an action for the shopper's yes: works out what exactly would be done, checks that it is possible and that
 * the store's policy allows it, and writes it down for 30 minutes. When exactly this was told to the shopper in the
 * newest answer, their reply is read instead.
 * @param found the order as the platform has just told it; null for actions that concern none
 * @throws AppError as the platform does
 */
export async function proposeAction(
  ctx: AppContext,
  turn: ActionTurn,
  found: { order: PlatformOrder; origin: PlatformId } | null,
  wish: ActionWish,
): Promise<ProposalResult> {
  const { identity, language } = turn;
  const order = found?.order ?? null;
  const read = await askShop(ctx, turn.storeId, async ({ platform, origin }, signal) => ({
    origin,
    settlement: await settleWish(platform, order, wish, signal),
  }));
  const { origin, settlement } = read;
  const isTheirs = !order || (found?.origin === origin && ownsOrder(identity, order, origin, origin));
  if (!isTheirs) return refuse({ code: 'not_changeable' }, language);
  if (settlement.status === 'refused') return refuse(settlement.refusal, language);
  if (settlement.status === 'choose_method') return settlement;

  const { details } = settlement;
  const request = {
    storeId: turn.storeId,
    origin,
    subjectKey: subjectKey(ctx, identity, order),
    details,
    detailsHash: hashDetails(origin, details),
  };
  const answered = await readAnswer(ctx, turn, request.detailsHash);
  if (answered) return answered;
  const verdict = await readVerdict(ctx, request, order);
  if (verdict.verdict === 'refused') return refuse(verdict.refusal, language);
  const text = tellDetails(details, language);
  const stored = await inTransaction(ctx.sql, (client) =>
    insertRequest(client, {
      ...request,
      conversationId: turn.conversationId,
      contactId: turn.contactId,
      told: text,
      toldTurnId: turn.turnId,
      language,
      expiresAt: new Date(ctx.now().getTime() + SHOPPER_MS),
    }),
  );
  return stored
    ? { status: 'needs_confirmation', requestId: stored.id, details, text }
    : { status: 'under_way' };
}

/** A model may ask for the same thing again after the yes, instead of asking whether there was one. */
async function readAnswer(
  ctx: AppContext,
  turn: ActionTurn,
  detailsHash: string,
): Promise<RequestAnswer | null> {
  const { storeId, conversationId } = turn;
  const open: ActionRequest | null = await findOpenRequest(ctx.sql, storeId, conversationId, ctx.now());
  if (open?.detailsHash !== detailsHash) return null;
  const agreement = await readAgreement(ctx.sql, storeId, conversationId);
  return wasTold(open, agreement) ? answerRequest(ctx, turn, open, agreement) : null;
}

function refuse(refusal: Refusal, language: string): ProposalResult {
  return { status: 'refused', refusal, text: tellRefusal(refusal, language) };
}
