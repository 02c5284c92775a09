/** The colour names that the demo catalogue uses, as sRGB hex. */
const NAMED: Record<string, string> = {
  Berry: '#a33b5e',
  Black: '#3a3a44',
  Charcoal: '#545863',
  Copper: '#c07a4e',
  Coral: '#ee7f68',
  Cream: '#f2e6cf',
  Fjord: '#3f7f97',
  Forest: '#35664f',
  Moss: '#7d8f4e',
  Mustard: '#e0a72e',
  Natural: '#e8dcc2',
  'Night Blue': '#2f4472',
  Oak: '#cda26c',
  Oatmeal: '#ded0b8',
  Ochre: '#d0902f',
  Plum: '#6f4a72',
  Rust: '#b9552f',
  Sage: '#9db39a',
  Sand: '#d9c29a',
  Sky: '#7fb4d6',
  Slate: '#6d7f8d',
  Steel: '#b9c1cb',
  Terracotta: '#cc7656',
  Walnut: '#7d5638',
  White: '#f4f2ee',
};

/** Every shade that one drawing needs, all made from its main colour. */
export interface Tones {
  base: string;
  light: string;
  pale: string;
  dark: string;
  deep: string;
}

/** Returns the hex of a colour name of the catalogue, or undefined when the name is unknown. */
export function hexOfColour(name: string): string | undefined {
  return NAMED[name];
}

/** Turns a colour name into the part of an image address after `--`: `Night Blue` becomes `night-blue`. */
export function colourSlug(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

/** Returns the colour name that an image address means, or undefined. */
export function colourFromSlug(slug: string): string | undefined {
  return Object.keys(NAMED).find((name) => colourSlug(name) === slug);
}

/** Mixes two hex colours; `share` is the part of the second one, from 0 to 1. */
export function mix(first: string, second: string, share: number): string {
  const channel = (at: number) => {
    const a = Number.parseInt(first.slice(at, at + 2), 16);
    const b = Number.parseInt(second.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** Makes the shades of a drawing from its main colour (hex). Shadows lean to violet, which keeps them alive. */
export function tonesOf(hex: string): Tones {
  return {
    base: hex,
    light: mix(hex, '#ffffff', 0.24),
    pale: mix(hex, '#ffffff', 0.58),
    dark: mix(hex, '#241c3a', 0.2),
    deep: mix(hex, '#241c3a', 0.48),
  };
}
