import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askAdmin } from '../../ask-admin.fixture';
import type { FakeShopify } from '../../fake-shopify';
import { addProduct } from '../../shop/change-products';
import { placeOrder } from '../../shop/place-order';
import { startFakeShopify } from '../../start-fake-shopify';
import { parseSearch } from './parse-search';

describe('parseSearch', () => {
  const term = (field: string | null, comparator: string, value: string, quoted = false) => ({
    kind: 'term',
    field,
    comparator,
    value,
    quoted,
  });

  test.each([
    ['', { kind: 'all' }],
    ['name:1001', term('name', '=', '1001')],
    ["updated_at:>='2026-11-01T10:00:00Z'", term('updated_at', '>=', '2026-11-01T10:00:00Z', true)],
    ['updated_at:>2026-11-01T10:00:00Z', term('updated_at', '>', '2026-11-01T10:00:00Z')],
    ['email:"bo.wang@example.com"', term('email', '=', 'bo.wang@example.com', true)],
    ['mug', term(null, '=', 'mug')],
    ['id:>=5 AND id:<9', { kind: 'and', parts: [term('id', '>=', '5'), term('id', '<', '9')] }],
    [
      'a OR b c',
      {
        kind: 'or',
        parts: [term(null, '=', 'a'), { kind: 'and', parts: [term(null, '=', 'b'), term(null, '=', 'c')] }],
      },
    ],
    ['-status:draft', { kind: 'not', part: term('status', '=', 'draft') }],
    [
      'NOT (a OR b)',
      { kind: 'not', part: { kind: 'or', parts: [term(null, '=', 'a'), term(null, '=', 'b')] } },
    ],
    ['name:\\#1001', term('name', '=', '#1001')],
  ])('reads %s', (query, expected) => {
    expect(parseSearch(query)).toEqual(expected);
  });

  test.each(['name:', '(a', 'a)'])('refuses %s', (query) => {
    expect(() => parseSearch(query)).toThrow();
  });
});

describe('searching the shop', () => {
  let fake: FakeShopify;
  beforeEach(async () => {
    fake = await startFakeShopify();
    const { product } = addProduct(fake.shop, {
      title: 'Oak Lamp',
      vendor: 'Fern',
      variants: [{ price: '5.00' }],
    });
    const lines = [{ variantId: product.variants[0]?.id ?? 0, quantity: 1 }];
    placeOrder(fake.shop, { lines, email: 'Bo.Wang@example.com' });
    placeOrder(fake.shop, { lines, email: 'wang@other.example' });
    const { order } = placeOrder(fake.shop, { lines, email: 'bo.wang@example.com' });
    order.name = 'EU-1001';
  });
  afterEach(() => fake.close());

  const orders = async (query: string) => {
    const { body } = await askAdmin(
      fake,
      'query ($q: String) { orders(first: 9, query: $q) { nodes { name } } }',
      {
        variables: { q: query },
      },
    );
    return body.data.orders.nodes.map((one: { name: string }) => one.name);
  };

  test('finds words wherever they stand, so that clients must compare', async () => {
    expect(await orders('name:1001')).toEqual(['#1001', 'EU-1001']);
    expect(await orders('name:"#1001"')).toEqual(['#1001', 'EU-1001']);
    expect(await orders('name:100*')).toHaveLength(3);
    expect(await orders('name:10')).toEqual([]);
    expect(await orders('email:wang')).toHaveLength(3);
    expect(await orders('email:"bo.wang@example.com"')).toEqual(['#1001', 'EU-1001']);
    expect(await orders('wang AND name:1002')).toEqual(['#1002']);
    expect(fake.problems).toEqual([]);
  });

  test('compares times by the second', async () => {
    const at = fake.shop.orders.all()[0]?.updatedAt.toISOString().slice(0, 19);
    expect(await orders(`updated_at:>='${at}Z'`)).toHaveLength(3);
    expect(await orders("updated_at:>'2031-01-01T00:00:00Z'")).toEqual([]);
    expect(fake.problems).toEqual([]);
  });

  test('ignores a filter that Shopify does not have, as Shopify does, and notes it', async () => {
    expect(await orders('phone:"+491"')).toHaveLength(3);
    expect(fake.problems[0]).toContain('Shopify has no filter “phone”');
  });

  test('notes a filter that only the fake lacks', async () => {
    await orders('gateway:paypal');
    expect(fake.problems[0]).toContain('The fake shop cannot search by “gateway”');
  });

  test('notes a time without quotes', async () => {
    await orders('updated_at:>=2026-11-01T10:00:00Z');
    expect(fake.problems[0]).toContain('not in quotes');
  });
});
