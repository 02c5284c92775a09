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
