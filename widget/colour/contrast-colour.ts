export type Rgb = readonly [red: number, green: number, blue: number];

export const HEX_COLOUR = /^#[0-9a-f]{6}$/i;
const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

/** Contrast that WCAG 2.2 (1.4.3, AA) asks of normal text. */
export const TEXT_CONTRAST = 4.5;

/** @returns the channels (0 to 255) of a colour like "#5457e5"; null for anything else */
export function parseHexColour(colour: string): Rgb | null {
  if (!HEX_COLOUR.test(colour)) return null;
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb;
}

/** Relative luminance, 0 to 1, as WCAG 2.2 defines it for sRGB. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @returns 1 (same) to 21 (black on white), as WCAG 2.2 defines the contrast ratio */
export function contrastRatio(one: Rgb, other: Rgb): number {
  const ratio = (luminance(one) + 0.05) / (luminance(other) + 0.05);
  return ratio < 1 ? 1 / ratio : ratio;
}

/** White where white can be read on the colour, else black: one of the two always reaches AA. */
export function textColourOn(background: Rgb): '#ffffff' | '#000000' {
  return contrastRatio(background, WHITE) >= TEXT_CONTRAST ? '#ffffff' : '#000000';
}

/**
 * The colour itself if it can be read on the surface, else mixed with black or white, as little as is needed.
 * @param minimum contrast ratio to reach
 */
export function readableColourOn(colour: Rgb, surface: Rgb, minimum = TEXT_CONTRAST): Rgb {
  const pole = luminance(surface) > 0.18 ? BLACK : WHITE;
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mixColours(colour, pole, share);
    if (contrastRatio(mixed, surface) >= minimum) return mixed;
  }
  return pole;
}

/** @param share of `other`, 0 to 1 */
export function mixColours(one: Rgb, other: Rgb, share: number): Rgb {
  return one.map((channel, at) =>
    Math.round(channel + ((other[at] ?? 0) - channel) * share),
  ) as unknown as Rgb;
}

export function toCss([red, green, blue]: Rgb): string {
  return `rgb(${red} ${green} ${blue})`;
}
