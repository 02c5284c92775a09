import { expect, test } from 'vitest';
import { GrantedScopes, SCOPES_TO_ASK_FOR, WRITE_SCOPES } from './access-scopes';

test('everything granted leaves nothing missing', () => {
  expect(new GrantedScopes([...SCOPES_TO_ASK_FOR, ...WRITE_SCOPES, 'read_all_orders']).missing()).toEqual([]);
});

test('each missing scope comes with its consequence', () => {
  const missing = new GrantedScopes(['read_products', 'write_orders', 'read_content']).missing();
  expect(missing.map(({ scope }) => scope)).toEqual([
    'read_inventory',
    'read_all_orders',
    'read_customers',
    'read_returns',
    'read_legal_policies',
    'read_discounts',
    'write_order_edits',
    'write_returns',
    'write_customers',
  ]);
  expect(missing.find(({ scope }) => scope === 'read_all_orders')?.consequence).toContain('60 days');
});

test('a scope to write includes the one to read, an older name serves as well', () => {
  const scopes = new GrantedScopes(['write_customers', 'read_content']);
  expect(scopes.has('read_customers')).toBe(true);
  expect(scopes.has('read_online_store_pages')).toBe(true);
  expect(scopes.has('read_orders')).toBe(false);
});

test('neither what Shopify grants on request only nor what changes the shop is asked for when connecting', () => {
  expect(SCOPES_TO_ASK_FOR.filter((scope) => !scope.startsWith('read_'))).toEqual([]);
  expect(SCOPES_TO_ASK_FOR).not.toContain('read_all_orders');
});
