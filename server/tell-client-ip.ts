import type { IncomingMessage } from 'node:http';
import { CLIENT_IP_HEADER } from '@/adapters/auth/client-ip-header';

/**
 * Writes the client's address into a header that pages and routes can trust, over whatever the client sent there.
 * @param behindProxy whether a proxy stands before the app (it does when the public URL is https, which the app
 *   itself does not speak); then the last entry of X-Forwarded-For counts, the one that the proxy added
 */
export function tellClientIp(request: IncomingMessage, behindProxy: boolean): void {
  const forwarded = behindProxy ? request.headers['x-forwarded-for'] : undefined;
  const last = String(forwarded ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  request.headers[CLIENT_IP_HEADER] = last || request.socket.remoteAddress || 'unknown';
}
