import { colourFromSlug } from '../drawing/colours';
import { drawProduct } from '../drawing/draw-product';
import type { Shop } from './load-shop';
import { coloursOf } from './product-card';

/**
 * Draws the picture behind `/images/<slug>.svg` or `/images/<slug>--<colour>.svg` (`name` is what stands before
 * `.svg`). Returns nothing for a product, or a colour of it, that does not exist.
 */
export function drawImage(shop: Shop, name: string): string | undefined {
  const [slug = '', colourPart] = name.split('--');
  const product = shop.products.get(slug);
  if (!product) return undefined;
  const colours = coloursOf(product);
  if (colourPart === undefined) return drawProduct(product, product.title, colours[0]);
  const colour = colourFromSlug(colourPart);
  return colour && colours.includes(colour) ? drawProduct(product, product.title, colour) : undefined;
}
