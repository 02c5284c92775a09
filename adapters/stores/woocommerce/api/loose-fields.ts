import { z } from 'zod';

// Plugins filter what WooCommerce answers, so a field may hold another type than documented. A field that cannot be
// used counts as absent; only without its id is a thing unusable as a whole.

/** Whatever a plugin put there; whoever reads it looks at what it is. */
export const anything = z.unknown().optional();
/** Text; numbers are written out, anything else is empty. */
export const text = z.preprocess(
  (value) => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : value),
  z.string().catch(''),
);
/** An id; 0 stands for none. */
export const id = z.coerce.number().int().min(0).catch(0);
export const flag = z.boolean().catch(false);
/** A list whose unusable entries are left out. */
export function listOf<T>(item: z.ZodType<T>) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((entries) =>
      entries.flatMap((entry) => {
        const read = item.safeParse(entry);
        return read.success ? [read.data] : [];
      }),
    );
}
/** Data that plugins attach to products and orders, by key. */
export const metaData = listOf(z.object({ key: z.string(), value: anything })).transform(
  (entries): ReadonlyMap<string, unknown> => new Map(entries.map(({ key, value }) => [key, value])),
);
