import { createHmac } from 'node:crypto';

/** Hex HMAC over the query without `hmac`, sorted by name, as Shopify signs what it sends browsers back with. */
export function signQuery(query: Record<string, string>, clientSecret: string): string {
  const sorted = Object.entries(query)
    .filter(([name]) => name !== 'hmac')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
  return createHmac('sha256', clientSecret).update(sorted).digest('hex');
}
