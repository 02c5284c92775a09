import { z } from 'zod';

/** What a template may hold, and what stands there in a link. */
const PLACEHOLDERS = {
  /** "SKU:2,SKU:1"; a product without SKU by its id. */
  items: '{items}',
  /** The cart's token: give it back as `cart_token` when orders are imported, and the sale is counted. */
  cart: '{cart}',
  discount: '{discount}',
  email: '{email}',
} as const;
type Placeholder = keyof typeof PLACEHOLDERS;

/**
 * Checkout address of a store without a platform, e.g. "https://shop.example/cart?add={items}&ref={cart}".
 * It must be an http(s) address, name its host itself and hold `{items}`.
 */
export const checkoutTemplateSchema = z
  .string()
  .trim()
  .max(1000, 'Keep the address below 1,000 characters.')
  .superRefine((template, check) => {
    const fault = faultOf(template);
    if (fault) check.addIssue({ code: 'custom', message: fault });
  });

function faultOf(template: string): string | null {
  const origin = /^https?:\/\/([^/?#]*)/i.exec(template);
  if (!origin?.[1] || !URL.canParse(fill(template, () => 'x'))) {
    return 'Use an address like https://shop.example/cart?add={items}.';
  }
  if (/[{}@]/.test(origin[1])) return 'The host of the address must be written out, without placeholders.';
  const known: readonly string[] = Object.values(PLACEHOLDERS);
  const unknown = template.match(/\{[^}]*\}?/g)?.find((found) => !known.includes(found));
  if (unknown) return `${unknown} is not known. Use ${known.join(', ')}.`;
  return template.includes(PLACEHOLDERS.items) ? null : 'The address must hold {items}, what is in the cart.';
}

export interface CheckoutValues {
  items: readonly { sku: string; quantity: number }[];
  cartToken: string;
  discountCode: string | null;
  email: string | null;
}

/**
 * The link of one cart. Every value is percent-encoded, so that none can change the address; what is not known is
 * left empty. The colons and commas between items stay as they are: split before you decode.
 * @param template that has passed `checkoutTemplateSchema`
 */
export function fillCheckoutTemplate(template: string, values: CheckoutValues): string {
  const items = values.items.map(({ sku, quantity }) => `${encode(sku)}:${quantity}`).join(',');
  const texts: Record<Placeholder, string> = {
    items,
    cart: encode(values.cartToken),
    discount: encode(values.discountCode ?? ''),
    email: encode(values.email ?? ''),
  };
  return new URL(fill(template, (name) => texts[name])).href;
}

function fill(template: string, textOf: (name: Placeholder) => string): string {
  return template.replace(/\{(items|cart|discount|email)\}/g, (_, name: Placeholder) => textOf(name));
}

/** A lone half of an emoji cannot be encoded. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
