import { minorUnitDigits } from '@/core/shared/money';
import type { FakeShop } from '../shop/fake-shop';
import { toDecimal } from '../shop/money';
import type { OrderRecord } from '../shop/order-records';

export interface MoneyV2 {
  amount: string;
  currencyCode: string;
}

/** Shopify's MoneyV2. `minor`: integer, minor units of `currencyCode`. */
export function moneyV2(minor: number, currencyCode: string): MoneyV2 {
  return { amount: toDecimal(minor, currencyCode), currencyCode };
}

/** An amount of an order: as the buyer paid it, and in the shop's currency. */
export function moneyBag(minor: number, order: OrderRecord, shop: FakeShop) {
  const paid = order.presentmentCurrencyCode;
  const own = shop.settings.currencyCode;
  const rate = paid === own ? 1 : (shop.settings.exchangeRates[paid] ?? 1);
  const inOwn = Math.round((minor / 10 ** minorUnitDigits(paid)) * rate * 10 ** minorUnitDigits(own));
  return { presentmentMoney: moneyV2(minor, paid), shopMoney: moneyV2(inOwn, own) };
}
