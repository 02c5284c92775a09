import type { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { Mailer, OutgoingMail } from '@/core/shared/mailer';
import { createRateLimiter } from '@/platform/rate-limiter';
import { createSecretBox } from '@/platform/secret-box';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { sealCredentials } from '../connection/open-platform';
import { sameEmail, samePhone } from '../customers/contact-details';
import { meansOrder } from '../orders/order-number';
import { countryOf } from '../orders/order-rows';
import type { PlatformOrder } from '../orders/platform-order';
import type { StorePlatform } from '../platform/store-platform';
import { type CreatedStore, createStore } from '../settings/create-store';

/** A connected shop that has orders, with the order methods of its port alone. */
export interface OrderShop {
  orders: PlatformOrder[];
  /** How it fails; null: it answers. "silent": it never answers, and heeds no signal either. */
  fault: AppError | Error | 'silent' | null;
  /** How long each answer takes. */
  delayMs: number;
  /** Finds orders by their number alone, as loosely as platforms search. */
  loose: boolean;
  /** What was asked, e.g. "find #1001". */
  asked: string[];
}

export interface OrderWorld extends CoreTestContext {
  shop: OrderShop;
  mails: OutgoingMail[];
  clock: { now: Date };
  /** A store whose shop is connected. */
  addStore(): Promise<CreatedStore>;
  addShopper(store: CreatedStore): Promise<OrderShopper>;
}

export interface OrderShopper {
  storeId: string;
  contactId: string;
  conversationId: string;
  addressHash: string;
}

/** A database, a shop made by hand, and a mailer that keeps what it is to send. */
export async function createOrderWorld(): Promise<OrderWorld> {
  const shop: OrderShop = { orders: [], fault: null, delayMs: 0, loose: false, asked: [] };
  const mails: OutgoingMail[] = [];
  const clock = { now: new Date('2026-11-20T12:00:00Z') };
  const mailer: Mailer = { configured: true, send: async (mail) => void mails.push(mail) };
  const test = await createCoreContext({
    now: () => clock.now,
    secrets: createSecretBox('a secret for tests only'),
    mailer,
    platforms: {
      connector: () => ({ open: () => openShop(shop) }) as never,
      openFileStore: () => {
        throw new Error('The stores of this test are connected.');
      },
      name: () => 'WooCommerce',
    },
  });
  const { ctx } = test;
  ctx.rateLimiter = createRateLimiter(ctx.sql);
  return {
    ...test,
    shop,
    mails,
    clock,
    addStore: () => addStore(ctx),
    addShopper: (store) => addShopper(ctx, store),
  };
}

function openShop(shop: OrderShop): StorePlatform {
  const answer = async (question: string): Promise<void> => {
    shop.asked.push(question);
    if (shop.fault === 'silent') await new Promise(() => undefined);
    if (shop.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, shop.delayMs));
    if (shop.fault && shop.fault !== 'silent') throw shop.fault;
  };
  const platform: Pick<StorePlatform, 'findOrders' | 'ordersById'> = {
    async findOrders(query) {
      await answer(`find ${query.number}`);
      return shop.orders.filter(
        (order) =>
          meansOrder(query.number, order.number) &&
          (shop.loose ||
            ('email' in query
              ? sameEmail(query.email, order.email)
              : samePhone(query.phone, order.phone, countryOf(order)))),
      );
    },
    async ordersById(ids) {
      await answer(`get ${ids.join(' ')}`);
      return shop.orders.filter((order) => ids.includes(order.externalId));
    },
  };
  return platform as StorePlatform;
}

async function addStore(ctx: AppContext): Promise<CreatedStore> {
  const store = await createStore(ctx, {
    name: 'Fern & Oak',
    currency: 'EUR',
    locale: 'en',
    timeZone: 'Europe/Berlin',
    supportEmail: 'help@fern.example',
  });
  const credentials = { secrets: { key: 'k' }, expiresAt: null, webhookSecret: 'w' };
  await ctx.db.platformConnection.create({
    data: {
      storeId: store.storeId,
      platform: 'woocommerce',
      status: 'connected',
      shopAddress: 'https://fern.example',
      ...sealCredentials(ctx, credentials),
    },
  });
  return store;
}

let shoppers = 0;

async function addShopper(ctx: AppContext, { storeId, assistantId }: CreatedStore): Promise<OrderShopper> {
  const contact = await ctx.db.contact.create({ data: { storeId } });
  const { id } = await ctx.db.conversation.create({ data: { storeId, assistantId, contactId: contact.id } });
  shoppers += 1;
  return { storeId, contactId: contact.id, conversationId: id, addressHash: `address-${shoppers}` };
}
