/** A place in the database that holds texts which are sealed with the instance's master secret. */
export interface SealedColumn {
  table: string;
  column: string;
  /** The column is JSON, and this key of it holds the sealed text. */
  key?: string;
}

/** All of them: what is not listed here cannot be read any more after a rotation of the secret. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { table: 'provider_credentials', column: 'encrypted_key' },
  { table: 'stores', column: 'encrypted_identity_secret' },
  { table: 'platform_connections', column: 'encrypted_credentials' },
  { table: 'platform_connections', column: 'encrypted_webhook_secret' },
  { table: 'platform_connections', column: 'encrypted_auth' },
  { table: 'mail_settings', column: 'encrypted_password' },
  { table: 'instance_keys', column: 'encrypted_value' },
  { table: 'privacy_requests', column: 'encrypted_export' },
  // core/stores/webhooks/stored-event.ts
  { table: 'webhook_events', column: 'data', key: 'sealed' },
];

/** For people: "platform_connections.encrypted_auth". */
export function nameColumn({ table, column, key }: SealedColumn): string {
  return [table, column, ...(key ? [key] : [])].join('.');
}
