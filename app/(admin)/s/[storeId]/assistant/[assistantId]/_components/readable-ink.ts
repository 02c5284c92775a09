/** Relative luminance of an sRGB colour "#rrggbb" (WCAG 2.2, "relative luminance"). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** White or near-black, whichever reads better on the colour (WCAG contrast ratio). */
export function readableInk(background: string): '#ffffff' | '#16171d' {
  const light = luminance(background);
  const onWhite = 1.05 / (light + 0.05);
  const onDark = (light + 0.05) / (luminance('#16171d') + 0.05);
  return onWhite >= onDark ? '#ffffff' : '#16171d';
}
