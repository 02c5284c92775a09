/** What shoppers type into a chat that must not be kept. */
export type SecretKind = 'card' | 'security-code' | 'pin' | 'password' | 'bank-account' | 'key';

/** Where in a text a secret stands: from `start` up to, not including, `end`. */
export interface SecretSpan {
  kind: SecretKind;
  start: number;
  end: number;
}
