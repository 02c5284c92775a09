import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { AppContext } from '@/core/shared/context';

export const CODE_VALID_MINUTES = 10;
export const MAX_TRIES = 5;
const DIGITS = 6;

type Hashing = Pick<AppContext, 'keyedHash'>;

/** Six digits, each as likely as the other. */
export function makeCode(): string {
  return String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
}

/** What is stored of a code. It counts for one row only. */
export function hashCode({ keyedHash }: Hashing, codeId: string, code: string): string {
  return keyedHash('one-time-code', `${codeId}/${code}`);
}

/** A hash that no code has: for a row whose code was not made, or never will be. */
export function hashOfNothing({ keyedHash }: Hashing): string {
  return keyedHash('one-time-code', randomBytes(24).toString('base64url'));
}

/** A code as people type it: "123 456", "123-456". @returns null for text that is none */
export function readCode(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s.-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

/** Compares in constant time. */
export function isCode(ctx: Hashing, codeId: string, code: string, codeHash: string): boolean {
  const [given, stored] = [Buffer.from(hashCode(ctx, codeId, code)), Buffer.from(codeHash)];
  return given.length === stored.length && timingSafeEqual(given, stored);
}
