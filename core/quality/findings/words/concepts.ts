/**
 * What shops make rules about, in the words of seven languages: beginnings of folded words. What one word of a row means,
 * all of it means here, so that "send back", "Rückgabe" and "rétractation" are one subject.
 */
const STEMS: Record<string, string> = {
  return:
    'return|retourn|retour|ruckgab|ruckgeb|zuruckgeb|zuruckgeg|zuruckgab|zuruckzu|zuruckses|zurucksend|zuruckgesand|zuruckschick|zuruckgeschick|zuruckneh|zurucknimm|zuruckgenom|rucksend|rucknahm|widerruf|renvo|retract|devol|devuelv|restitu|reso$|resi$|rendere$|rendre$|terugstur|terugsend|terugbreng|herroep|withdraw|revocation',
  refund: 'refund|reimburs|erstatt|ruckerstatt|ruckzahl|zuruckzahl|rembours|reembols|rimbors|terugbetal',
  exchange: 'exchang|swap|umtausch|umgetausch|echang|omruil|ruilen|troca',
  deliver:
    'deliver|shipping|arriv|liefer|geliefert|zustell|zugestell|versand|livr|entreg|consegn|bezorg|lever|geleverd|unterwegs|transit',
  dispatch:
    'ship$|ships$|shipped|dispatch|versend|versandfertig|verschick|expedi|enviam|envia|spedisc|spedit|verzend|verzond|versturen|verstuurd|absend|abgesend',
  warranty: 'warrant|guarant|garanti|gewahrleist|garanzi',
  cancel: 'cancel|stornier|storno|annul|anul',
  open: 'open|geoffn|offnung|ouvert|ouvre|horaire|apert|abiert|orari|horario|openingst|uur$|closed$|closes?$|geschlossen|schliess|ferme|cerrad|chius|gesloten',
  discount: 'discount|rabatt|nachlass|reduction|remise|descuent|scont|korting|descont|off$',
  valid: 'valid|gultig|valab|geldig|expir|verfall|verfallt|scadenz|scad',
  reply: 'repl|respon|answer|antwort|beantwort|repond|respuest|respond|rispost|rispond',
  christmas: 'christmas|xmas|weihnacht|noel$|navidad|natale$|kerst|natal$',
  minimum: 'minimum|mindest|minim',
  newsletter: 'newsletter|nieuwsbrief|boletin',
  payment: 'payment|zahlung|bezahlung|paiement|pago|pagament|betaling',
  voucher: 'voucher|gutschein|coupon|cupon',
  restock: 'restocking|wiedereinlagerung|bearbeitungsgebuhr',
};

/** Phrases that are one subject, looked for before the text is cut into words. */
const PHRASES: [concept: string, phrase: RegExp][] = [
  ['return', /\b(?:send|sent|give|bring|take|mail|ship)\s(?:\S+\s){0,4}?back\b/g],
  ['return', /\b(?:schick|send|sende|schicken|senden|geben|gib|bringen)\w*\s(?:\S+\s){0,6}?zuruck\b/g],
  ['refund', /\bmoney back\b|\bgeld zuruck\b|\bget your money\b/g],
  [
    'giftcard',
    /\bgift (?:cards?|vouchers?|certificates?)\b|\bgeschenk(?:gutschein|karte)\w*|\b(?:cartes?|cheques?) cadeaux?\b/g,
  ],
  [
    'instore',
    /\bin[- ]store\b|\bim (?:laden|geschaft)\b|\ben (?:magasin|boutique)\b|\bin our (?:shops?|stores?)\b/g,
  ],
  ['opening', /\b(?:opening|business|office) hours\b/g],
];

/** Rules are mostly about one of these; without one, only sentences that are nearly the same are compared. */
export const TOPICS: ReadonlySet<string> = new Set([
  ...Object.keys(STEMS),
  'giftcard',
  'opening',
  'repair',
  'instalment',
]);

/** Pages are named after several of these ("Delivery and returns"), which narrows nothing down. */
export const PAGE_SUBJECTS: ReadonlySet<string> = new Set(
  'return refund exchange deliver dispatch warranty cancel payment valid reply open voucher'.split(' '),
);

const CONCEPTS = Object.entries(STEMS).map(
  ([concept, stems]) => [concept, new RegExp(`^(?:${stems})`)] as const,
);

/** @param word folded @returns the subject it stands for; undefined for any other word */
export function conceptOf(word: string): string | undefined {
  return CONCEPTS.find(([, stems]) => stems.test(word))?.[0];
}

/** Takes phrases out of a folded text. @returns what is left, and their subjects */
export function takePhrases(folded: string): { rest: string; concepts: string[] } {
  const concepts: string[] = [];
  let rest = folded;
  for (const [concept, phrase] of PHRASES) {
    rest = rest.replace(phrase, () => {
      concepts.push(concept);
      return ' ';
    });
  }
  return { rest, concepts };
}
