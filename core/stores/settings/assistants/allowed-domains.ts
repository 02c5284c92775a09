import { z } from 'zod';

/** Host of a page address in punycode with a port only where it is not the scheme's own; null when it is none. */
function readHost(text: string): string | null {
  const address = /^https?:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.username || url.password || url.hostname === '') return null;
  const ownPort = url.protocol === 'https:' ? '443' : '80';
  return url.port && url.port !== ownPort ? `${url.hostname}:${url.port}` : url.hostname;
}

const LABEL = /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?$/;

/** "shop.example", "localhost:8080", "127.0.0.1:5000", "[::1]:3000": anything that can be an origin's host. */
function isHost(host: string): boolean {
  if (host.startsWith('[')) return true; // an IPv6 address, checked by the URL parser
  const name = host.replace(/:\d+$/, '');
  return name.length <= 253 && name.split('.').every((label) => LABEL.test(label));
}

/**
 * Brings what people paste into the stored form: "https://Shop.example/cart" becomes "shop.example",
 * "*.Shop.example" becomes "*.shop.example", "localhost:8080" stays.
 * @returns null when it names no host, or is wider than one registrable domain ("*", "*.com")
 */
export function normaliseDomain(text: string): string | null {
  const trimmed = text.trim().toLowerCase();
  const wildcard = trimmed.match(/^(?:https?:\/\/)?\*\.(.+)$/);
  const host = readHost(wildcard?.[1] ?? trimmed);
  if (!host || !isHost(host) || host.includes('*')) return null;
  const isName = !/^[\d.]+(:\d+)?$/.test(host) && !host.startsWith('[');
  const isBare = !host.replace(/:\d+$/, '').includes('.');
  if (wildcard) return isName && !isBare ? `*.${host}` : null;
  if (isName && isBare && !/^localhost(:\d+)?$/.test(host)) return null;
  return host;
}

export const allowedDomainSchema = z.string().transform((text, issue) => {
  const domain = normaliseDomain(text);
  if (domain) return domain;
  issue.addIssue({
    code: 'custom',
    message: `"${text.slice(0, 60)}" is not a domain. Write it like shop.example, *.shop.example or localhost:8080.`,
  });
  return z.NEVER;
});

export const allowedDomainsSchema = z
  .array(allowedDomainSchema)
  .max(50, 'At most 50 domains.')
  .transform((domains) => [...new Set(domains)]);

/**
 * Whether a page of that origin may show the widget. A pattern without a port means the scheme's own port, and
 * "*.shop.example" means every depth below shop.example but not shop.example: both as in CSP's frame-ancestors
 * (W3C CSP 3, 6.7.2.8), which browsers check in addition.
 * @param origin of a request's Origin header, e.g. "https://shop.example"; "null" is never allowed
 */
export function isAllowedOrigin(origin: string, allowedDomains: readonly string[]): boolean {
  if (!/^https?:\/\//.test(origin)) return false;
  const host = readHost(origin);
  if (!host) return false;
  return allowedDomains.some((pattern) =>
    pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern,
  );
}

/** Host sources for the Content-Security-Policy directive frame-ancestors of the widget's frame. */
export function frameAncestors(allowedDomains: readonly string[]): string {
  return ["'self'", ...allowedDomains].join(' ');
}
