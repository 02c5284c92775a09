import { requirePermission } from '@/core/identity/require-membership';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { makeCheckoutLink } from '@/core/stores/carts/checkout/checkout-link';
import { findCartOwner } from '@/core/stores/carts/find-cart-owner.queries';
import type { CopilotAsk } from './ask-copilot';

/**
 * Makes a link to the checkout for the cart of the conversation's contact, for a teammate to send. Needs
 * `conversations.reply`.
 * @returns the shop's address
 * @throws AppError `not_found`, `forbidden`; `unavailable` when the shop cannot be asked; `conflict` when there is
 *   nothing that could be ordered
 */
export async function offerCheckout(ctx: AppContext, { by, ...of }: CopilotAsk): Promise<string> {
  await requirePermission(ctx, by, of.storeId, 'conversations.reply');
  requireUuid(of.conversationId, 'The conversation');
  const owner = await findCartOwner(ctx.sql, of.storeId, of.conversationId);
  const outcome = await makeCheckoutLink(ctx, owner);
  switch (outcome.kind) {
    case 'ready':
      return outcome.url;
    case 'unavailable':
      throw new AppError('unavailable', 'The shop does not answer just now. Try again in a minute.');
    case 'no_checkout':
      throw new AppError('unsupported', 'This shop has no checkout that can be linked to.');
    case 'out_of_stock':
      throw new AppError('conflict', 'What is in the cart cannot be ordered any more.');
    default:
      throw new AppError('conflict', 'The cart is empty by now.');
  }
}
