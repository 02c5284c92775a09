import { AppError } from '@/core/shared/app-error';
import type { StorePlatform } from '../platform/store-platform';

const notAsked = (): never => {
  throw new AppError('unsupported', 'The shop of this test is not for that.');
};

/** A platform of which a test answers only what it is about. */
export const notAskedPlatform: Omit<StorePlatform, 'id' | 'abilities'> = {
  verify: notAsked,
  products: notAsked,
  productsById: notAsked,
  productIds: notAsked,
  orders: notAsked,
  ordersById: notAsked,
  orderIds: notAsked,
  customers: notAsked,
  customersById: notAsked,
  pages: notAsked,
  findOrders: notAsked,
  offers: notAsked,
  checkDiscount: notAsked,
  checkoutUrl: notAsked,
  listWebhooks: notAsked,
  ensureWebhooks: notAsked,
  removeWebhooks: notAsked,
};
