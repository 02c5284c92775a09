import { handOff } from '@/core/conversations/hand-off';
import type { AppContext } from '@/core/shared/context';
import { titleOf, wordsIn } from '../words/speak-action';
import { announceRequest, tellShopper } from './announce-request';
import { findStale, moveRequest } from './request-rows.queries';

/**
 * Ends what nobody answered in time, and what was interrupted while it was carried out: of that a person has to find
 * out whether it happened, so it is never tried again.
 */
export async function settleStaleRequests(ctx: AppContext): Promise<void> {
  const now = ctx.now();
  for (const request of await findStale(ctx.sql, now)) {
    const { status, storeId, conversationId, details, language } = request;
    if (status !== 'approved') {
      const moved = await moveRequest(ctx.sql, request, { from: status, to: 'expired', now });
      if (!moved || status !== 'awaiting_team') continue;
      await announceRequest(ctx, request, 'expired');
      await tellShopper(ctx, request, wordsIn(language).declined(titleOf(details, language)));
      continue;
    }
    const reason = 'It was interrupted. A person has to look whether it happened.';
    if (!(await moveRequest(ctx.sql, request, { from: 'approved', to: 'failed', now, reason }))) continue;
    await announceRequest(ctx, request, 'failed', reason);
    await tellShopper(ctx, request, wordsIn(language).failed(titleOf(details, language)));
    if (!conversationId) continue;
    const summary = `${titleOf(details, 'en')}. The shopper had agreed. ${reason}`;
    await handOff(ctx, { storeId, conversationId, reason: 'An action could not be finished.', summary });
  }
}
