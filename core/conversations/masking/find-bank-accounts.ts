import type { SecretSpan } from './secret-span';

/** Characters of an IBAN by country (SWIFT IBAN Registry). */
const LENGTHS: Record<string, number> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  AZ: 28,
  BA: 20,
  BE: 16,
  BG: 22,
  BH: 22,
  BR: 29,
  BY: 28,
  CH: 21,
  CR: 22,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  DO: 28,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  GT: 28,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IS: 26,
  IT: 27,
  JO: 30,
  KW: 30,
  KZ: 20,
  LB: 28,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MR: 27,
  MT: 31,
  MU: 30,
  NL: 18,
  NO: 15,
  PK: 24,
  PL: 28,
  PS: 29,
  PT: 25,
  QA: 29,
  RO: 24,
  RS: 22,
  SA: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  TN: 24,
  TR: 26,
  UA: 29,
  VA: 22,
  XK: 20,
};

const BEGINNING = /(?<![\p{L}\p{N}])([A-Za-z]{2})[ ]?\d{2}(?=[ -]?[A-Za-z0-9])/gu;

/**
 * IBANs: a country's length and check digits that fit (ISO 13616, modulo 97).
 * @param text with plain digits
 */
export function findBankAccounts(text: string): SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (const match of text.matchAll(BEGINNING)) {
    const length = LENGTHS[(match[1] ?? '').toUpperCase()];
    const end = length === undefined ? null : endAfter(text, match.index, length);
    if (end === null) continue;
    const iban = text.slice(match.index, end).replace(/[ -]/g, '').toUpperCase();
    if (hasValidCheckDigits(iban)) spans.push({ kind: 'bank-account', start: match.index, end });
  }
  return spans;
}

/** @returns the position behind `count` letters and digits with single separators between, null when there are fewer */
function endAfter(text: string, start: number, count: number): number | null {
  let found = 0;
  for (let at = start; at < text.length; at++) {
    const char = text[at] ?? '';
    if (/[A-Za-z0-9]/.test(char)) found++;
    else if (!/[ -]/.test(char) || /[ -]/.test(text[at - 1] ?? '')) return null;
    if (found === count) return /[\p{L}\p{N}]/u.test(text[at + 1] ?? '') ? null : at + 1;
  }
  return null;
}

function hasValidCheckDigits(iban: string): boolean {
  const moved = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const char of moved) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
