import type { SecretSpan } from './secret-span';

const NAME =
  '(?:cv[vc]2?|cvn|csc|card verification(?: (?:code|value|number))?|security (?:code|number)|kartenpr[üu]f(?:nummer|ziffer)|pr[üu]f(?:nummer|ziffer)|sicherheitscode|cryptogramme(?: visuel)?|code de s[ée]curit[ée]|c[óo]digo de (?:seguridad|seguran[çc]a)|codice di sicurezza|beveiligingscode|veiligheidscode)';

/** The code by its name, with a few words such as "on the back is" between. */
const NAMED = new RegExp(`(?<![\\p{L}\\p{N}])${NAME}(?![\\p{L}])[^\\d\\n.!?]{0,24}?(\\d{3,4})(?!\\d)`, 'giu');

/** Behind a card number: perhaps the expiry date, then three or four digits that are no price. */
const BEHIND_CARD =
  /^[\s,;|/:-]*(?:(?:exp\w*|valid\w*|g[üu]ltig bis|bis|until)?[\s.:]*\d{1,2}\s?[/.-]?\s?\d{2}(?:\d{2})?[\s,;|/:-]+)?(\d{3,4})(?!\s?[\d%€$£]|\s?(?:eur|usd|gbp|euros?|dollars?)\b)/i;

const PIN =
  /(?<![\p{L}\p{N}])pin(?:[ -]?(?:codes?|numbers?|nummer))?\s*(?:is|ist|lautet|est|es|è|é|:|=)\s*(\d{4,6})(?!\d)/giu;

/**
 * Card security codes: by their name, or right behind a card number. And PINs.
 * @param text with plain digits
 */
export function findSecurityCodes(text: string, cards: readonly SecretSpan[]): SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (const match of text.matchAll(NAMED)) spans.push(spanOfDigits('security-code', match));
  for (const match of text.matchAll(PIN)) spans.push(spanOfDigits('pin', match));
  for (const { end } of cards) {
    const behind = BEHIND_CARD.exec(text.slice(end));
    if (!behind) continue;
    const span = spanOfDigits('security-code', behind);
    spans.push({ ...span, start: span.start + end, end: span.end + end });
  }
  return spans;
}

/** The digits stand at the end of the match. */
function spanOfDigits(kind: SecretSpan['kind'], match: RegExpExecArray): SecretSpan {
  const end = match.index + match[0].length;
  return { kind, start: end - (match[1]?.length ?? 0), end };
}
