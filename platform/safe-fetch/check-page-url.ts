import { isIP } from 'node:net';
import { AppError } from '@/core/shared/app-error';
import { isPublicAddress } from './public-address';

/** Ports of web servers; others belong to services that must not be reached through us. */
const WEB_PORTS = new Set(['80', '443', '8080', '8443']);

export interface CheckedUrl {
  url: URL;
  /** The operator allowed this very host, wherever it lies. */
  allowed: boolean;
}

/**
 * Checks an address before anything is sent. Names are checked again when they are resolved.
 * @param allowedHosts "host:port" or "host" (then: the scheme's own port), lower case
 * @throws AppError `invalid_input` that says what is wrong with it
 */
export function checkPageUrl(input: string, allowedHosts: ReadonlySet<string>): CheckedUrl {
  const url = URL.parse(input.trim());
  if (!url) throw refused('This is not a web address. Write it like https://shop.example/shipping.');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw refused('Only http:// and https:// addresses can be read.');
  }
  if (url.username || url.password) {
    throw refused('Leave user name and password out of the address. Only public pages can be read.');
  }
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  if (allowedHosts.has(`${url.hostname}:${port}`) || (url.port === '' && allowedHosts.has(url.hostname))) {
    return { url, allowed: true };
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if ((isIP(host) && !isPublicAddress(host)) || isLocalName(host)) throw privateAddress();
  if (!WEB_PORTS.has(port))
    throw refused(`Pages on port ${port} are not read. Use a page on port 80 or 443.`);
  return { url, allowed: false };
}

/** The error for an address inside a network; also thrown when a name resolves to one. */
export function privateAddress(): AppError {
  return refused(
    'This address is not on the public internet. Enter a page that everybody can open, or upload its text as a file.',
  );
}

function refused(message: string): AppError {
  return new AppError('invalid_input', message);
}

/** Names that never leave the machine or the local network (RFC 6761, RFC 6762, RFC 8375, RFC 9476). */
function isLocalName(host: string): boolean {
  return /(^|\.)(localhost|local|internal|home\.arpa)\.?$/.test(host) || (!isIP(host) && !host.includes('.'));
}
