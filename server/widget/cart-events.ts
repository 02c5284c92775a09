import type { Socket } from 'socket.io';
import { cartUpdateEventSchema } from '@/core/contracts/widget/cart';
import { conversationEventSchema } from '@/core/contracts/widget/signs';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { makeCheckoutLink } from '@/core/stores/carts/checkout/checkout-link';
import { findCartOwner } from '@/core/stores/carts/find-cart-owner.queries';
import { limitCartChanges } from '@/core/stores/carts/limit-cart-changes';
import { refuseChange } from '@/core/stores/carts/telling/refuse-change';
import { updateCart } from '@/core/stores/carts/update-cart';
import { viewCart } from '@/core/stores/carts/view-cart';
import { answerAck } from '../answer-ack';

export interface CartVisitor {
  storeId: string;
  visitorId: string;
  /** @throws AppError `not_found` when the conversation is not this visitor's */
  requireOwn(conversationId: string): Promise<unknown>;
}

/** What a shopper does to the cart by hand: quantities, and the way to the shop's checkout. */
export function serveCartEvents(
  ctx: AppContext,
  socket: Socket,
  { storeId, visitorId, requireOwn }: CartVisitor,
): void {
  const admit = async (conversationId: string) => {
    await requireOwn(conversationId);
    await limitCartChanges(ctx, storeId, visitorId);
    return findCartOwner(ctx.sql, storeId, conversationId);
  };

  socket.on('cart:fetch', (data, ack) =>
    answerAck(ctx, conversationEventSchema, data, ack, async ({ conversationId }) => {
      await requireOwn(conversationId);
      const owner = await findCartOwner(ctx.sql, storeId, conversationId);
      return { cart: (await viewCart(ctx, owner)).cart };
    }),
  );

  socket.on('cart:update', (data, ack) =>
    answerAck(ctx, cartUpdateEventSchema, data, ack, async ({ conversationId, quantity, ...line }) => {
      const owner = await admit(conversationId);
      const outcome = await updateCart(ctx, owner, { kind: 'set', line, quantity });
      if (outcome.kind !== 'cart') throw refuseChange(outcome);
      return { cart: outcome.cart, notes: outcome.notes };
    }),
  );

  socket.on('cart:checkout', (data, ack) =>
    answerAck(ctx, conversationEventSchema, data, ack, async ({ conversationId }) => {
      const outcome = await makeCheckoutLink(ctx, await admit(conversationId));
      if (outcome.kind === 'cart') throw new AppError('conflict', 'The cart is empty.');
      if (outcome.kind !== 'ready') throw refuseChange(outcome);
      return { url: outcome.url, cart: outcome.cart, notes: outcome.notes };
    }),
  );
}
