import { AppError } from '@/core/shared/app-error';

/** Shopify's names of shops: letters, digits and hyphens. */
const NAME = /^[a-z0-9][a-z0-9-]{0,99}$/;

/**
 * The shop that an owner means: "larkfell", "https://larkfell.myshopify.com/admin" and
 * "admin.shopify.com/store/larkfell/orders" all give "larkfell.myshopify.com". No other host ever comes out of it.
 * @throws AppError `invalid_input`
 */
export function readShopDomain(input: string): string {
  const text = input.trim().toLowerCase();
  const name = NAME.test(text) ? text : readName(text);
  if (!name) {
    throw new AppError(
      'invalid_input',
      'Enter the shop’s address at Shopify, e.g. larkfell.myshopify.com. It is in the address bar of the Shopify ' +
        'admin after admin.shopify.com/store/; the shop’s own domain does not serve here.',
    );
  }
  return `${name}.myshopify.com`;
}

function readName(text: string): string | null {
  const url = URL.parse(/^https?:\/\//.test(text) ? text : `https://${text}`);
  if (!url || url.username || url.password || url.port) return null;
  const name =
    url.hostname === 'admin.shopify.com'
      ? /^\/store\/([^/]+)/.exec(url.pathname)?.[1]
      : /^([^.]+)\.myshopify\.com$/.exec(url.hostname)?.[1];
  return name && NAME.test(name) ? name : null;
}
