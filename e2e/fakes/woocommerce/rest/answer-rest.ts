import { orderPartRoutes } from '../routes/serve-order-parts';
import { orderRoutes } from '../routes/serve-orders';
import { peopleAndCouponRoutes } from '../routes/serve-people-and-coupons';
import { productRoutes } from '../routes/serve-products';
import { settingsRoutes } from '../routes/serve-settings';
import { variationRoutes } from '../routes/serve-variations';
import { webhookRoutes } from '../routes/serve-webhooks';
import { serveWordPress } from '../routes/serve-wordpress';
import type { FakeShop } from '../shop/fake-shop';
import { authenticate } from './authenticate';
import { noRoute, type RestReply, restError } from './rest-reply';
import { type RestRequest, readJsonBody } from './rest-request';

const ROUTES = [
  ...settingsRoutes,
  ...productRoutes,
  ...variationRoutes,
  ...orderRoutes,
  ...orderPartRoutes,
  ...peopleAndCouponRoutes,
  ...webhookRoutes,
];
const PREFIX = '/wp-json/wc/v3/';

/** An answer of the REST API, with the headers that every one has. */
export function answerRest(shop: FakeShop, request: RestRequest): RestReply {
  const { status, body, headers } = find(shop, request);
  return {
    status,
    body,
    headers: {
      'content-type': 'application/json; charset=UTF-8',
      link: `<${shop.homeUrl}/wp-json/>; rel="https://api.w.org/"`,
      ...headers,
    },
  };
}

function find(shop: FakeShop, request: RestRequest): RestReply {
  if (!request.path.startsWith(PREFIX)) return serveWordPress(shop, request);
  const path = request.path.slice(PREFIX.length).replace(/\/+$/, '');
  const here = ROUTES.filter(({ pattern }) => pattern.test(path));
  if (here.length === 0) return noRoute();
  const refused = authenticate(shop, request);
  if (refused) return refused;
  const route = here.find(({ method }) => method === request.method);
  if (!route) return noRoute();
  const body = readJsonBody(request);
  if (!body) {
    const data = { status: 400, json_error_code: 4, json_error_message: 'Syntax error' };
    return restError(400, 'rest_invalid_json', 'Invalid JSON body passed.', data);
  }
  const ids = (route.pattern.exec(path) ?? []).slice(1).map(Number);
  return route.answer({ shop, request, ids, body });
}
