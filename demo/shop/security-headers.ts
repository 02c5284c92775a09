import type { Shop } from './load-shop';

/**
 * The headers of every page. The policy is as strict as a careful shop's: nothing inline, nothing from elsewhere but
 * the widget's origin for its script, its frame and its calls. A widget that works here works under such a policy.
 */
export function securityHeaders(shop: Pick<Shop, 'widgetOrigin'>): Record<string, string> {
  const widget = shop.widgetOrigin;
  return {
    'content-security-policy': [
      `default-src 'self'`,
      `script-src 'self' ${widget}`,
      `frame-src ${widget}`,
      `connect-src ${widget}`,
      `img-src 'self' data:`,
      `style-src 'self'`,
      `font-src 'self'`,
      `object-src 'none'`,
      `base-uri 'none'`,
      `form-action 'self'`,
      `frame-ancestors 'self'`,
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
  };
}
