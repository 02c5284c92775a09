import { z } from 'zod';
import type { PostalAddress } from '@/core/stores/orders/platform-order';

export const orderNumber = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .describe('As the shopper wrote it, e.g. "#1001".');

export const reason = z
  .string()
  .trim()
  .max(300)
  .default('')
  .describe('Why, in the shopper’s own words; empty when they gave none.');

export const paymentMethod = z
  .string()
  .trim()
  .min(1)
  .max(255)
  .optional()
  .describe('Id from choose_payment_method, as the shopper chose; leave it out until then.');

const item = z
  .string()
  .trim()
  .min(1)
  .max(255)
  .describe('What the shopper means: words of the title, an SKU, or an id that a result has given.');
const quantity = z.number().int().min(1).max(10_000).optional().describe('Pieces; left out: all of them.');

export const items = z.array(z.object({ item, quantity })).min(1).max(50);

export const changes = z
  .array(
    z.object({
      item,
      quantity,
      new_variant: z
        .string()
        .trim()
        .min(1)
        .max(255)
        .describe('The other variant of the same product: its id, or the options, e.g. "red, L".'),
    }),
  )
  .min(1)
  .max(50);

const part = z.string().trim().max(200);
export const addressInput = z.object({
  name: part.optional().describe('Who gets it; left out: as it was.'),
  line1: part.min(1).describe('Street and number.'),
  line2: part.optional(),
  city: part.min(1),
  region: part.optional().describe('State or province, where the country has them.'),
  postal_code: part.optional(),
  country: part.min(1).describe('Two letters (ISO 3166-1), e.g. "DE".'),
});

/** @param known the address before: name, company and phone stay where nothing else was said */
export function toAddress(input: z.infer<typeof addressInput>, known: PostalAddress | null): PostalAddress {
  return {
    name: input.name || known?.name || null,
    company: known?.company ?? null,
    line1: input.line1,
    line2: input.line2 || null,
    city: input.city,
    region: input.region || null,
    postalCode: input.postal_code || null,
    country: /^[a-z]{2}$/i.test(input.country) ? input.country.toUpperCase() : input.country,
    phone: known?.phone ?? null,
  };
}
