import type { AttributeValue } from '../reading/imported-product';
import { baseColoursOf } from './base-colours';

const COLOUR_WORDS = 'colou?rs?|farben?|couleurs?|color(?:es)?|colore|kleur|cor|farg|farve';
const SIZE_WORDS = 'sizes?|grossen?|tailles?|pointures?|tallas?|tamanos?|taglie?|maat|storlek';
const QUALIFIER = '(?:product|main|primary|base|body|frame|shade|printing|clothing|shoe|apparel|us|eu|uk)';

const COLOUR_NAME = new RegExp(
  `^(?:${QUALIFIER} )?(?:${COLOUR_WORDS})(?: (?:name|family|group|principal))?$`,
);
const SIZE_NAME = new RegExp(`^(?:${QUALIFIER} )?(?:${SIZE_WORDS})(?: (?:us|eu|uk|name))?$`);

const MAX_VALUES = 60;
const MAX_VALUE_CHARS = 40;

export interface Facets {
  /** Lower case: as the shop names them, and the plain English colour of each. */
  colours: string[];
  /** Lower case. */
  sizes: string[];
}

/** Colours and sizes of a product, from its attributes and its variants' options. */
export function extractFacets(
  attributes: Record<string, AttributeValue>,
  options: readonly Record<string, string>[],
): Facets {
  const colours = new Set<string>();
  const sizes = new Set<string>();
  for (const [name, value] of [attributes, ...options].flatMap((record) => Object.entries(record))) {
    const key = normaliseName(name);
    const values = splitValues(String(value));
    if (COLOUR_NAME.test(key)) {
      for (const colour of values.filter((text) => /\p{L}/u.test(text))) {
        for (const known of [colour, ...baseColoursOf(colour)]) colours.add(known);
      }
    } else if (SIZE_NAME.test(key)) {
      for (const size of values) sizes.add(size);
    }
  }
  return { colours: [...colours].slice(0, MAX_VALUES), sizes: [...sizes].slice(0, MAX_VALUES) };
}

/** "pa_colour", "Product_Colour", "Größe" → "colour", "product colour", "grosse". */
function normaliseName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .replace(/^pa /, '');
}

function splitValues(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s*[,;/|&+]\s*|\s+(?:and|und|et|y|e)\s+/)
    .map((value) => value.trim())
    .filter((value) => value !== '' && value.length <= MAX_VALUE_CHARS);
}
