/** Colour words by the English name that filters use; English, German, French, Spanish, Italian. */
const WORDS: Record<string, string> = {
  black: 'black jet onyx ebony schwarz noir noire negro nero',
  white: 'white snow weiß weiss blanc blanche blanco blanca bianco',
  grey: 'grey gray charcoal anthracite graphite slate grau anthrazit gris grigio',
  silver: 'silver silber argent argenté plateado plata argento',
  red: 'red crimson scarlet burgundy maroon rot rouge rojo roja rosso bordeaux',
  pink: 'pink rose fuchsia magenta rosa',
  orange: 'orange apricot naranja arancione',
  yellow: 'yellow mustard lemon gelb senf jaune amarillo amarilla giallo',
  gold: 'gold golden doré dorado oro',
  green: 'green olive khaki mint emerald sage moss forest grün oliv vert verte verde',
  turquoise: 'turquoise teal aqua türkis turquesa turchese petrol',
  blue: 'blue navy azure cobalt indigo denim sky blau marine bleu bleue azul azzurro',
  purple: 'purple violet lilac lavender plum lila violett mauve morado púrpura viola',
  brown: 'brown chocolate coffee cognac chestnut tan walnut braun marron marrón marrone',
  beige: 'beige sand cream ivory ecru oatmeal nude creme crème crema',
};

const BASE_BY_WORD = new Map(
  Object.entries(WORDS).flatMap(([base, words]) => words.split(' ').map((word) => [word, base] as const)),
);

/**
 * The plain English colours named in a text: "Dunkelgrau meliert" gives nothing by words but "grey" by its ending,
 * "Heather Grey" and "anthrazit" give "grey".
 */
export function baseColoursOf(text: string): string[] {
  const found = new Set<string>();
  for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) {
    const base = BASE_BY_WORD.get(word) ?? germanCompound(word);
    if (base) found.add(base);
  }
  return [...found];
}

/** "dunkelblau", "hellgrün": German puts the shade before the colour in one word. */
function germanCompound(word: string): string | undefined {
  const rest = word.match(/^(?:dunkel|hell|tief|himmel|marine|wein|stein)(.{3,})$/)?.[1];
  return rest ? BASE_BY_WORD.get(rest) : undefined;
}
