import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { AppError } from '@/core/shared/app-error';
import type { SecretBox } from '@/core/shared/secret-box';

const VERSION = 'v1';

/**
 * AES-256-GCM with a key derived from the instance's master secret (HKDF-SHA256, RFC 5869).
 * Sealed form: "v1.<iv>.<tag>.<ciphertext>", each base64url.
 */
export function createSecretBox(masterSecret: string): SecretBox {
  const key = Buffer.from(hkdfSync('sha256', masterSecret, 'storefolk', 'secret-box/v1', 32));
  return {
    encrypt(plain) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return [VERSION, iv, cipher.getAuthTag(), body]
        .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
        .join('.');
    },
    decrypt(sealed) {
      const [version, iv, tag, body] = sealed.split('.');
      try {
        if (version !== VERSION || !iv || !tag || body === undefined) throw new Error('malformed');
        const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), {
          authTagLength: 16,
        });
        decipher.setAuthTag(Buffer.from(tag, 'base64url'));
        return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString(
          'utf8',
        );
      } catch (cause) {
        throw new AppError(
          'internal',
          'A stored secret cannot be read with this instance’s master secret. Restore STOREFOLK_SECRET, or enter the key again.',
          { cause },
        );
      }
    },
  };
}
