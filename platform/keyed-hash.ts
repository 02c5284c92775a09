import { createHmac, hkdfSync } from 'node:crypto';
import type { KeyedHash } from '@/core/shared/keyed-hash';

/**
 * HMAC-SHA256 with a key derived from the instance's master secret (HKDF-SHA256, RFC 5869). With another master secret
 * all hashes are others: codes that are under way end, limits begin anew, nothing else depends on them.
 */
export function createKeyedHash(masterSecret: string): KeyedHash {
  const key = Buffer.from(hkdfSync('sha256', masterSecret, 'storefolk', 'keyed-hash/v1', 32));
  return (purpose, text) =>
    createHmac('sha256', key).update(`${purpose}\0${text}`).digest('base64url').slice(0, 32);
}
