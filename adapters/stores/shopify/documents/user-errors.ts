import { z } from 'zod';

/** Why a mutation was not carried out, in Shopify's words; empty when it was. */
export const userErrorsSchema = z.array(z.object({ message: z.string() }));
export type UserErrors = z.infer<typeof userErrorsSchema>;

/** What a mutation answers with where nothing but its success counts; null when Shopify refused it as a whole. */
export const changedSchema = z.object({ userErrors: userErrorsSchema }).nullable();

export const presentmentSchema = z.object({
  presentmentMoney: z.object({ amount: z.string(), currencyCode: z.string() }),
});
