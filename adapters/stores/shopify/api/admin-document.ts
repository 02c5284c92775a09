import type { z } from 'zod';

/** A query or mutation of the Admin API, and what its answer looks like. */
export interface AdminDocument<T> {
  /** Names it in the memory of costs, and in tests. */
  name: string;
  text: string;
  result: z.ZodType<T>;
  /**
   * True: fields that Shopify withholds (a missing scope, protected customer data) are null in the answer and the rest
   * counts. False: the whole answer is refused.
   */
  deniedFieldsAreNull?: boolean;
}
