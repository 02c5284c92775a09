import { expect, it } from 'vitest';
import { readEnv } from './env';

it('takes one proxy for granted where the address is https, unless it is told how many there are', () => {
  const proxies = (more: Record<string, string>) => readEnv({ NODE_ENV: 'test', ...more }).proxies;
  expect(proxies({})).toBe(0);
  expect(proxies({ STOREFOLK_URL: 'https://chat.example', STOREFOLK_PROXIES: '' })).toBe(1);
  expect(proxies({ STOREFOLK_URL: 'https://chat.example', STOREFOLK_PROXIES: '2' })).toBe(2);
  expect(proxies({ STOREFOLK_URL: 'http://192.168.1.10:3000', STOREFOLK_PROXIES: '1' })).toBe(1);
  expect(() => proxies({ STOREFOLK_PROXIES: 'one' })).toThrow(/STOREFOLK_PROXIES/);
});
