import parsePhoneNumber, { type CountryCode } from 'libphonenumber-js/min';

/** Fewer digits than this identify nobody. */
const MIN_PHONE_DIGITS = 7;

/** An e-mail address as it is stored and compared; null for text that is none. */
export function normaliseEmail(email: string | null | undefined): string | null {
  const text = email?.normalize('NFKC').trim().toLowerCase() ?? '';
  return /^[^\s@]+@[^\s@]+$/.test(text) && text.length <= 320 ? text : null;
}

/** Whether two e-mail addresses are the same, whatever their case. An absent one is like no other. */
export function sameEmail(left: string | null, right: string | null): boolean {
  const a = normaliseEmail(left);
  return a !== null && a === normaliseEmail(right);
}

/**
 * A phone number in E.164 ("+4915112345678") where it can be read, else its digits alone; null when there are too few.
 * @param country ISO 3166-1 alpha-2, for numbers without a country code
 */
export function normalisePhone(phone: string | null | undefined, country?: string | null): string | null {
  const text = phone?.trim() ?? '';
  if (text === '') return null;
  const parsed = parsePhoneNumber(text, (country ?? undefined) as CountryCode | undefined);
  if (parsed?.isPossible()) return parsed.number;
  const digits = text.replace(/\D/g, '');
  return digits.length >= MIN_PHONE_DIGITS ? digits : null;
}

/**
 * Whether two phone numbers are the same. Where only one has a country code, the digits of the other, without its
 * leading zeros, must be the rest of it.
 */
export function samePhone(left: string | null, right: string | null, country?: string | null): boolean {
  const [a, b] = [normalisePhone(left, country), normalisePhone(right, country)];
  if (a === null || b === null) return false;
  if (a === b) return true;
  if (a.startsWith('+') === b.startsWith('+')) return false;
  const [full, local] = a.startsWith('+') ? [a, b] : [b, a];
  const rest = local.replace(/^0+/, '');
  return rest.length >= MIN_PHONE_DIGITS && full.endsWith(rest) && full.length - rest.length <= 4;
}
