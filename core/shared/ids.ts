import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { notFound } from './app-error';

export const uuidSchema = z.uuid();

/**
 * Guards an id that came from outside before it reaches a uuid column.
 * @throws AppError `not_found` when it cannot be an id at all, so that a malformed id looks like a missing one.
 */
export function requireUuid(value: string, what: string): string {
  if (!uuidSchema.safeParse(value).success) throw notFound(what);
  return value;
}

/** A new public widget key: "wk_" and 24 url-safe characters (144 random bits). */
export function newWidgetKey(): string {
  return `wk_${randomBytes(18).toString('base64url')}`;
}

/**
 * A new UUID of version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then random bits, so that rows made one after
 * the other lie together in their index.
 */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
