import type { ConversationReading } from '../read-conversation';

/** What a shopper wants to do with the cart, or around buying a product. */
export type CartWish =
  /** `words`: what of the message can name a product or its options. */
  | { kind: 'add'; words: string; quantity: number; chooses: boolean }
  | { kind: 'view' }
  | { kind: 'set'; words: string; quantity: number }
  | { kind: 'remove'; words: string }
  | { kind: 'clear' }
  | { kind: 'checkout' }
  | { kind: 'code'; code: string }
  | { kind: 'notify'; email: string | null; words: string }
  | { kind: 'goes_with'; words: string }
  | { kind: 'similar'; words: string };

const CART =
  '(cart|basket|bag|trolley|warenkorb|einkaufswagen|korb|panier|carrito|cesta|carrello|winkelwagen(?:tje)?|winkelmand(?:je)?|carrinho)';
const ARABIC_ADD =
  /(?:أضف|اضف|أضيف|إضافة|ضع)(?<named>.{0,60}?)(?:إلى|الى|في) (?:ال)?(?:سلة|عربة)(?: التسوق)?/u;
const ADD: RegExp[] = [
  new RegExp(
    `\\b(add|put|place|throw|pop|leg\\w*|pack\\w*|füg\\w*|mets|mettez|ajoute\\w*|añad\\w*|agreg\\w*|pon|aggiung\\w*|metti|doe|leg|voeg|adicion\\w*|coloc\\w*)\\b.{0,80}\\b${CART}\\b`,
    'iu',
  ),
  /^(please |ok(ay)?,? |and |also |now |then )*add (one|two|three|four|five|six|[1-9]\d?|another) (?!question|note|message|review|line)/i,
  /^(please )?(add|buy|order|take) (it|this|that|them|one|the (first|second|third|last) one)\b/i,
  /\b(i'll|i will|let me|i want to|i'd like to|i would like to) (take|buy|get|purchase|order) (it|this|that|these|them|one|(the )?(first|second|third|last|other) one|\d{1,2}( of)?|(two|three|four|five)( of)?|the)\b/i,
  /^(ich nehme|je prends?|me llevo|prendo|ik neem|levo)\b/i,
  // Arabic has no built-in answers, but this wish is not to be taken for a question.
  ARABIC_ADD,
];
const VIEW: RegExp[] = [
  new RegExp(
    `\\b(what('s| is)|show|view|see|open|check|was ist|zeig\\w*|montre\\w*|muestra\\w*|mostra\\w*|toon)\\b.{0,25}\\b${CART}\\b(?! (value|limit|rule))`,
    'iu',
  ),
  new RegExp(`^(my |the )?${CART}[.?!]*$`, 'iu'),
];
const CLEAR = new RegExp(`\\b(empty|clear|leere?|vide\\w*|vac[ií]a\\w*|svuota)\\b.{0,20}\\b${CART}\\b`, 'iu');
const REMOVE =
  /\b(remove|delete|take out|take .{1,40} out|drop|entfern\\w*|lösch\\w*|retire\\w*|supprime\\w*|quita\\w*|elimina\\w*|rimuovi|togli|verwijder)\b/iu;
const SET =
  /\b(make (it|that)|change (it|that|the (quantity|number|amount))( to)?|set (it|the quantity) to|i need|instead|rather|only) (of it |of them )?(\d{1,3}|one|two|three|four|five|six)\b/i;
const CHECKOUT: RegExp[] = [
  /^(please |ok(ay)?,? |then )*(let's |let me |i want to |i'd like to |i'm ready to |ready to |take me to |go to |proceed to )*(the )?(check ?out|pay( now)?|complete (my |the )?(order|purchase)|place (my |the )?order)( please| now)?[.!]*$/i,
  /\b(proceed|go|take me|link) to (the )?(check ?out|payment)\b|\bcheck ?out link\b/i,
  /\b(zur kasse|jetzt bezahlen|passer (la )?commande|finaliser (ma|la) commande|finalizar (la |mi )?compra|ir a pagar|vai alla cassa|afrekenen|finalizar (a |minha )?compra)\b/i,
];
const CODE =
  /\b(?:code|coupon|voucher|gutschein(?:code)?|rabattcode|código|codice|cup[oó]n|buono)\b\s*(?:is|:|ist|=)?\s*["'“„]?(?<code>(?=[\p{L}\d_-]*[\p{Lu}\d])[\p{L}\d][\p{L}\d_-]{2,39})/u;
const NOTIFY =
  /\b(notify|tell|let|e-?mail|alert|remind|inform|ping)\b.{0,30}\b(when|once|if|as soon as)\b.{0,40}\b(back|available|in stock|restock\w*)\b|\bback[- ]in[- ]stock (notice|alert|notification|e-?mail)\b|\b(wieder (da|verfügbar|lieferbar)).{0,30}\b(bescheid|benachricht\w*)\b|\b(bescheid|benachricht\w*)\b.{0,40}\bwieder\b/i;
const GOES_WITH =
  /\b(goes?|pairs?|fits?|combine\w*) (well |nicely )?(with|together)\b|\b(bought|buy) together\b|\bwhat (else )?(would|could|should|do) (i|people) (need|buy|get|take|add) (with|for|to go with)\b|\bwhat (else )?(would|could|should) you (buy|get|take|add) (with|to go with)\b|\baccessor\w+ (for|to)\b|\bto go with\b|\bpasst (gut )?(dazu|zu)\b/i;
const SIMILAR =
  /\b(something|anything|one|ones|products?|items?)? ?(similar|comparable)\b( to (it|this|that))?|\b(something|anything|more) like (it|this|that|these)\b|\balternatives? (to|for) (it|this|that|the)\b|^(any )?alternatives?\b|\bähnlich\w*\b/i;

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const EMAIL = /[^\s@<>()[\],;:"'“”]+@[^\s@<>()[\],;:"'“”]+\.\p{L}{2,}/u;
/** What stands around the product in such messages. */
const FILLER = new RegExp(
  `\\b(please|pls|can you|could you|i'll|i will|i want to|i'd like to|i would like to|let me|add|put|place|take|buy|purchase|order|get|throw|pop|to|in|into|my|the|your|a|an|of|it|this|that|them|these|bitte|lege?|den|in|${CART}|ok|okay|yes|and|also|out|remove|delete|from|pieces?|pcs|stück|x)\\b`,
  'giu',
);

/** @returns what is to be done with the cart; null: the message is about something else */
export function readCartWish(reading: ConversationReading): CartWish | null {
  return readWish(reading) ?? (reading.asWritten && readWish(reading.asWritten));
}

function readWish(reading: ConversationReading): CartWish | null {
  const text = plain(reading.question);
  const previous = reading.earlierQuestions[0] ? plain(reading.earlierQuestions[0]) : null;
  const own = readMessage(text, reading);
  if (own) return own;

  const begun = previous ? readMessage(previous, reading) : null;
  // The answer had asked for a variant, or for an address.
  if (
    begun?.kind === 'add' &&
    reading.previousOutcome === 'clarified' &&
    reading.justShown &&
    isShort(text)
  ) {
    return { kind: 'add', words: text, quantity: begun.quantity, chooses: true };
  }
  if (begun?.kind === 'notify' && EMAIL.test(text)) {
    return { ...begun, email: EMAIL.exec(text)?.[0] ?? null };
  }
  return null;
}

function readMessage(text: string, reading: ConversationReading): CartWish | null {
  const words = text.replace(ARABIC_ADD, ' $<named> ').replace(FILLER, ' ').replace(/\s+/g, ' ').trim();
  if (NOTIFY.test(text)) return { kind: 'notify', email: EMAIL.exec(text)?.[0] ?? null, words };
  if (CLEAR.test(text)) return { kind: 'clear' };
  if (ADD.some((pattern) => pattern.test(text)))
    return { kind: 'add', words, quantity: readQuantity(text), chooses: false };
  if (VIEW.some((pattern) => pattern.test(text))) return { kind: 'view' };
  if (CHECKOUT.some((pattern) => pattern.test(text))) return { kind: 'checkout' };
  const code = CODE.exec(text)?.groups?.code;
  if (code && !reading.askedForCode) return { kind: 'code', code };
  if (reading.cartShown || new RegExp(`\\b${CART}\\b`, 'iu').test(text)) {
    if (REMOVE.test(text)) return { kind: 'remove', words };
    if (SET.test(text)) return { kind: 'set', words, quantity: readQuantity(text) };
  }
  if (GOES_WITH.test(text)) return { kind: 'goes_with', words };
  if (SIMILAR.test(text) && reading.shown.length > 0) return { kind: 'similar', words };
  return null;
}

/** "add two of them", "3 x the blue one"; what belongs to a product's name ("Cairn 65") is not a quantity. */
function readQuantity(text: string): number {
  const found =
    /\b(\d{1,3})\s?(x|of|pieces?|pcs|stück|more|times)\b/i.exec(text) ??
    /\b(?:add|put|take|buy|get|order|make it|make that|to|need|only|instead|nehme|prends|want)\s(\d{1,3})\b/i.exec(
      text,
    );
  if (found) return Number(found[1]);
  const word = /\b(one|two|three|four|five|six|seven|eight|nine|ten)\b(?! (with|in|that|which|for))/i.exec(
    text,
  );
  const index = word ? NUMBERS.indexOf((word[1] ?? '').toLowerCase()) : -1;
  return index > 0 ? index : 1;
}

function isShort(text: string): boolean {
  return text.split(/\s+/).length <= 8 && !text.includes('?');
}

function plain(text: string): string {
  return text.replace(/[’‘]/g, "'");
}
