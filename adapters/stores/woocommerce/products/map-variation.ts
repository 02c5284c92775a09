import type { ImportedVariant } from '@/core/stores/catalog/reading/imported-product';
import { readName, readUrl } from '@/core/stores/catalog/reading/read-fields';
import { readOffer } from './map-offer';
import type { WooProduct, WooVariation } from './product-schema';

/** Names of the attributes that a product's variations differ in, in the shop's order. */
export function variationAttributes(product: WooProduct): string[] {
  return product.attributes.flatMap(({ name, variation }) => {
    const clean = readName(name);
    return variation && clean ? [clean] : [];
  });
}

/** Attributes that a shopper still has to choose for this variation ("any" in WooCommerce's words). */
export function openAttributes(product: WooProduct, variation: WooVariation): string[] {
  const settled = optionsOf(variation);
  return variationAttributes(product).filter((name) => settled[name] === undefined);
}

export function variantTitle(product: WooProduct, variation: WooVariation): string {
  const settled = optionsOf(variation);
  const names = [...new Set([...variationAttributes(product), ...Object.keys(settled)])];
  return names.map((name) => settled[name] ?? `Any ${name}`).join(' / ') || `Variation ${variation.id}`;
}

export function readVariation(
  product: WooProduct,
  variation: WooVariation,
  currency: string,
): { variant: ImportedVariant; fault: string | null } {
  const { offer, fault } = readOffer(variation, currency);
  const title = variantTitle(product, variation);
  const variant: ImportedVariant = {
    ...offer,
    // One that its owner switched off is "private".
    available: offer.available && variation.status === 'publish',
    externalId: String(variation.id),
    sku: readName(variation.sku),
    title: readName(title) ?? 'Variation',
    options: optionsOf(variation),
    imageUrl: readUrl(variation.image?.src ?? '', null),
  };
  return { variant, fault: fault && `${title}: ${fault}` };
}

function optionsOf({ attributes }: WooVariation): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap(({ name, option }) => {
      const [key, value] = [readName(name), readName(option)];
      return key && value && key !== '__proto__' ? [[key, value]] : [];
    }),
  );
}
