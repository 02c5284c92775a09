import { isAppError } from '@/core/shared/app-error';

/**
 * A listing that ends without items when Shopify does not let the app see such things at all (no approval for protected
 * customer data): the rest of the shop can be read all the same, and the facts of the shop say what is missing.
 */
export async function* endWhenForbidden<T>(listing: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* listing;
  } catch (error) {
    if (!isAppError(error) || error.code !== 'forbidden') throw error;
  }
}
