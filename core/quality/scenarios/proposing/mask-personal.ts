import { maskSecrets } from '@/core/conversations/masking/mask-secrets';
import { extractFacts } from '@/core/language/facts/extract-facts';
import type { FactKind } from '@/core/language/facts/fact';
import { toPlainView } from '@/core/language/facts/plain-view';

/** What stands in its place: of the same form, so that the message is still understood as it was. */
const REPLACEMENTS: Partial<Record<FactKind, string>> = {
  email: 'shopper@example.com',
  phone: '+1 555 0100',
  order: '#0000',
  tracking: 'TRACK0000',
};

const NAME = String.raw`\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2}`;
const SAYS_NAME = new RegExp(
  `(?<=\\b(?:[Mm]y name is|[Nn]ame:|[Mm]ein Name ist|[Ii]ch heiße|[Jj]e m[’']appelle|[Mm]i nombre es|[Mm]e llamo|[Mm]i chiamo|[Mm]ijn naam is|[Mm]eu nome é|[Rr]egards,|[Tt]hanks,|[Gg]rüße,?)\\s+)${NAME}`,
  'gu',
);
const STREETS = [
  /\b\d{1,5}[a-z]?\s+(?:\p{Lu}[\p{L}'’.-]*\s+){1,3}(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Drive|Way|Close|Court)(?!\p{L})/gu,
  /(?<!\p{L})\p{Lu}\p{L}*(?:stra(?:ß|ss)e|str\.|weg|gasse|platz|straat|laan)\s+\d{1,4}[a-z]?(?!\p{L})/gu,
  /\b\d{1,4}(?:\s?bis)?,?\s+(?:rue|avenue|boulevard|place|chemin)\s+[\p{L}'’ -]{3,40}?(?=[,.\n]|$)/giu,
  /(?<!\p{L})(?:Calle|Avenida|Via|Viale|Piazza|Rua)\s+[\p{L}'’ ]{3,40}?,?\s+\d{1,4}(?!\p{L})/gu,
];

/**
 * Takes out of a shopper's message who wrote it: addresses, phone, order and tracking numbers, streets, names that
 * introduce themselves, and what is known of the contact. A test is kept for long and read by many.
 * @param known the contact's own name, e-mail address and the like
 * @param currency of the store, ISO 4217
 */
export function maskPersonal(text: string, known: readonly (string | null)[], currency: string): string {
  const view = toPlainView(maskSecrets(text).text);
  let masked = '';
  let from = 0;
  for (const { kind, start, end } of extractFacts(view, currency)) {
    const replacement = REPLACEMENTS[kind];
    if (!replacement || start < from) continue;
    // "Order 1234": the word stays.
    const fact = view.text.slice(start, end).replace(/[^\s:]*\d[^\s]*/u, replacement);
    masked += view.text.slice(from, start) + (kind === 'order' || kind === 'tracking' ? fact : replacement);
    from = end;
  }
  masked += view.text.slice(from);
  masked = masked.replace(SAYS_NAME, '[name]');
  for (const own of known) {
    const name = own?.trim() ?? '';
    if (name.length > 2) masked = masked.replace(new RegExp(wholeWords(name), 'gu'), '[name]');
  }
  return STREETS.reduce((rest, street) => rest.replace(street, '[address]'), masked);
}

function wholeWords(name: string): string {
  return `(?<![\\p{L}\\d])${name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\d])`;
}
