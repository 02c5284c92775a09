import { toNumberKey } from '@/core/stores/orders/order-number';
import { type Found, findMatches } from './find-matches';

const ORDER_WORD =
  'order|orders|bestellung|bestellnummer|auftrag|commande|pedido|ordine|bestelling|encomenda|invoice|rechnung|facture|factura|fattura|factuur|return|rma|ticket';
const NO = String.raw`(?:\s?(?:number|no\.?|nr\.?|n[°ºo]\.?|num\.?|nummer|numéro|número|numero|is|:|ist|est|es|è)){0,2}\s?`;
const ORDER = new RegExp(
  String.raw`(?<![\p{L}])(?:${ORDER_WORD})${NO}(?:(?:\*\*)?#?\s?)(?<id>(?=[\p{L}-]*\d)[\p{L}\d][\p{L}\d/-]*)|#\s?(?<hash>(?=[\p{L}-]*\d)[\p{L}\d][\p{L}\d/-]*)`,
  'giu',
);
/** Long runs of capital letters and digits, also written in groups. */
const TRACKING =
  /(?<![\p{L}\d])(?=(?:[A-Z\d-]*\d){6})[A-Z\d][A-Z\d-]{7,38}(?![\p{L}\d])|(?<![\p{L}\d])(?=(?:[A-Z\d ]*\d){8})[A-Z\d]{2,}(?: [A-Z\d]{2,}){2,}(?![\p{L}\d])/gu;
const CODE_WORD =
  'codes?|coupons?|vouchers?|promos?|gutschein(?:code)?s?|rabattcode|aktionscode|bon|código|codice|kortingscode|cupón|cupom|buono';
const CODE_NEAR = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:discount|promo|coupon|voucher|gutschein|rabatt|korting[s]?)[\s-]?)?(?:${CODE_WORD})(?:\s(?:is|named|called|lautet|ist|est|es|è|promo|promotionnel|descuento|sconto|de|di|desconto|reads)(?![\p{L}\d])){0,3}\s?:?\s?["“„«']?(?<near>(?=[\p{L}\d_-]*[A-Z\d])[A-Z\d][A-Z\d_-]{2,24})(?![\p{L}\d])`,
  'giu',
);
const CODE_SHAPE = /(?<![\p{L}\d#/.@-])(?=[A-Z\d_-]{5})[A-Z]{3,}[_-]?[A-Z\d_-]*\d[A-Z\d_-]*(?![\p{L}\d])/gu;

/** Numbers of orders, invoices and the like, after their word or a "#". Keys as orders are compared. */
export function findOrders(text: string): Found[] {
  return findMatches(text, ORDER, ({ groups = {} }) => {
    const key = toNumberKey(groups.id ?? groups.hash ?? '');
    return /\d/.test(key) ? [[key]] : null;
  });
}

/** Tracking numbers and other long ids; spaces and hyphens do not count. */
export function findTracking(text: string): Found[] {
  return findMatches(text, TRACKING, ([id]) => [[idKey(id)]]);
}

/** What is equal for two spellings of one number or code: "#EU-1002" and "eu 1002". */
export function idKey(id: string): string {
  return id.replace(/[^\p{L}\d]/gu, '').toUpperCase();
}

/** Discount codes: what stands after such a word, and capital letters with digits at their end ("SAVE10"). */
export function findCodes(text: string): Found[] {
  const near = findMatches(text, CODE_NEAR, (match) => {
    const code = match.groups?.near ?? '';
    // The expression ignores case for its words; a code itself is not an ordinary word.
    const isShaped =
      code === code.toUpperCase() || /\d/.test(code) || /["“„«']$/.test(match[0].slice(0, -code.length));
    return isShaped && /\p{L}/u.test(code) ? [[idKey(code)]] : null;
  });
  const shaped = findMatches(text, CODE_SHAPE, ([code]) => [[idKey(code)]]);
  return [
    ...near,
    ...shaped.filter((one) => !near.some(({ start, end }) => one.start < end && start < one.end)),
  ];
}
