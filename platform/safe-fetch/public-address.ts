import ipaddr from 'ipaddr.js';

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address belongs to the public internet. Everything else is refused: loopback, private networks,
 * link-local (with the clouds' metadata service at 169.254.169.254), carrier-grade NAT, multicast, reserved ranges,
 * and IPv6 forms that carry an IPv4 address inside (mapped, NAT64, 6to4, Teredo). Ranges of the IANA special-purpose
 * registries, as ipaddr.js names them.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // What IANA has not given out yet is "unicast" to ipaddr.js, but nobody's website.
  return parsed instanceof ipaddr.IPv4 ? parsed.toString() !== '168.63.129.16' : parsed.match(GLOBAL_UNICAST);
}
