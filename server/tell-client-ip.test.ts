import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { tellClientIp } from './tell-client-ip';

function told(headers: Record<string, string>, proxies: number): unknown {
  const request = { headers, socket: { remoteAddress: '10.0.0.9' } } as unknown as IncomingMessage;
  tellClientIp(request, proxies);
  return request.headers['x-storefolk-client-ip'];
}

it('believes the connection, not the client', () => {
  expect(told({ 'x-storefolk-client-ip': '1.2.3.4', 'x-forwarded-for': '1.2.3.4' }, 0)).toBe('10.0.0.9');
});

it('takes what the proxy added last', () => {
  expect(told({ 'x-forwarded-for': '1.2.3.4, 203.0.113.7' }, 1)).toBe('203.0.113.7');
  expect(told({}, 1)).toBe('10.0.0.9');
});

it('passes over the nearer proxies when there are several', () => {
  expect(told({ 'x-forwarded-for': '1.2.3.4, 203.0.113.7, 172.18.0.1' }, 2)).toBe('203.0.113.7');
  expect(told({ 'x-forwarded-for': '203.0.113.7' }, 2)).toBe('203.0.113.7');
});
