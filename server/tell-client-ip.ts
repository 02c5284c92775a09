import type { IncomingMessage } from 'node:http';
import { CLIENT_IP_HEADER } from '@/adapters/auth/client-ip-header';

/**
 * The client's address, or "unknown". What the client itself writes into headers does not count.
 * @param proxies how many proxies stand before the app. Each adds the address that it was called from to the end of
 *   X-Forwarded-For, so the client's is as many places from the end; what stands before it, the client made up
 */
export function readClientIp(request: IncomingMessage, proxies: number): string {
  const told = proxies > 0 ? String(request.headers['x-forwarded-for'] ?? '').split(',') : [];
  // Fewer when a proxy was passed by: then the first that one of ours has added.
  const client = told[Math.max(0, told.length - proxies)]?.trim();
  return client || request.socket.remoteAddress || 'unknown';
}

/** Writes the client's address into a header that pages and routes can trust, over whatever the client sent there. */
export function tellClientIp(request: IncomingMessage, proxies: number): void {
  request.headers[CLIENT_IP_HEADER] = readClientIp(request, proxies);
}
