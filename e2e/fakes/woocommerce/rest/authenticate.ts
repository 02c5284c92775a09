import type { FakeShop } from '../shop/fake-shop';
import { checkOAuth } from './check-oauth';
import { type RestReply, restError } from './rest-reply';
import type { RestRequest } from './rest-request';

const FAILED = 'woocommerce_rest_authentication_error';

/**
 * Lets a request in, or says why not. The double speaks plain http, where WooCommerce looks at OAuth alone: keys in
 * the header or the query are as good as none.
 */
export function authenticate(shop: FakeShop, request: RestRequest): RestReply | null {
  const result = checkOAuth(shop, request);
  if (!result) {
    const one = /\/\d+$/.test(request.path);
    const message = one ? 'Sorry, you cannot view this resource.' : 'Sorry, you cannot list resources.';
    return request.method === 'GET'
      ? restError(401, 'woocommerce_rest_cannot_view', message)
      : restError(401, 'woocommerce_rest_cannot_create', 'Sorry, you are not allowed to create resources.');
  }
  if ('error' in result) return restError(401, result.code ?? FAILED, result.error);
  const { permissions } = result.key;
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (reads && permissions === 'write') {
    return restError(401, FAILED, 'The API key provided does not have read permissions.');
  }
  if (!reads && permissions === 'read') {
    return restError(401, FAILED, 'The API key provided does not have write permissions.');
  }
  return null;
}
