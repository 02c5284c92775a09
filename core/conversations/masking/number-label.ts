/** What the words before a number call it. */
export type NumberLabel = 'card' | 'other' | null;

const CARD =
  /\b(credit|debit|cards?|visa|master ?card|amex|american express|maestro|diners|discover|unionpay|kredit\w*|karten?\w*|bankkarte|carte|cb|tarjeta|carta|bancomat|kaart\w*|creditcard\w*|pinpas|cart[aã]o|cc|paid|pay|paying|payment|bezahl\w*|zahl\w*|pay[ée]\w*|pagu?\w*|betaal\w*)\b/gi;

const OTHER =
  /(\b(orders?|tracking|track|shipments?|parcels?|packages?|deliver\w*|consignment|waybill|awb|bestell\w*|auftrag\w*|sendung\w*|paket\w*|liefer\w*|rechnung\w*|invoice|commandes?|suivi|colis|livraison|facture|pedidos?|seguimiento|env[ií]o|paquete|factura|ordine|spedizion\w*|tracciamento|pacco|fattura|bestelling\w*|pakket\w*|zending\w*|factuur|encomenda|rastre\w*|entrega|fatura|ean|gtin|upc|isbn|sku|barcode|strichcode|serial|serien\w*|imei|article|artikel\w*|phone|mobile|tel|telefon\w*|t[ée]l[ée]phone|m[oó]vil|handy\w*|whatsapp|call|ups|dhl|fedex|usps|dpd|gls|hermes|canada post|royal mail|customer number|kundennummer|ticket|coupon|gift ?card|gutschein\w*)\b|#)/gi;

/** How far before a number its name may stand. */
const REACH = 48;

/**
 * The last word before the number that says what it is. A word with another number behind it belongs to that one:
 * in "order 1001: 4111 …" nothing names the second number.
 * @param text with plain digits
 * @param at where the number begins
 */
export function labelOf(text: string, at: number): NumberLabel {
  const before = text.slice(Math.max(0, at - REACH), at);
  const sinceNumber = before.slice(before.search(/\d[^\d]*$/) + 1);
  const card = lastMatch(sinceNumber, CARD);
  const other = lastMatch(sinceNumber, OTHER);
  if (card === -1 && other === -1) return null;
  return card > other ? 'card' : 'other';
}

/** @returns where the last match ends, so that "gift card" is not a card; -1 without one */
function lastMatch(text: string, pattern: RegExp): number {
  let end = -1;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}
