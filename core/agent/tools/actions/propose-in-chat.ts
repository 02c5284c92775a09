import type { ActionWish } from '@/core/actions/action-details';
import { readAgreement } from '@/core/actions/confirm/read-agreement.queries';
import type { ActionTurn } from '@/core/actions/requests/action-turn';
import type { RequestAnswer } from '@/core/actions/requests/answer-request';
import { type ProposalResult, proposeAction } from '@/core/actions/requests/propose-action';
import type { ActionResult } from '@/core/contracts/action-tool-results';
import { detectLanguage } from '@/core/language/detect-language';
import { toAnswerLanguage } from '@/core/language/languages';
import { formatMoney } from '@/core/shared/money';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { PlatformId } from '@/core/stores/platform/platform-ids';
import { proofWays } from '@/core/stores/verification/proof-ways';
import type { VerifiedScope } from '../tool';

/** Prepares an action and shows the shopper by code what exactly it is: only that can be agreed to. */
export async function proposeInChat(
  scope: VerifiedScope,
  found: { order: PlatformOrder; origin: PlatformId } | null,
  wish: ActionWish,
): Promise<ActionResult> {
  const turn = await toActionTurn(scope);
  const result = await proposeAction(scope.ctx, turn, found, wish);
  // The reply to the same question was read, and something has changed since: the next call asks anew.
  return result.status === 'changed' ? { status: 'nothing_to_confirm' } : tellResult(scope, result);
}

/** The turn as actions see it; its language is that of the shopper's newest message. */
export async function toActionTurn(scope: VerifiedScope): Promise<ActionTurn> {
  const { ctx, storeId, conversationId, contactId, turnId, identity, locale } = scope;
  const { answer, language } = await readAgreement(ctx.sql, storeId, conversationId);
  const detected = language ?? (await detectLanguage(answer, [locale])).language;
  return {
    storeId,
    conversationId,
    contactId,
    turnId,
    identity,
    language: toAnswerLanguage(detected, locale),
  };
}

/** What a model hears of it; the shopper reads the rest below the answer. */
export async function tellResult(
  scope: VerifiedScope,
  result: Exclude<ProposalResult | RequestAnswer, { status: 'changed' }>,
): Promise<ActionResult> {
  const number = 'details' in result ? result.details.orderNumber : null;
  const say = (text: string) => {
    scope.references.addNotice(text);
    return { order_number: number, text };
  };
  switch (result.status) {
    case 'needs_confirmation':
    case 'not_confirmed':
      scope.references.ask(result.text);
      return { status: 'needs_confirmation', order_number: number, text: result.text };
    case 'done':
    case 'failed':
    case 'sent_to_team':
    case 'in_progress':
    case 'dropped':
      return { status: result.status, ...say(result.text) };
    case 'refused':
      return { status: 'refused', reason: result.refusal.code, ...say(result.text) };
    case 'not_possible':
      return { status: 'refused', reason: 'not_possible', ...say(result.text) };
    case 'choose_method':
      return {
        status: 'choose_payment_method',
        methods: result.methods.map(({ id, label, balanceCents }) => ({
          id,
          label,
          balance: balanceCents === null ? null : formatMoney(balanceCents, scope.currency, scope.locale),
        })),
      };
    case 'under_way':
      return { status: 'under_way' };
    case 'not_verified':
      return { status: 'not_verified', ways: await proofWays(scope.ctx, scope.storeId) };
  }
}
