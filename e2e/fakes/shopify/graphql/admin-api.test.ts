import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askAdmin } from '../ask-admin.fixture';
import type { FakeShopify } from '../fake-shopify';
import { addCustomer } from '../shop/change-customers';
import { addProduct, changeProduct, deleteProduct } from '../shop/change-products';
import { placeOrder } from '../shop/place-order';
import { startFakeShopify } from '../start-fake-shopify';

let fake: FakeShopify;
beforeEach(async () => {
  fake = await startFakeShopify();
});
afterEach(() => fake.close());

function addMugs(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const { product } = addProduct(fake.shop, { title: `Mug ${index + 1}`, variants: [{ price: '12.50' }] });
    return product;
  });
}

describe('who is let in', () => {
  const query = '{ shop { name } }';

  test('a token that was issued, and no other', async () => {
    expect((await askAdmin(fake, query)).body.data.shop.name).toBe('Larkfell');
    const { status, body } = await askAdmin(fake, query, { token: 'shpat_nobody' });
    expect(status).toBe(401);
    expect(body).toEqual({
      errors: '[API] Invalid API key or access token (unrecognized login or wrong password)',
    });
  });

  test('not a token at its end, a revoked one, or one of an uninstalled app', async () => {
    const short = fake.issueToken(undefined, 3600);
    expect((await askAdmin(fake, query, { token: short })).status).toBe(200);
    fake.shop.clock.advance(3_600_000);
    expect((await askAdmin(fake, query, { token: short })).status).toBe(401);
    const other = fake.issueToken();
    fake.tokens.revokeAll();
    expect((await askAdmin(fake, query, { token: other })).status).toBe(401);
    await fake.uninstall();
    expect((await askAdmin(fake, query)).status).toBe(401);
  });

  test('not at a version that is not served', async () => {
    expect((await askAdmin(fake, query, { version: '2020-01' })).status).toBe(404);
    expect(fake.problems).toHaveLength(1);
  });
});

describe('queries that do not fit', () => {
  test('a field that Shopify does not have is refused and noted', async () => {
    const { status, body } = await askAdmin(fake, '{ orders(first: 1) { nodes { financialStatus } } }');
    expect(status).toBe(200);
    expect(body.errors[0].message).toContain('Cannot query field "financialStatus" on type "Order"');
    expect(body.errors[0].extensions.code).toBe('undefinedField');
    expect(fake.problems[0]).toContain('financialStatus');
  });

  test('variables of the wrong type are refused and noted', async () => {
    const query = 'query ($id: ID!) { product(id: $id) { id } }';
    expect((await askAdmin(fake, query)).body.errors[0].message).toContain('$id');
    expect(fake.problems).toHaveLength(1);
  });

  test('a field that only the fake lacks is noted, not made up', async () => {
    await askAdmin(fake, '{ shop { timezoneAbbreviation } }');
    expect(fake.problems[0]).toContain('does not know Shop.timezoneAbbreviation');
  });
});

describe('scopes', () => {
  test('a missing one is named, and nothing of the type is given', async () => {
    const token = fake.issueToken(['read_products']);
    const { status, body } = await askAdmin(fake, '{ orders(first: 1) { nodes { id } } }', { token });
    expect(status).toBe(200);
    expect(body.data).toBeNull();
    expect(body.errors[0]).toMatchObject({
      path: ['orders'],
      extensions: { code: 'ACCESS_DENIED', requiredAccess: expect.stringContaining('`read_orders`') },
    });
    expect(fake.problems).toEqual([]);
  });

  test('what can be null is null, and the rest is answered', async () => {
    const [mug] = addMugs(1);
    const { customer } = addCustomer(fake.shop, { email: 'ada@shopper.example' });
    const variantId = mug?.variants[0]?.id ?? 0;
    placeOrder(fake.shop, { lines: [{ variantId, quantity: 1 }], customerId: customer.id });
    const token = fake.issueToken(['read_orders']);
    const query = '{ orders(first: 1) { nodes { name customer { id } } } }';
    const { body } = await askAdmin(fake, query, { token });
    expect(body.data.orders.nodes).toEqual([{ name: '#1001', customer: null }]);
    expect(body.errors[0].extensions.requiredAccess).toContain('read_customers');
  });

  test('one of several is enough, and writing includes reading', async () => {
    for (const scope of ['read_orders', 'write_orders', 'read_marketplace_orders']) {
      const token = fake.issueToken([scope]);
      const { body } = await askAdmin(fake, '{ orders(first: 1) { nodes { id } } }', { token });
      expect(body.errors).toBeUndefined();
    }
  });

  test('types behind `node` are checked, too', async () => {
    const [mug] = addMugs(1);
    const token = fake.issueToken(['read_orders']);
    const query = `{ node(id: "gid://shopify/Product/${mug?.id}") { ... on Product { title } } }`;
    expect((await askAdmin(fake, query, { token })).body.errors[0].extensions.code).toBe('ACCESS_DENIED');
  });

  test('without read_all_orders the last 60 days are seen', async () => {
    const [mug] = addMugs(1);
    const { order } = placeOrder(fake.shop, {
      lines: [{ variantId: mug?.variants[0]?.id ?? 0, quantity: 1 }],
    });
    fake.shop.clock.advance(61 * 86_400_000);
    const query = `{ orders(first: 5) { nodes { id } } order(id: "gid://shopify/Order/${order.id}") { id } }`;
    const some = await askAdmin(fake, query, { token: fake.issueToken(['read_orders']) });
    expect(some.body.data).toEqual({ orders: { nodes: [] }, order: null });
    const all = await askAdmin(fake, query, { token: fake.issueToken(['read_orders', 'read_all_orders']) });
    expect(all.body.data.orders.nodes).toHaveLength(1);
  });
});

describe('protected customer data', () => {
  const query =
    '{ customers(first: 1) { nodes { id firstName displayName defaultEmailAddress { emailAddress } } } }';
  beforeEach(() => addCustomer(fake.shop, { firstName: 'Ada', email: 'ada@shopper.example' }));

  test('is given', async () => {
    expect((await askAdmin(fake, query)).body.data.customers.nodes[0]).toMatchObject({
      firstName: 'Ada',
      defaultEmailAddress: { emailAddress: 'ada@shopper.example' },
    });
  });

  test('is null where the plan withholds it', async () => {
    fake.app.withholdCustomerData = true;
    expect((await askAdmin(fake, query)).body.data.customers.nodes[0]).toMatchObject({
      firstName: null,
      displayName: '',
      defaultEmailAddress: null,
    });
  });

  test('is refused to an app that is not approved', async () => {
    fake.app.customerDataApproved = false;
    const [error] = (await askAdmin(fake, query)).body.errors;
    expect(error.message).toContain('not approved to access the Customer object');
    expect(error.extensions.code).toBe('ACCESS_DENIED');
  });
});

describe('pages', () => {
  const query = `query ($after: String) {
    products(first: 2, after: $after) { nodes { title } edges { cursor } pageInfo { hasNextPage endCursor } }
  }`;

  test('go on behind the cursor, whatever happened to the products meanwhile', async () => {
    const mugs = addMugs(5);
    const first = (await askAdmin(fake, query)).body.data.products;
    expect(first.nodes.map((one: { title: string }) => one.title)).toEqual(['Mug 1', 'Mug 2']);
    expect(first.pageInfo).toEqual({ hasNextPage: true, endCursor: first.edges[1].cursor });
    deleteProduct(fake.shop, mugs[1]?.id ?? 0);
    const variables = { after: first.pageInfo.endCursor };
    const second = (await askAdmin(fake, query, { variables })).body.data.products;
    expect(second.nodes.map((one: { title: string }) => one.title)).toEqual(['Mug 3', 'Mug 4']);
  });

  test('keep their order by the time of the last change', async () => {
    const mugs = addMugs(3);
    fake.shop.clock.advance(5000);
    changeProduct(fake.shop, mugs[0]?.id ?? 0, () => undefined);
    const asked = await askAdmin(
      fake,
      '{ products(first: 9, sortKey: UPDATED_AT, reverse: true) { nodes { title } } }',
    );
    expect(asked.body.data.products.nodes[0]).toEqual({ title: 'Mug 1' });
  });

  test('need a size, and not more than 250', async () => {
    for (const args of ['', '(first: 251)', '(first: 1, after: "nonsense")']) {
      const { body } = await askAdmin(fake, `{ products${args} { nodes { id } } }`);
      expect(body.errors[0].extensions.code).toBe('BAD_REQUEST');
    }
  });
});
