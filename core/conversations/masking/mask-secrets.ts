import { findBankAccounts } from './find-bank-accounts';
import { findCards } from './find-cards';
import { findKeys } from './find-keys';
import { findPasswords } from './find-passwords';
import { findSecurityCodes } from './find-security-codes';
import { REPLACEMENTS } from './mask-words';
import { withPlainDigits } from './plain-digits';
import type { SecretKind, SecretSpan } from './secret-span';

export interface MaskedText {
  text: string;
  /** What was taken out, in order; empty when the text is as it was. */
  removed: SecretKind[];
}

/**
 * Takes card numbers, security codes, PINs, passwords, bank accounts and keys out of what a shopper wrote, before it
 * is stored and before anybody else sees it. Order, tracking and phone numbers and barcodes stay: the agent needs them.
 */
export function maskSecrets(text: string): MaskedText {
  const plain = withPlainDigits(text);
  const cards = findCards(plain);
  const spans = [
    ...cards,
    ...findSecurityCodes(plain, cards),
    ...findBankAccounts(plain),
    ...findKeys(plain),
    ...findPasswords(plain),
  ];
  let masked = '';
  let from = 0;
  const removed: SecretKind[] = [];
  for (const { kind, start, end } of withoutOverlaps(spans)) {
    masked += text.slice(from, start) + REPLACEMENTS[kind];
    removed.push(kind);
    from = end;
  }
  return { text: masked + text.slice(from), removed };
}

/** Where two overlap, the earlier one swallows the other. */
function withoutOverlaps(spans: readonly SecretSpan[]): SecretSpan[] {
  const kept: SecretSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || span.start >= last.end) kept.push({ ...span });
    else last.end = Math.max(last.end, span.end);
  }
  return kept;
}
