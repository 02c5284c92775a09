import { z } from 'zod';
import { checkoutTemplateSchema } from '../carts/checkout/checkout-template';
import { allowedDomainsSchema } from './assistants/allowed-domains';

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Empty form fields mean "none". */
function orNull(schema: z.ZodType<string, string>) {
  return z
    .string()
    .trim()
    .nullable()
    .default(null)
    .transform((text) => text || null)
    .pipe(schema.nullable());
}

const storeFields = {
  name: z.string().trim().min(1, 'Give the store a name.').max(80, 'Keep the name below 80 characters.'),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .refine(
      (code) => Intl.supportedValuesOf('currency').includes(code),
      'Use a currency code like EUR or USD.',
    ),
  locale: z.string().trim().refine(isLocale, 'Use a language tag like en or de-AT.'),
  timeZone: z.string().trim().refine(isTimeZone, 'Use a time zone like Europe/Berlin.'),
  websiteUrl: orNull(
    z.url({ protocol: /^https?$/, error: 'Use an address like https://shop.example.' }).max(500),
  ),
  supportEmail: orNull(z.email('Use an e-mail address like help@shop.example.').max(254)),
  /** Of a store without a platform: where a cart is handed to. */
  checkoutUrlTemplate: orNull(checkoutTemplateSchema),
  allowedDomains: allowedDomainsSchema,
};

/** All that the settings page may change. */
export const storeSettingsSchema = z.object(storeFields);
export type StoreSettings = z.infer<typeof storeSettingsSchema>;

/** What a new store starts with; all but the name has a default. */
export const newStoreSchema = z.object({
  ...storeFields,
  currency: storeFields.currency.default('USD'),
  locale: storeFields.locale.default('en'),
  timeZone: storeFields.timeZone.default('UTC'),
  allowedDomains: storeFields.allowedDomains.default([]),
});
export type NewStore = z.input<typeof newStoreSchema>;
