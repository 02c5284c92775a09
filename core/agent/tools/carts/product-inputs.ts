import { z } from 'zod';

/** Which product a tool is about, and which of its variants. */
export const product = z
  .string()
  .max(64)
  .describe('The id or the ref (P1) of a product from an earlier result.');
export const options = z.record(z.string().max(100), z.string().max(200)).optional();
export const variantId = z
  .string()
  .max(64)
  .optional()
  .describe('Instead of options: the id from a choose_variant result.');
