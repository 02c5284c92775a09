import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contrastRatio,
  parseHexColour,
  type Rgb,
  readableColourOn,
  TEXT_CONTRAST,
  textColourOn,
  toCss,
} from './contrast-colour';

const channel = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(channel, channel, channel);

describe('contrast colours', () => {
  it('reads hex colours and nothing else', () => {
    expect(parseHexColour('#5457E5')).toEqual([84, 87, 229]);
    for (const bad of ['#fff', 'red', '5457e5', '#5457e5ff', '#54 7e5', 'url(#5457e5)', '']) {
      expect(parseHexColour(bad)).toBeNull();
    }
  });

  it('gives the ratios that WCAG names', () => {
    expect(contrastRatio([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrastRatio([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  });

  it('chooses white on the usual indigo and black on yellow', () => {
    expect(textColourOn([84, 87, 229])).toBe('#ffffff');
    expect(textColourOn([250, 204, 21])).toBe('#000000');
  });

  it('always chooses a text colour that reaches AA', () => {
    fc.assert(
      fc.property(colour, (background) => {
        const text = parseHexColour(textColourOn(background)) as Rgb;
        expect(contrastRatio(background, text)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      }),
    );
  });

  it('bends any colour until it can be read on both surfaces of the panel', () => {
    const surfaces: Rgb[] = [
      [255, 255, 255],
      [22, 22, 31],
    ];
    fc.assert(
      fc.property(colour, fc.constantFrom(...surfaces), (start, surface) => {
        expect(contrastRatio(readableColourOn(start, surface), surface)).toBeGreaterThanOrEqual(
          TEXT_CONTRAST,
        );
      }),
    );
  });

  it('leaves a readable colour as it is', () => {
    expect(toCss(readableColourOn([84, 87, 229], [255, 255, 255]))).toBe('rgb(84 87 229)');
  });
});
