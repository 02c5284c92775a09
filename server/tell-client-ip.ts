import type { IncomingMessage } from 'node:http';
import { CLIENT_IP_HEADER } from '@/adapters/auth/client-ip-header';

/**
 * The client's address, or "unknown". What the client itself writes into headers does not count.
 * @param behindProxy whether a proxy stands before the app (it does when the public URL is https, which the app
 *   itself does not speak); then the last entry of X-Forwarded-For counts, the one that the proxy added
 */
export function readClientIp(request: IncomingMessage, behindProxy: boolean): string {
  const forwarded = behindProxy ? request.headers['x-forwarded-for'] : undefined;
  const last = String(forwarded ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return last || request.socket.remoteAddress || 'unknown';
}

/** Writes the client's address into a header that pages and routes can trust, over whatever the client sent there. */
export function tellClientIp(request: IncomingMessage, behindProxy: boolean): void {
  request.headers[CLIENT_IP_HEADER] = readClientIp(request, behindProxy);
}
