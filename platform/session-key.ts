import { hkdfSync } from 'node:crypto';

/** What session cookies are encrypted with: the same in all processes that share a master secret. */
export function deriveSessionKey(masterSecret: string): string {
  return Buffer.from(hkdfSync('sha256', masterSecret, 'storefolk', 'sessions/v1', 32)).toString('base64url');
}
