import { createPublicKey, verify } from 'node:crypto';

const DAY_SECONDS = 86_400;

/**
 * Checks who sends (RFC 8292): signed with the key that the browser subscribed with, for this service, not for longer
 * than a day, and with an address at which the sender can be reached.
 * @returns that address; null: refused
 */
export function verifyVapid(
  authorization: string | undefined,
  { origin, serverKey }: { origin: string; serverKey: string },
): string | null {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization ?? '') ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  if (key !== serverKey || !signature) return null;
  const point = Buffer.from(key, 'base64url');
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      ...{ kty: 'EC', crv: 'P-256' },
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
  const signed = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString() || '{}');
  const now = Date.now() / 1000;
  const isTimely = exp > now && exp <= now + DAY_SECONDS;
  return signed && aud === origin && isTimely && /^(mailto:|https:)/.test(sub) ? sub : null;
}
