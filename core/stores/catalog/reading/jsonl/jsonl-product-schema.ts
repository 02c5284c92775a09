import { z } from 'zod';

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String).nullish();
const wholeNumber = (what: string) =>
  z
    .preprocess(
      (value) => (typeof value === 'string' && /^-?\d+$/.test(value.trim()) ? Number(value) : value),
      z.number(`${what} must be a number`).int(`${what} must be a whole number`).nullish(),
    )
    .optional();
const cents = (what: string) =>
  wholeNumber(what).refine((value) => (value ?? 0) >= 0, `${what} must not be negative`);
const list = z
  .union([z.array(z.unknown()), z.string()])
  .nullish()
  .transform((value) => (typeof value === 'string' ? value.split(',') : value));
const image = z.union([z.string(), z.array(z.unknown())]).nullish();
const required = (what: string) =>
  z
    .union([z.string(), z.number()], `${what} is missing`)
    .transform((value) => String(value).trim())
    .refine((value) => value !== '', `${what} is missing`);

const offerFields = {
  price_cents: cents('price_cents'),
  compare_at_cents: cents('compare_at_cents'),
  /** In whole units, for files that have no cents. */
  price: z.union([z.string(), z.number()]).nullish(),
  stock: wholeNumber('stock'),
  available: z.boolean().nullish(),
  in_stock: z.boolean().nullish(),
};

export const jsonlVariantSchema = z.object({
  ...offerFields,
  id: text,
  sku: text,
  title: text,
  options: z.record(z.string(), z.unknown()).nullish(),
  image,
});

/** One line of a JSONL catalog. Unknown fields are ignored; a missing field is not the same as an empty one. */
export const jsonlProductSchema = z.object({
  ...offerFields,
  id: required('id'),
  title: required('title'),
  sku: text,
  brand: text,
  category: text,
  description: text,
  currency: text,
  url: text,
  image,
  status: text,
  tags: list,
  attributes: z.record(z.string(), z.unknown()).nullish(),
  variants: z.array(jsonlVariantSchema).max(5000, 'variants must not be more than 5,000').nullish(),
});

export type JsonlProduct = z.infer<typeof jsonlProductSchema>;
export type JsonlVariant = z.infer<typeof jsonlVariantSchema>;
