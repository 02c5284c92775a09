import { hexOfColour, mix, tonesOf } from './colours';
import { bagMotifs } from './motifs/bags';
import { campKitchenMotifs } from './motifs/camp-kitchen';
import { coffeeGearMotifs } from './motifs/coffee-gear';
import { footwearMotifs } from './motifs/footwear';
import { homeMotifs } from './motifs/home';
import { knitwearMotifs } from './motifs/knitwear';
import { lightingMotifs } from './motifs/lighting';
import { outerwearMotifs } from './motifs/outerwear';
import { pantryMotifs } from './motifs/pantry';
import { shelterMotifs } from './motifs/shelters';
import { sleepingMotifs } from './motifs/sleeping';
import { toolMotifs } from './motifs/tools';
import { type Motif, rect, type Subject } from './shapes';

const MOTIFS: Record<string, Motif> = {
  ...shelterMotifs,
  ...sleepingMotifs,
  ...bagMotifs,
  ...outerwearMotifs,
  ...knitwearMotifs,
  ...footwearMotifs,
  ...campKitchenMotifs,
  ...lightingMotifs,
  ...coffeeGearMotifs,
  ...pantryMotifs,
  ...homeMotifs,
  ...toolMotifs,
};

/** One quiet wall per category, so that a page of mixed products still looks like one shop. */
const WALLS: Record<string, string> = {
  'Tents & Shelters': '#dde7dd',
  'Sleeping Bags & Mats': '#dde1ee',
  'Backpacks & Bags': '#ebe3d6',
  'Jackets & Trousers': '#dfe5e8',
  'Wool & Base Layers': '#efe2da',
  Footwear: '#e6e4d8',
  'Camp Kitchen': '#e3e6dc',
  Lighting: '#dcdff0',
  'Coffee Gear': '#eee2d5',
  'Coffee & Tea': '#f0e4d2',
  'Home & Table': '#ebe1e0',
  'Bottles & Tools': '#dde6ea',
};

/** Things without a colour of their own still differ from their neighbours on the shelf. */
const SHELF = ['Rust', 'Fjord', 'Mustard', 'Forest', 'Berry', 'Night Blue', 'Terracotta', 'Moss', 'Plum'];

/** Whether a drawing exists for this kind of product (attribute `type`). */
export function canDraw(type: string): boolean {
  return type in MOTIFS;
}

/**
 * Draws a product as an SVG document of 400 × 400.
 * `subject.attributes` gives the `type` (which motif), `category` (which wall) and maybe a `colour`;
 * `colour` is a colour name of the catalogue and wins over the attribute. Same input, same bytes.
 * Throws for a type without a motif.
 */
export function drawProduct(subject: Subject, title: string, colour?: string): string {
  const type = String(subject.attributes.type);
  const motif = MOTIFS[type];
  if (!motif) throw new Error(`No drawing for products of the type “${type}”`);
  const named = hexOfColour(colour ?? String(subject.attributes.colour ?? ''));
  const tones = tonesOf(named ?? hexOfColour(shelfColour(subject.id)) ?? '#6d7f8d');
  const wall = WALLS[String(subject.attributes.category)] ?? '#e4e4e4';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400" role="img">` +
    `<title>${escapeXml(colour ? `${title}, ${colour}` : title)}</title>` +
    backdrop(wall) +
    motif(tones, subject) +
    `</svg>`
  );
}

function backdrop(wall: string): string {
  return (
    rect(0, 0, 400, 400, 0, wall) +
    `<circle cx="200" cy="196" r="164" fill="${mix(wall, '#ffffff', 0.34)}"/>` +
    `<path d="M0,318 Q110,296 200,308 T400,302 V400 H0Z" fill="${mix(wall, '#4a4660', 0.1)}"/>`
  );
}

function shelfColour(id: string): string {
  let sum = 0;
  for (const char of id) sum = (sum * 65 + (char.codePointAt(0) ?? 0)) % 9973;
  return SHELF[sum % SHELF.length] ?? 'Slate';
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
