/** What a message says about which order is meant and whose it is. */
export interface OrderDetails {
  number: string | null;
  email: string | null;
  phone: string | null;
}

const EMAIL = /[^\s@<>()[\],;:"'“”]+@[^\s@<>()[\],;:"'“”]+\.\p{L}{2,}/u;
/** "+49 151 2345678", "0151/2345678", "(212) 555-0123": more digits than order numbers have, or written like a phone. */
const PHONE = /(?:\+\d|\b00?\d|\(\d{2,4}\)\s?\d)[\d\s()/.-]{5,}\d/;
const PHONE_WORD =
  /\b(phone|mobile|cell|tel|telefon|handy|téléphone|portable|teléfono|móvil|telefono|cellulare|telefoon|telefone)\w*\b/i;
const MIN_PHONE_DIGITS = 8;

const NUMBER = String.raw`(?:\p{L}{0,6}[-/]?)?\d[\p{L}\d]*(?:[-/][\p{L}\d]+)*`;
const WITH_SIGN = new RegExp(String.raw`#\s?(${NUMBER}|\p{L}[\p{L}\d]*[-/]?\d[\p{L}\d/-]*)`, 'u');
// "I want to order 200 tents" orders them; it names no order.
const AFTER_WORD = new RegExp(
  String.raw`(?<!\b(?:to|i|we|you|can|could|would|will) )\b(?:orders?|bestell(?:ung|nummer)|auftrag|commande|pedido|ordine|bestelling|encomenda)\s*(?:(?:no|nr|num|number|nummer|numero|número|id|is|ist|n)?[.:°º]?\s*){0,3}#?\s?(${NUMBER})`,
  'iu',
);
/** Three digits at least: "2 of them" is no order. */
const BARE =
  /(?<![\p{L}\d.,€$£])(?:\p{L}{1,6}-?)?\d{3,14}(?:[-/][\p{L}\d]+)*(?![\p{L}\d]|[.,]\d|\s?(?:€|\$|£|%|eur|usd|gbp|cm|mm|kg|g|ml|l)\b)/iu;

/**
 * Finds order number, e-mail address and phone number in a message.
 * @param bare true: a number standing alone is taken for an order's, since that is what the talk is about
 */
export function readOrderDetails(message: string, bare: boolean): OrderDetails {
  const email = EMAIL.exec(message)?.[0].replace(/[.…!?]+$/, '') ?? null;
  let rest = email ? message.replace(email, ' ') : message;
  const signed = WITH_SIGN.exec(rest) ?? AFTER_WORD.exec(rest);
  if (signed) rest = rest.replace(signed[0], ' ');
  const phone = readPhone(rest);
  if (phone) rest = rest.replace(phone, ' ');
  const number = signed?.[1] ?? (bare ? (BARE.exec(rest)?.[0] ?? null) : null);
  return { number, email, phone };
}

function readPhone(text: string): string | null {
  const phone =
    PHONE.exec(text)?.[0] ?? (PHONE_WORD.test(text) ? /\d[\d\s()/.-]{6,}\d/.exec(text)?.[0] : null);
  return phone && phone.replace(/\D/g, '').length >= MIN_PHONE_DIGITS ? phone.trim() : null;
}

/** A one-time code: six digits, perhaps parted, and hardly a word beside them. */
export function readCode(message: string): string | null {
  const code = /(?<!\d)(\d{3})[\s-]?(\d{3})(?!\d)/.exec(message);
  if (!code || message.replace(/[^\p{L}]/gu, '').length > 40) return null;
  return `${code[1]}${code[2]}`;
}
