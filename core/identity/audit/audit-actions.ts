import type { Role } from '../permissions';

/** What is written down of what people do to a store, and the facts that go with it. Nothing personal of shoppers. */
export interface AuditData {
  member_invited: { email: string; role: Role };
  invitation_revoked: { email: string };
  member_joined: { email: string; role: Role };
  member_role_changed: { name: string; from: Role; to: Role };
  member_deactivated: { name: string; role: Role };
  member_reactivated: { name: string; role: Role };
  contact_merged: { into: string };
  contact_blocked: { blocked: boolean };
  contact_exported: Record<string, never>;
  contact_export_fetched: Record<string, never>;
  contact_erased: { conversations: number };
  retention_changed: { days: number | null };
  retention_applied: { days: number; conversations: number; contacts: number };
  mail_settings_changed: { host: string };
  canned_reply_changed: { shortcut: string; change: 'created' | 'edited' | 'removed' };
  canned_replies_imported: { created: number; updated: number };
  store_settings_changed: { fields: string[] };
  inbox_settings_changed: { fields: string[] };
  limits_changed: { fields: string[] };
  action_policies_changed: { actions: string[] };
  identity_secret_changed: { how: 'made' | 'replaced' | 'removed' };
  provider_saved: { provider: string; newKey: boolean };
  provider_forgotten: { provider: string };
  assistant_created: { name: string };
  assistant_changed: { name: string; fields: string[] };
  assistant_key_replaced: { name: string };
  assistant_made_default: { name: string };
  assistant_deleted: { name: string };
  shop_connected: { platform: string; shop: string };
  shop_disconnected: { platform: string; erased: boolean };
  shop_settings_taken: { fields: string[] };
  file_products_archived: { count: number };
  product_deleted: { title: string };
  source_deleted: { name: string };
  source_paused: { name: string; paused: boolean };
}
export type AuditAction = keyof AuditData;
