import { describe, expect, it } from 'vitest';
import { AUDIT_KINDS, type AuditKind, actionsOf, describeDeed } from './audit-words';

describe('describeDeed', () => {
  it.each([
    ['member_invited', { email: 'ada@shop.example', role: 'agent' }, 'invited ada@shop.example as agent'],
    [
      'member_role_changed',
      { name: 'Ada', from: 'agent', to: 'admin' },
      'changed the role of Ada from agent to admin',
    ],
    ['contact_erased', { conversations: 1 }, 'erased a shopper and 1 conversation'],
    [
      'store_settings_changed',
      { fields: ['timeZone', 'name'] },
      'changed the store’s settings: time zone, name',
    ],
    ['action_policies_changed', { actions: ['cancel_order'] }, 'changed what the AI may do: cancel order'],
    [
      'shop_disconnected',
      { platform: 'shopify', erased: true },
      'disconnected the shop (Shopify) and erased its data',
    ],
    ['limits_changed', { fields: ['costCentsPerDay', 'hours'] }, 'changed US dollars a day, opening hours'],
  ])('says %s in words', (action, data, words) => expect(describeDeed(action, data)).toBe(words));

  it('says something of what it does not know, and of facts that are not there', () => {
    expect(describeDeed('moon_painted', {})).toBe('moon painted');
    expect(describeDeed('store_settings_changed', null)).toBe('store settings changed');
    expect(describeDeed('constructor', {})).toBe('constructor');
  });
});

it('every deed belongs to one kind, and each kind has some', () => {
  const all = (Object.keys(AUDIT_KINDS) as AuditKind[]).map(actionsOf);
  expect(all.every((actions) => actions.length > 0)).toBe(true);
  expect(new Set(all.flat()).size).toBe(all.flat().length);
});
