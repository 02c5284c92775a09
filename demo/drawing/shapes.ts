import type { Tones } from './colours';

/** What a motif gets to know about the product that it stands for. */
export interface Subject {
  id: string;
  attributes: Record<string, string | number>;
}

/** Draws one kind of product on a 400 × 400 sheet, standing on the line y = 330; light comes from the left. */
export type Motif = (tones: Tones, subject: Subject) => string;

export const WOOD = '#c99d69';
export const WOOD_DARK = '#9c7144';
export const STEEL = '#c3cad3';
export const STEEL_DARK = '#8b94a1';
export const STEEL_LIGHT = '#e9edf1';
export const INK = '#34323f';
export const PAPER = '#fbf6ec';
export const COFFEE = '#5b3a29';
export const FLAME = '#f2913d';

const SHADOW = '#1c1533';

export const rect = (x: number, y: number, w: number, h: number, radius: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${radius}" fill="${fill}"/>`;

export const circle = (x: number, y: number, r: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;

export const path = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`;

export const line = (d: string, stroke: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** A line of stitches. */
export const stitches = (d: string, stroke: string): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="2" stroke-linecap="round" stroke-dasharray="6 6" opacity="0.7"/>`;

/** The side of an object that is turned away from the light. */
export const shade = (d: string, opacity = 0.14): string =>
  `<path d="${d}" fill="${SHADOW}" opacity="${opacity}"/>`;

/** A soft reflection. */
export const shine = (d: string, opacity = 0.28): string =>
  `<path d="${d}" fill="#ffffff" opacity="${opacity}"/>`;

/** The shadow that an object throws on what it stands on. */
export const ground = (x: number, width: number, y = 330): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${width / 2}" ry="${Math.max(7, width / 22)}" fill="${SHADOW}" opacity="0.13"/>`;

export const place = (content: string, x: number, y: number, scale = 1, angle = 0): string =>
  `<g transform="translate(${x} ${y}) rotate(${angle}) scale(${scale})">${content}</g>`;

/** Mirrors a drawing at the sheet's vertical middle. */
export const mirror = (content: string): string =>
  `<g transform="translate(400 0) scale(-1 1)">${content}</g>`;

/** Draws a half and its mirror image. */
export const both = (content: string): string => content + mirror(content);

/** Repeats a drawing for the numbers 0 … times − 1. */
export const repeat = (times: number, draw: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => draw(index)).join('');

/** The shop's lark, about 60 × 44, with its middle at 0, 0. */
export const lark = (fill: string): string =>
  path(
    'M-30,8 C-18,12 -10,6 -4,-2 C-2,-16 8,-22 20,-18 L30,-14 L21,-9 C22,4 12,16 -6,17 C-14,17 -20,16 -30,22 C-26,16 -26,12 -30,8Z',
    fill,
  );
