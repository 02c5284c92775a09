import { z } from 'zod';

export const pageInfoSchema = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() });

/** A page of a connection. Its items are read one by one, so that one that cannot be read does not spoil the rest. */
export const looseConnectionSchema = z.object({ nodes: z.array(z.unknown()), pageInfo: pageInfoSchema });
export type LooseConnection = z.infer<typeof looseConnectionSchema>;
