import { foldText, splitWords } from '@/core/knowledge/keywords/split-words';
import { baseColoursOf } from '@/core/stores/catalog/importing/base-colours';
import { isStopWord } from '../question/stop-words';
import { parsePriceBounds } from './parse-price-bounds';
import type { ParsedProductQuery, ProductFilters, ProductOrder, VocabularyMatch } from './product-filters';

const IN_STOCK =
  /(?<!\b(?:not|out|nicht|pas|no)\s)(?<!\p{L})(?:(?:that (?:is|are) )?(?:currently )?in[ -]stock|available (?:now|today|immediately|right now)|currently available|ready to ship|auf lager|sofort lieferbar|sofort verfügbar|en stock|disponible ahora|disponibile subito)(?!\p{L})/iu;
const CHEAPEST =
  /(?<!\p{L})(?:(?:the )?(?:cheapest|lowest[- ]priced?|least expensive|most affordable)|günstigste\p{L}*|billigste\p{L}*|(?:le|la|les) moins chers?|más barat\p{L}*|più economic\p{L}*)(?!\p{L})/iu;
const DEAREST =
  /(?<!\p{L})(?:(?:the )?(?:most expensive|priciest|dearest|highest[- ]priced?)|teuerste\p{L}*|(?:le|la|les) plus chers?|más car[oa]s?)(?!\p{L})/iu;

/** Colour words that mean nothing but a colour. "Coffee", "gold" or "mint" name things as well. */
const PLAIN_COLOURS = new Set(
  (
    'black white grey gray red pink yellow green blue purple violet brown beige turquoise navy teal burgundy maroon ' +
    'schwarz weiß weiss grau rot rosa gelb grün blau lila braun noir blanc blanche gris rouge jaune vert bleu marron ' +
    'negro negra blanco blanca rojo roja amarillo amarilla azul morado marrón nero bianco rosso giallo azzurro marrone'
  ).split(' '),
);
const SIZE_WORDS = new Set(['size', 'sizes', 'grosse', 'taille', 'pointure', 'talla', 'taglia', 'maat']);
const SIZE_LETTERS = new Set(['xxs', 'xs', 'xl', 'xxl', 'xxxl', '2xl', '3xl', '4xl', '5xl']);
const SIZE_BY_NAME: Readonly<Record<string, string>> = { small: 's', medium: 'm', large: 'l' };
const OF_BRAND = new Set(['by', 'from', 'brand', 'von', 'marke', 'marque', 'marca', 'di']);
const SMALLEST_BRAND_SHARE = 0.5;
/** Before a brand they mean that the thing is not of it: "a case for Samsung", "like Sony". */
const NOT_OF_BRAND = new Set([
  ...[
    'for',
    'with',
    'like',
    'fits',
    'fit',
    'fitting',
    'compatible',
    'to',
    'not',
    'than',
    'vs',
    'versus',
    'except',
  ],
  ...[
    'without',
    'replace',
    'replaces',
    'fur',
    'mit',
    'wie',
    'ohne',
    'pour',
    'avec',
    'comme',
    'para',
    'con',
    'como',
    'per',
  ],
]);

/** Runs of up to three folded words of a question: what brands, colours and sizes are looked up by. */
export function vocabularyKeys(question: string): string[] {
  const words = splitWords(question).slice(0, 40);
  const keys = new Set<string>();
  for (let from = 0; from < words.length; from++) {
    for (let length = 1; length <= 3 && from + length <= words.length; length++) {
      const run = words.slice(from, from + length);
      if (length > 1 || run[0]?.length === 1 || !isStopWord(run[0] ?? '')) keys.add(run.join(' '));
    }
  }
  for (const name of Object.keys(SIZE_BY_NAME)) if (keys.has(name)) keys.add(SIZE_BY_NAME[name] ?? '');
  for (const colour of plainColours(question)) keys.add(colour);
  return [...keys];
}

/**
 * Understands what a question asks of products beside the kind of thing.
 *
 * @param vocabulary what of the store's brands, colours and sizes has a key of vocabularyKeys(question)
 * @param currency the store's, ISO 4217
 */
export function parseProductFilters(
  question: string,
  vocabulary: readonly VocabularyMatch[],
  currency: string,
): ParsedProductQuery {
  const price = parsePriceBounds(question, currency);
  let rest = price.rest;
  const take = (pattern: RegExp) => {
    const found = pattern.test(rest);
    if (found) rest = rest.replace(pattern, ' ').replace(/\s+/g, ' ').trim();
    return found;
  };
  const inStock = take(IN_STOCK);
  const order: ProductOrder = take(CHEAPEST) ? 'cheapest' : take(DEAREST) ? 'dearest' : 'relevance';

  // Printing, photos and films in black and white are not of a colour.
  const coloured = rest.replace(/\bblack\s*(?:and|&)\s*white\b/giu, ' ');
  const words = splitWords(coloured);
  const brands = findBrands(words, vocabulary);
  const colours = findColours(coloured, words, vocabulary);
  const sizes = findSizes(words, vocabulary);
  const filters: ProductFilters = {
    ...(price.minCents === undefined ? {} : { priceMinCents: price.minCents }),
    ...(price.maxCents === undefined ? {} : { priceMaxCents: price.maxCents }),
    ...(brands.length === 0 ? {} : { brands }),
    ...(colours.length === 0 ? {} : { colours }),
    ...(sizes.length === 0 ? {} : { sizes }),
    ...(inStock ? { inStock: true } : {}),
  };
  // "What do you have under 20 €?" asks for no kind of thing.
  const isOpen = Object.keys(filters).length > 0 && words.every(isStopWord);
  return { filters, order, residualQuery: isOpen ? '' : rest, foreignPrice: price.foreignPrice ?? null };
}

/** Where the words of a key stand in the question; -1 when they do not. */
function positionOf(key: string, words: readonly string[]): number {
  const parts = key.split(' ');
  return words.findIndex((_, at) => parts.every((part, i) => words[at + i] === part));
}

/**
 * A brand that is asked for: "from Sony", or its mere name beside other words. The mere name does not count when it
 * says what the thing is for, when it is all that was said (whatever has to do with it is welcome then), or when
 * most products that hold the word are of other brands.
 */
function findBrands(words: readonly string[], vocabulary: readonly VocabularyMatch[]): string[] {
  const named = vocabulary.filter(({ kind, key }) => kind === 'brand' && positionOf(key, words) >= 0);
  const brandWords = new Set(named.flatMap(({ key }) => key.split(' ')));
  const isAlone = words.every((word) => brandWords.has(word) || isStopWord(word));
  return named
    .filter(({ key, share }) => {
      const at = positionOf(key, words);
      const before = [words[at - 1], words[at - 2]];
      if (OF_BRAND.has(before[0] ?? '')) return true;
      return (
        !isAlone && share >= SMALLEST_BRAND_SHARE && !before.some((word) => word && NOT_OF_BRAND.has(word))
      );
    })
    .map(({ value }) => value);
}

/** Colours named in a question, in English and as they were named: "schwarze Jacke" gives "black" and "schwarz". */
function plainColours(question: string): string[] {
  const words =
    question
      .toLowerCase()
      .slice(0, 2_000)
      .match(/\p{L}+/gu) ?? [];
  return words.flatMap((word) => {
    // German and French adjectives bend: "schwarze", "roter", "noire".
    const colour = [word, word.replace(/e[rsnm]?$/, '')].find((form) => PLAIN_COLOURS.has(form));
    return colour ? [foldText(colour), ...baseColoursOf(colour)] : [];
  });
}

function findColours(
  question: string,
  words: readonly string[],
  vocabulary: readonly VocabularyMatch[],
): string[] {
  const known = vocabulary.filter(({ kind }) => kind === 'colour');
  const meant = new Set(plainColours(question));
  const found = new Set(known.filter(({ key }) => meant.has(key)).map(({ value }) => value));
  // "in moss", "moss coloured": the shop's own colour names, which may be anything.
  for (const { key, value } of known) {
    const at = positionOf(key, words);
    const after = words[at + key.split(' ').length] ?? '';
    if (at >= 0 && (words[at - 1] === 'in' || /^colou?r/.test(after))) found.add(value);
  }
  return [...found];
}

function findSizes(words: readonly string[], vocabulary: readonly VocabularyMatch[]): string[] {
  return vocabulary
    .filter(({ kind, key }) => {
      if (kind !== 'size') return false;
      const spoken = Object.keys(SIZE_BY_NAME).find((name) => SIZE_BY_NAME[name] === key);
      return [key, spoken].some((name) => {
        const at = name === undefined ? -1 : positionOf(name, words);
        if (at < 0 || name === undefined) return false;
        return (
          SIZE_LETTERS.has(name) || SIZE_WORDS.has(words[at - 1] ?? '') || isLetterSizeIn(words, at, key)
        );
      });
    })
    .map(({ value }) => value);
}

/** "in M", "in medium": a lone letter needs the "in". */
function isLetterSizeIn(words: readonly string[], at: number, key: string): boolean {
  return /^(?:s|m|l)$/.test(key) && words[at - 1] === 'in';
}
