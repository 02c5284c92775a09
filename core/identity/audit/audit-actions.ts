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
  contact_erased: { conversations: number };
  retention_changed: { days: number | null };
  mail_settings_changed: { host: string };
  store_settings_changed: { fields: string[] };
}
export type AuditAction = keyof AuditData;
