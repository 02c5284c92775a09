import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { privateAddress } from './check-page-url';
import { isPublicAddress } from './public-address';

/**
 * Resolves a name for `net.connect` and refuses it when any of its addresses is not public. The socket connects to
 * the very address that was checked, so a name that resolves differently the next time gains nothing.
 */
export function createGuardedLookup(resolve: typeof dnsLookup = dnsLookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const first = addresses?.[0];
      if (error || !first) {
        callback(error ?? new Error('no address'), '', 4);
      } else if (!addresses.every(({ address }) => isPublicAddress(address))) {
        callback(privateAddress(), '', 4);
      } else if (options.all) {
        (callback as unknown as (error: null, addresses: LookupAddress[]) => void)(null, addresses);
      } else {
        callback(null, first.address, first.family);
      }
    });
  };
}
