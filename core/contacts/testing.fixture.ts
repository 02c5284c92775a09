import { receiveMessage } from '@/core/conversations/receive-message';
import { type InboxWorld, makeInboxWorld } from '@/core/inbox/testing.fixture';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { establishIdentity } from '@/core/stores/verification/establish-identity';
import { NO_CLAIMS } from '@/core/stores/verification/shopper-claims';

export interface Shopper {
  visitor: string;
  contactId: string;
  conversationId: string;
}

export interface ContactsWorld extends InboxWorld {
  /** Who may do everything in the store. */
  admin: string;
  /** A shopper writes for the first time. */
  shopper(text?: string, facts?: { name?: string; email?: string; phone?: string }): Promise<Shopper>;
  /** A shopper shows to be whoever an address belongs to. */
  prove(shopper: Shopper, email: string): Promise<void>;
  /** Puts pieces of a new product into a contact's cart. @returns the product's id */
  fillCart(contactId: string, quantity: number, productId?: string): Promise<string>;
}

/** A store with an admin and shoppers, for tests of contacts. */
export async function makeContactsWorld(ctx: AppContext, name = 'Fern & Oak'): Promise<ContactsWorld> {
  const world = await makeInboxWorld(ctx, name);
  const { storeId, assistantId } = world;
  const admin = await world.join('Anna', 'admin');
  return {
    ...world,
    admin,
    async shopper(text = 'Hello', facts = {}) {
      const visitor = newId();
      const { conversationId } = await receiveMessage(ctx, {
        storeId,
        assistantId,
        channel: 'web-widget',
        contactExternalId: visitor,
        text,
        conversationId: null,
      });
      const { contactId } = await ctx.db.conversation.findUniqueOrThrow({
        where: { storeId_id: { storeId, id: conversationId } },
      });
      await ctx.db.contact.update({ where: { storeId_id: { storeId, id: contactId } }, data: facts });
      return { visitor, contactId, conversationId };
    },
    async prove({ conversationId }, email) {
      await establishIdentity(ctx, {
        storeId,
        conversationId,
        method: 'code',
        claims: { ...NO_CLAIMS, email },
        isTied: () => false,
      });
    },
    async fillCart(contactId, quantity, productId) {
      const id = productId ?? newId();
      if (!productId) {
        await ctx.db.product.create({
          data: {
            storeId,
            id,
            origin: 'file',
            externalId: id,
            title: 'Lamp',
            priceCents: 1900,
            currency: 'EUR',
            contentHash: id,
          },
        });
      }
      const cart =
        (await ctx.db.cart.findFirst({ where: { storeId, contactId, status: { not: 'ordered' } } })) ??
        (await ctx.db.cart.create({ data: { storeId, contactId, token: newId() } }));
      await ctx.db.cartLine.create({
        data: {
          storeId,
          cartId: cart.id,
          productId: id,
          variantId: '00000000-0000-0000-0000-000000000000',
          quantity,
        },
      });
      return id;
    },
  };
}
