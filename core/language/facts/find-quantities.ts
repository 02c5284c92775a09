import { type Found, findMatches } from './find-matches';
import { NUMBER_WORD, NUMBER_WORDS } from './number-words';
import { NUMBER, numberKey, readNumber } from './read-number';

const PERCENT = new RegExp(
  `(?<![\\d.,])(?:(?<a>${NUMBER})\\s?(?:[-–—]|to|bis|à|a|tot)\\s?)?(?:(?<n>${NUMBER})|(?<![\\p{L}])(?<word>${NUMBER_WORD}))\\s?(?:%|(?:percent|per cent|prozent|pour ?cent|por ciento|por cento|per cento|procent)(?![\\p{L}]))`,
  'giu',
);
const HALF =
  /(?<!\p{L})(?:half (?:the )?price|half off|(?:zum )?halben preis|moitié prix|mitad de precio|metà prezzo|halve prijs|metade do preço)(?!\p{L})/giu;
const COUNT = `(?:(?<n>\\d{1,5}(?![\\d.,]*\\d))|(?<![\\p{L}])(?<word>${NUMBER_WORD}))`;
const PIECES =
  '(?:\\s(?:pieces?|items?|units?|pcs\\.?|of (?:them|these|those)|more|stück|exemplare?|pièces?|unidades?|pezz[io]|stuks?|peças?|artikel|articles?))?';
const STOCK = new RegExp(
  [
    `${COUNT}${PIECES}\\s?(?:are |is |’s )?(?:left|remaining|in stock|available|auf lager|vorrätig|verfügbar|lieferbar|übrig|en stock|restante?s?|disponibles?|quedan|disponibil[ei]|rimast[ie]|op voorraad|beschikbaar|em estoque|em stock|disponíve(?:l|is))(?![\\p{L}])`,
    `(?<![\\p{L}])(?:stock|in stock|left|lager(?:bestand)?|bestand|only|just|nur noch|noch|quedan|solo quedan|il reste|plus que|restano|ne restano|nog|restam)(?::|\\s)\\s?(?:only |nur |noch |just |maar |solo |apenas )?${COUNT.replaceAll('<n>', '<n2>').replaceAll('<word>', '<word2>')}${PIECES}(?=\\s?(?:left|in stock|auf lager|vorrätig|verfügbar|en stock|disponible|pieces|pcs|stück|pièces|unidades|pezzi|stuks|op voorraad|beschikbaar|em stock|[.!,;)\\n]|$))`,
  ].join('|'),
  'giu',
);
/** Units in their many spellings: what they are in the base unit of the same letter. */
const UNITS: [names: string, base: string, factor: number][] = [
  ['days?|tagen?|jours?|días?|giorn[oi]|dage?n?|dias?|werktagen?|arbeitstagen?', 'd', 1],
  [
    '(?:business|working|calendar) days?|jours? ouvr(?:és?|ables?)|werkdagen|días? (?:hábiles|laborables)|giorni lavorativi|dias? úteis',
    'd',
    1,
  ],
  ['weeks?|wochen?|semaines?|semanas?|settiman[ae]|weken|week', 'w', 1],
  ['months?|monaten?|mois|mes(?:es)?|mes[ei]|maanden|maand|mês|meses', 'mo', 1],
  ['years?|jahren?|ans?|années?|años?|ann[oi]|jaar|jaren|anos?', 'y', 1],
  ['hours?|hrs?|stunden?|heures?|horas?|or[ae]|uren|uur', 'h', 1],
  ['minutes?|mins?|minuten?|minutos?|minut[oi]|minuut', 'min', 1],
  ['kg|kilos?|kilograms?|kilogramm|kilogrammes', 'g', 1000],
  ['g|grams?|gramm|grammes|gramos', 'g', 1],
  ['mg', 'g', 0.001],
  ['l|litres?|liters?|litros?|litri', 'ml', 1000],
  ['ml|millilitres?', 'ml', 1],
  ['cl', 'ml', 10],
  ['mm', 'mm', 1],
  ['cm', 'mm', 10],
  ['m|metres?|meters?|mètres?|metros?', 'mm', 1000],
  ['km', 'km', 1],
  ['w|watts?', 'w', 1],
  ['v|volts?', 'v', 1],
  ['mah', 'mah', 1],
  ['lumens?|lm', 'lm', 1],
  ['°\\s?c|degrees(?: celsius)?|grad', '°', 1],
];
const UNIT_PARTS = UNITS.map(([names], i) => `(?<u${i}>${names})`).reverse();
const MEASURE = new RegExp(
  `(?<![\\d.,\\p{L}])(?:(?<a>${NUMBER})\\s?(?:[-–—]|to|or|and|bis|oder|und|à|ou|a|o|e|y|tot|of)\\s?)?(?:(?<n>${NUMBER})|(?<![\\p{L}])(?<word>${NUMBER_WORD}))[\\s-]?(?:${UNIT_PARTS.join('|')})(?![\\p{L}\\d])`,
  'giu',
);
const BARE = new RegExp(`(?<![\\p{L}\\d.,])(?:${NUMBER})(?![\\p{L}\\d])`, 'gu');

/** "10 %", "10%", "ten percent", "10 Prozent", "half price". */
export function findPercents(text: string): Found[] {
  const written = findMatches(text, PERCENT, ({ groups = {} }) =>
    keysOf(valuesOf(groups.a, groups.n, groups.word)),
  );
  return [...written, ...findMatches(text, HALF, () => [['50']])];
}

/** How many there are: "3 left", "only three in stock", "noch 3 Stück". */
export function findStock(text: string): Found[] {
  return findMatches(text, STOCK, ({ groups = {} }) =>
    keysOf(valuesOf(undefined, groups.n ?? groups.n2, groups.word ?? groups.word2)),
  );
}

/** A number with a unit; keys in base units ("g 1280"), so that 1.28 kg is the same. */
export function findMeasures(text: string): Found[] {
  return findMatches(text, MEASURE, ({ groups = {} }) => {
    const index = UNITS.findIndex((_, i) => groups[`u${i}`] !== undefined);
    const unit = UNITS[index];
    if (!unit) return null;
    const numbers = valuesOf(groups.a, groups.n, groups.word);
    return numbers.map((values) => values.map((value) => `${unit[1]} ${numberKey(value * unit[2])}`));
  });
}

/** All other numbers. */
export function findBareNumbers(text: string): Found[] {
  return findMatches(text, BARE, ([number]) => [readNumber(number).map(numberKey)]);
}

/** What the numbers of a match may be: of each, its readings. */
function valuesOf(
  from: string | undefined,
  number: string | undefined,
  word: string | undefined,
): number[][] {
  const written = word ? [[NUMBER_WORDS.get(word.toLowerCase()) ?? Number.NaN]] : [];
  return [...[from, number].filter((one) => one !== undefined).map(readNumber), ...written];
}

function keysOf(values: number[][]): string[][] {
  return values.map((readings) => readings.map(numberKey));
}
