import { createHash } from 'node:crypto';

/** A visitor's id as part of a limit's key: of one length, and not the id itself, which opens their conversations. */
export function visitorKey(visitorId: string): string {
  return createHash('sha256').update(visitorId).digest('base64url').slice(0, 22);
}
