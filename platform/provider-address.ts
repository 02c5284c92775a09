import ipaddr from 'ipaddr.js';
import { AppError } from '@/core/shared/app-error';

/**
 * Clouds answer on these addresses with the machine's own credentials, and no model server lives there.
 * 169.254.0.0/16 and fe80::/10 are refused as a whole; these stand outside: AWS over IPv6, Azure's wire server,
 * Alibaba's and Oracle's metadata services.
 */
const METADATA_ADDRESSES = new Set(['fd00:ec2::254', '168.63.129.16', '100.100.100.200', '192.0.0.192']);

/**
 * Whether a provider's server may live at this IP address. Private and loopback addresses may: a self-hosted model
 * server does. Link-local and cloud-metadata addresses may not, also when written as IPv4 inside IPv6.
 * @param address an IPv4 or IPv6 literal, without brackets
 */
export function isAllowedProviderAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = unwrapIpv4(ipaddr.process(address));
  if (parsed.range() === 'linkLocal' || parsed.range() === 'multicast') return false;
  return !METADATA_ADDRESSES.has(parsed.toString());
}

/**
 * Checks a base URL that an owner typed and writes it in one form.
 * @returns the URL without a trailing slash, query or fragment
 * @throws AppError `invalid_input` when it is no http(s) URL, carries credentials, or names a refused address
 */
export function checkProviderBaseUrl(input: string): URL {
  const url = URL.canParse(input.trim()) ? new URL(input.trim()) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new AppError('invalid_input', 'Enter the server address with http:// or https:// in front.');
  }
  if (url.username || url.password) {
    throw new AppError(
      'invalid_input',
      'Leave user name and password out of the server address; use the key field.',
    );
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host) && !isAllowedProviderAddress(host)) throw refusedProviderAddress();
  url.search = '';
  url.hash = '';
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url;
}

/** The error for an address that a provider may not have; also thrown when a name resolves to one. */
export function refusedProviderAddress(): AppError {
  return new AppError(
    'invalid_input',
    'This server address points to one that no model server may have. Enter the server’s own address.',
  );
}

/** NAT64 (64:ff9b::/96, RFC 6052) and 6to4 (2002::/16, RFC 3056) carry an IPv4 address that decides. */
function unwrapIpv4(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (!(address instanceof ipaddr.IPv6)) return address;
  const bytes = address.toByteArray();
  if (address.range() === 'rfc6052') return new ipaddr.IPv4(bytes.slice(12, 16));
  if (address.range() === '6to4') return new ipaddr.IPv4(bytes.slice(2, 6));
  return address;
}
