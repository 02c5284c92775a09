/** Words that people put before a number; the shop's own prefixes are compared instead. */
const LEAD =
  /^(order|bestellung|bestellnummer|auftrag|commande|pedido|ordine|bestelling|encomenda|number|nummer|numero|num|no|nr|n)(?=\d|$|[^\p{L}])/u;

/**
 * What of an order number counts when two are compared: capital letters and digits.
 * "# 1001", "order no. 1001" and "#1001" all give "1001"; "EU-77/2026" gives "EU772026".
 */
export function toNumberKey(number: string): string {
  let text = number.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/^[^\p{L}\d]+/u, '').replace(LEAD, '');
  }
  return text.replace(/[^\p{L}\d]/gu, '').toUpperCase();
}

/**
 * Whether a shopper means this order. A prefix that the shop puts before its numbers may be left out or written out:
 * "1001" means "EU1001", and "EU 1001" means "1001". Zeros in front do not count.
 * Alone it proves nothing: the contact has to fit as well.
 */
export function meansOrder(written: string, orderNumber: string): boolean {
  const [left, right] = [toNumberKey(written), toNumberKey(orderNumber)];
  if (left === '' || right === '') return false;
  if (left === right) return true;
  const [a, b] = [splitPrefix(left), splitPrefix(right)];
  if (a === null || b === null || a.digits !== b.digits) return false;
  return a.prefix === '' || b.prefix === '' || a.prefix === b.prefix;
}

/** "EU1001" → EU and 1001; null when the key is not letters followed by digits. */
function splitPrefix(key: string): { prefix: string; digits: string } | null {
  const parts = /^(\p{L}*)(\d+)$/u.exec(key);
  return parts ? { prefix: parts[1] ?? '', digits: (parts[2] ?? '').replace(/^0+(?=\d)/, '') } : null;
}
