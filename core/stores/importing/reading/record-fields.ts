import { z } from 'zod';
import { cleanLine } from '@/core/shared/text-files/clean-text';
import { readPrice } from '../../catalog/reading/read-fields';

/** One field of a record cannot be read: the record is left out, and its owner told why. */
export class FieldFault extends Error {
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

const MAX_TEXT_CHARS = 500;

/** A short text; numbers become texts, what holds no character becomes null. */
export const textField = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .transform((value) => cleanLine(String(value ?? ''), MAX_TEXT_CHARS) || null);

/** Pieces: a whole number that is not negative, also as a text. */
export const countField = z
  .preprocess(
    (value) => (typeof value === 'string' && /^\d+(\.0+)?$/.test(value.trim()) ? Number(value) : value),
    z
      .number('must be a whole number')
      .int('must be a whole number')
      .min(0, 'must not be negative')
      .max(1_000_000),
  )
  .optional();

/** An amount in minor units, also as a text. Signs are left out: the field says what is meant. */
export const centsField = z
  .preprocess(
    (value) => (typeof value === 'string' && /^-?\d+$/.test(value.trim()) ? Number(value) : value),
    z
      .number('must be a number of minor units, such as 1299 for 12.99')
      .int('must be in minor units, such as 1299 for 12.99')
      .max(Number.MAX_SAFE_INTEGER)
      .transform(Math.abs),
  )
  .optional();

/** An amount in whole units, as people write it. */
export const moneyField = z.union([z.string(), z.number()]).optional();

/**
 * An amount that a record gives in minor units, or else in whole units.
 * @returns integer, minor units; null when it gives neither
 * @throws FieldFault for a text that is no amount
 */
export function readAmount(
  cents: number | undefined,
  money: string | number | undefined,
  currency: string,
  field: string,
): number | null {
  if (cents !== undefined) return cents;
  if (money === undefined) return null;
  const text = String(money).trim().replace(/^-\s*/, '');
  const amount = readPrice(text, currency, typeof money === 'number' ? 'point' : 'local');
  if (amount === undefined || amount === null) {
    throw new FieldFault(field, `“${cleanLine(text, 40)}” is not an amount. Write it like 1299.00.`);
  }
  return amount;
}

const WITHOUT_ZONE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?$/;
/** Numbers above are milliseconds: as seconds they would lie in the year 5138. */
const MAX_EPOCH_SECONDS = 1e11;

/**
 * A moment: ISO 8601 (UTC where no zone is given), or seconds or milliseconds since 1970.
 * @returns null when there is none
 * @throws FieldFault for anything else: "03/04/2026" is two different days
 */
export function readMoment(value: string | number | undefined | null, field: string): Date | null {
  if (value === undefined || value === null) return null;
  const text = String(value).trim();
  const date = /^\d{9,13}$/.test(text) ? fromEpoch(Number(text)) : fromIso(text);
  // Postgres takes more, but nobody ordered before shops or orders after them.
  if (date && date.getUTCFullYear() >= 1970 && date.getUTCFullYear() < 2200) return date;
  throw new FieldFault(field, `“${cleanLine(text, 40)}” is not a date. Write it like 2026-10-01T09:30:00Z.`);
}

function fromEpoch(number: number): Date {
  return new Date(number > MAX_EPOCH_SECONDS ? number : number * 1000);
}

function fromIso(text: string): Date | null {
  const plain = WITHOUT_ZONE.exec(text);
  if (!plain && !/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text)) return null;
  const date = new Date(plain ? `${plain[1]}T${plain[2] ?? '00:00'}Z` : text);
  return Number.isNaN(date.getTime()) ? null : date;
}
