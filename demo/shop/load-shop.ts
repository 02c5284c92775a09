import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DemoFaq,
  type DemoPolicy,
  type DemoProduct,
  readFaq,
  readPolicies,
  readProducts,
} from '../read-store';
import { readFonts } from './read-fonts';

export interface Category {
  slug: string;
  name: string;
  /** For the navigation, where space is short. */
  shortName: string;
  blurb: string;
  products: DemoProduct[];
}

export interface Shop {
  publicUrl: string;
  widgetOrigin: string;
  widgetKey: string;
  products: Map<string, DemoProduct>;
  categories: Category[];
  policies: DemoPolicy[];
  faq: DemoFaq[];
  css: string;
  fonts: Map<string, Buffer>;
}

/** The style sheets, in the order in which they build on each other; sent as one file. */
const STYLES = [
  'base',
  'frame',
  'controls',
  'home',
  'cards',
  'lists',
  'product',
  'reading',
  'basket',
  'small-screens',
];

/** The shelf labels, in the order of the shop floor: full name, short name, one sentence. */
const CATEGORIES: [name: string, shortName: string, blurb: string][] = [
  ['Tents & Shelters', 'Tents', 'A dry roof, from one night on a ridge to two weeks by the sea.'],
  ['Sleeping Bags & Mats', 'Sleep', 'Warm, flat and quiet: everything between you and the ground.'],
  ['Backpacks & Bags', 'Packs', 'For a summit, a commute, a ferry.'],
  ['Jackets & Trousers', 'Jackets', 'Weather is only weather. Everything here is free of PFAS.'],
  ['Wool & Base Layers', 'Wool', 'Mulesing-free merino and jumpers for twenty winters.'],
  ['Footwear', 'Footwear', 'Boots that our workshop can re-sole, and slippers for afterwards.'],
  ['Camp Kitchen', 'Camp kitchen', 'Stoves, pots and the mug with the lark.'],
  ['Lighting', 'Lighting', 'Headlamps, lanterns and the last light on the balcony.'],
  ['Coffee Gear', 'Coffee gear', 'Grinders, kettles and brewers that we use every morning ourselves.'],
  ['Coffee & Tea', 'Coffee & tea', 'Roasted every Tuesday by Amselhof, in small batches.'],
  ['Home & Table', 'Home', 'Linen, wool, oak and stoneware for the days between tours.'],
  ['Bottles & Tools', 'Tools', 'Small things that last: bottles, knives, poles, repair kits.'],
];

/** Reads everything that the shop shows, once, at start. `folder` is the project's `demo/`. */
export function loadShop(
  folder: string,
  settings: Pick<Shop, 'widgetOrigin' | 'widgetKey'>,
): Omit<Shop, 'publicUrl'> {
  const products = readProducts(folder);
  return {
    widgetOrigin: settings.widgetOrigin,
    widgetKey: settings.widgetKey,
    products: new Map(products.map((product) => [product.id, product])),
    categories: CATEGORIES.map(([name, shortName, blurb]) => ({
      slug: slugOf(name),
      name,
      shortName,
      blurb,
      products: products.filter((product) => product.attributes.category === name),
    })),
    policies: readPolicies(folder),
    faq: readFaq(folder),
    css: STYLES.map((name) => readFileSync(join(folder, `shop/styles/${name}.css`), 'utf8')).join('\n'),
    fonts: readFonts(folder),
  };
}

function slugOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]+/g, '-');
}
