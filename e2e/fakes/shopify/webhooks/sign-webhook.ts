import { createHmac } from 'node:crypto';

/** X-Shopify-Hmac-Sha256: base64 over the raw body, with the app's client secret. */
export function signWebhook(rawBody: string | Buffer, clientSecret: string): string {
  return createHmac('sha256', clientSecret).update(rawBody).digest('base64');
}
