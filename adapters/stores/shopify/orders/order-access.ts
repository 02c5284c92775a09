import { AppError } from '@/core/shared/app-error';
import type { AskOptions } from '../api/admin-client';
import type { OpenShop, ShopBasics } from '../shop/open-shop';

/** Variables of every document with orders: which of their parts the app may see. */
export function orderParts({ scopes }: ShopBasics): { withCustomers: boolean; withReturns: boolean } {
  return { withCustomers: scopes.has('read_customers'), withReturns: scopes.has('read_returns') };
}

/** @throws AppError `forbidden` when the app may not see orders */
export async function requireOrders(shop: OpenShop, options: AskOptions): Promise<ShopBasics> {
  const basics = await shop.basics(options);
  if (!basics.scopes.has('read_orders')) {
    throw new AppError(
      'forbidden',
      'The app lacks the scope read_orders. Add it at Shopify, then reconnect.',
    );
  }
  return basics;
}
