import ipaddr from 'ipaddr.js';
import { AppError } from '@/core/shared/app-error';
import { isAllowedProviderAddress } from '@/platform/provider-address';

/** Parts of WordPress that owners have before their eyes when they copy the address. */
const WORDPRESS_PARTS =
  /\/(wp-admin|wp-login\.php|wp-json|wp-content|index\.php|my-account|cart|checkout|product|product-category)(\/.*)?$/i;

/**
 * Where a shop may be, by what its owner typed: "example.com", "https://example.com/shop/", or any page of it. The
 * longest path comes first, since a shop can live in a folder; https before http where nothing was said.
 * @returns addresses without a trailing slash
 * @throws AppError `invalid_input` for what is no address of a shop
 */
export function shopCandidates(input: string): URL[] {
  const typed = input.trim();
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(typed)?.[1]?.toLowerCase();
  if (typed === '' || (scheme !== undefined && scheme !== 'http' && scheme !== 'https')) throw noAddress();
  const schemes = scheme ? [''] : ['https://', 'http://'];
  return schemes.flatMap((prefix) => pathsOf(checkUrl(prefix + typed)));
}

/** @throws AppError `invalid_input` when no shop may be there, see platform/provider-address.ts */
export function checkUrl(text: string): URL {
  const url = URL.parse(text);
  if (!url || url.hostname === '') throw noAddress();
  if (url.username || url.password) {
    throw new AppError('invalid_input', 'Leave user name and password out of the shop’s address.');
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host) && !isAllowedProviderAddress(host)) {
    throw new AppError(
      'invalid_input',
      'This address cannot be a shop’s. Enter the address that shoppers open.',
    );
  }
  return url;
}

function pathsOf(url: URL): URL[] {
  const folders = url.pathname
    .replace(WORDPRESS_PARTS, '')
    .split('/')
    .filter((part) => part !== '');
  return folders
    .slice(0, 3)
    .map((_, index) => folders.slice(0, Math.min(3, folders.length) - index))
    .concat([[]])
    .map((path) => new URL(path.length > 0 ? `/${path.join('/')}` : '/', url.origin));
}

function noAddress(): AppError {
  return new AppError(
    'invalid_input',
    'Enter the shop’s address, like https://example.com or example.com/shop.',
  );
}

/** A base address as it is stored: without a trailing slash, query or fragment. */
export function withoutSlash(url: URL): string {
  return url.origin + url.pathname.replace(/\/+$/, '');
}
