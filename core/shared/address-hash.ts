import { isIPv4, isIPv6 } from 'node:net';
import type { KeyedHash } from './keyed-hash';

/**
 * What is kept of a shopper's network address, for limits: a keyed hash. Of an IPv6 address only the first 64 bits
 * count, because a provider gives each customer at least that many addresses (RFC 6177).
 * @param address as the connection or its trusted proxy names it
 * @returns null for text that is no address
 */
export function hashAddress(
  ctx: { keyedHash: KeyedHash },
  address: string | null | undefined,
): string | null {
  const network = toNetwork(address ?? '');
  return network === null ? null : ctx.keyedHash('address', network);
}

function toNetwork(address: string): string | null {
  const plain = address.trim().replace(/%.*$/, '');
  const inside = /^::ffff:([\d.]+)$/i.exec(plain)?.[1] ?? plain;
  if (isIPv4(inside)) return inside;
  if (!isIPv6(inside)) return null;
  // URL writes every spelling of an address the same way: "[2001:db8::1]".
  const [head = '', tail] = new URL(`http://[${inside}]`).hostname.slice(1, -1).split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
