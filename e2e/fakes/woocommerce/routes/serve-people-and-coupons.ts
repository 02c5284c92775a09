import { checkListParams } from '../rest/check-list-params';
import { listRecords, pickFields } from '../rest/list-records';
import { invalidId, type RestReply, reply, restError } from '../rest/rest-reply';
import type { WooRecord } from '../shop/fake-shop';
import { dated } from '../shop/shop-clock';
import { restUrl, withLinks } from '../shop/shop-links';
import type { Route, RouteCall } from './route';

export const peopleAndCouponRoutes: Route[] = [
  { method: 'GET', pattern: /^customers$/, answer: listCustomers },
  { method: 'GET', pattern: /^customers\/(\d+)$/, answer: readCustomer },
  { method: 'PUT', pattern: /^customers\/(\d+)$/, answer: updateCustomer },
  { method: 'GET', pattern: /^coupons$/, answer: listCoupons },
  { method: 'POST', pattern: /^coupons$/, answer: createCoupon },
];

/** People by name; there is no filter by when they changed. */
function listCustomers({ shop, request }: RouteCall): RestReply {
  const { query } = request;
  const fault = checkListParams(request, { orderby: ['id', 'include', 'name', 'registered_date'] });
  if (fault) return fault;
  const email = query.get('email')?.toLowerCase();
  const search = query.get('search')?.toLowerCase();
  const role = query.get('role') ?? 'customer';
  const fits = (customer: WooRecord) =>
    (role === 'all' || customer.role === role) &&
    (!email || String(customer.email).toLowerCase() === email) &&
    (!search ||
      JSON.stringify([customer.first_name, customer.last_name, customer.email])
        .toLowerCase()
        .includes(search));
  // The times of a list that knows no such filter do not count.
  const known = new Map([...query].filter(([name]) => !name.startsWith('modified_')));
  return listRecords(
    shop,
    { ...request, query: known },
    {
      records: [...shop.customers.values()].filter(fits),
      body: (customer) => withLinks(shop, 'customers', customer),
      defaultOrder: { by: 'name', direction: 'asc' },
    },
  );
}

function readCustomer({ shop, request, ids: [id = 0] }: RouteCall): RestReply {
  const customer = shop.customers.get(id);
  if (!customer) return invalidId('customer');
  return reply(pickFields(withLinks(shop, 'customers', customer), request.query));
}

/** Of an address what is not sent stays. */
function updateCustomer({ shop, body, ids: [id = 0] }: RouteCall): RestReply {
  const customer = shop.customers.get(id);
  if (!customer) return restError(400, 'woocommerce_rest_invalid_id', 'Invalid resource ID.');
  for (const list of ['billing', 'shipping'] as const) {
    if (body[list]) customer[list] = { ...(customer[list] as object), ...(body[list] as object) };
  }
  Object.assign(customer, dated(shop, 'date_modified', shop.now()));
  shop.sender.emit('customer.updated', withLinks(shop, 'customers', customer));
  return reply(withLinks(shop, 'customers', customer));
}

function listCoupons({ shop, request }: RouteCall): RestReply {
  const fault = checkListParams(request, { orderby: ['date', 'id', 'include', 'title', 'slug', 'modified'] });
  if (fault) return fault;
  const code = request.query.get('code')?.toLowerCase();
  return listRecords(shop, request, {
    records: [...shop.coupons.values()].filter((coupon) => !code || coupon.code === code),
    body: (coupon) => withLinks(shop, 'coupons', coupon),
    defaultOrder: { by: 'date', direction: 'desc' },
  });
}

function createCoupon({ shop, body }: RouteCall): RestReply {
  const code = String(body.code ?? '').toLowerCase();
  if ([...shop.coupons.values()].some((coupon) => coupon.code === code)) {
    return restError(400, 'woocommerce_rest_coupon_code_already_exists', 'The coupon code already exists');
  }
  const coupon = makeCoupon(shop, { ...body, code });
  shop.coupons.set(coupon.id, coupon);
  return reply(withLinks(shop, 'coupons', coupon), { location: restUrl(shop, `coupons/${coupon.id}`) }, 201);
}

/** A coupon with every field; codes are kept in lower case. */
export function makeCoupon(shop: RouteCall['shop'], fields: Record<string, unknown>): WooRecord {
  const now = shop.now();
  const money = (value: unknown) => Number(value ?? 0).toFixed(2);
  const expires = typeof fields.date_expires === 'string' ? new Date(`${fields.date_expires}Z`) : null;
  return {
    id: shop.nextId(),
    status: 'publish',
    ...dated(shop, 'date_created', now),
    ...dated(shop, 'date_modified', now),
    discount_type: 'fixed_cart',
    description: '',
    usage_count: 0,
    individual_use: false,
    product_ids: [],
    excluded_product_ids: [],
    usage_limit: null,
    usage_limit_per_user: null,
    limit_usage_to_x_items: null,
    free_shipping: false,
    product_categories: [],
    excluded_product_categories: [],
    exclude_sale_items: false,
    email_restrictions: [],
    used_by: [],
    meta_data: [],
    ...fields,
    code: String(fields.code ?? '').toLowerCase(),
    amount: money(fields.amount),
    minimum_amount: money(fields.minimum_amount),
    maximum_amount: money(fields.maximum_amount),
    ...dated(shop, 'date_expires', expires),
  };
}
