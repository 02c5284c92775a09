import { lookup as dnsLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, fetch as undiciFetch } from 'undici';
import { isAllowedProviderAddress, refusedProviderAddress } from './provider-address';

/**
 * Checks the addresses at the moment of connecting, not before: a name that resolved to something harmless when it
 * was saved can point to the metadata service later.
 */
const guardedLookup: LookupFunction = (hostname, options, callback) => {
  dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '');
    if (addresses.some(({ address }) => !isAllowedProviderAddress(address))) {
      return callback(refusedProviderAddress(), '');
    }
    const [first] = addresses;
    if (options.all || !first) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};

let agent: Agent | undefined;

/**
 * `fetch` for language-model servers: never follows redirects (the 3xx comes back as it is), refuses link-local and
 * metadata addresses, and keeps connections open for a minute so that a turn's second call needs no new handshake.
 */
export const providerFetch: typeof fetch = (input, init) => {
  agent ??= new Agent({ connect: { lookup: guardedLookup, timeout: 10_000 }, keepAliveTimeout: 60_000 });
  const request = { ...init, redirect: 'manual', dispatcher: agent };
  // Node's fetch and undici's are the same code; only their type declarations are separate.
  return undiciFetch(
    input as Parameters<typeof undiciFetch>[0],
    request as Parameters<typeof undiciFetch>[1],
  ) as unknown as Promise<Response>;
};
