import type { ServerResponse } from 'node:http';
import type { Fault } from './faults';

/** What Shopify (or the network before it) answers when something is wrong. */
export function sendFault(response: ServerResponse, fault: Fault): void {
  if (fault.status === 'timeout') return;
  if (fault.status === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
    response.write('{"data":{"products":{"nodes":[{"id":"gid://sho');
    setImmediate(() => response.destroy());
    return;
  }
  const status = fault.status === 'throttled' ? 429 : fault.status;
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    ...(status === 429 ? { 'retry-after': '1.0' } : {}),
    ...fault.headers,
  };
  response.writeHead(status, headers).end(fault.body ?? bodyOf(status));
}

function bodyOf(status: number): string {
  if (status === 429) return '{"errors":"Exceeded 2 calls per second for api client."}';
  if (status >= 500) return '<!DOCTYPE html><title>Something went wrong</title>';
  return '{"errors":"Not Found"}';
}
