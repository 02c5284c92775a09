import type { SecretKind } from './secret-span';

/** What stands in a secret's place. */
export const REPLACEMENTS: Record<SecretKind, string> = {
  card: '[card number removed]',
  'security-code': '[security code removed]',
  pin: '[PIN removed]',
  password: '[password removed]',
  'bank-account': '[bank account number removed]',
  key: '[key removed]',
};

const WORDS = new Set(Object.values(REPLACEMENTS));
const BRACKETS = /(\[[A-Za-z ]{3,40} removed\])/;

/**
 * A stored text in pieces, so that what was taken out of it can be shown as such.
 * @returns pieces that make up the text again, in order
 */
export function splitAtMasks(text: string): { text: string; masked: boolean }[] {
  return text
    .split(BRACKETS)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, masked: WORDS.has(piece) }));
}
