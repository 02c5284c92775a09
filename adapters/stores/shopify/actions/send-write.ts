import { AppError } from '@/core/shared/app-error';
import { sendOnce } from '@/core/stores/platform/checks/send-once';
import type { AskOptions } from '../api/admin-client';
import type { AdminDocument } from '../api/admin-document';
import type { UserErrors } from '../documents/user-errors';
import type { OpenShop } from '../shop/open-shop';

/** How much of Shopify's own words is passed on. */
const MAX_WORDS = 200;

/**
 * Sends a change once.
 * @throws AppError `unavailable`, not retryable, when nobody knows whether it was carried out
 */
export function sendWrite<T>(
  shop: OpenShop,
  document: AdminDocument<T>,
  variables: Record<string, unknown>,
  options: AskOptions,
): Promise<T> {
  return sendOnce('Shopify', options.signal, () => shop.admin.ask(document, variables, options));
}

/**
 * @param answer of a mutation
 * @returns the same, when the mutation was carried out
 * @throws AppError `conflict` with Shopify's reason when it was not
 */
export function requireDone<T extends { userErrors: UserErrors }>(answer: T | null): T {
  requireNoErrors(answer?.userErrors);
  return answer as T;
}

/** @throws AppError `conflict` with Shopify's reason, or when there is no answer to a mutation at all */
export function requireNoErrors(errors: UserErrors | undefined): void {
  if (errors?.length === 0) return;
  const words = errors?.map(({ message }) => message).join(' ') || 'no reason was given';
  throw new AppError('conflict', `Shopify refuses this change: ${words.slice(0, MAX_WORDS)}`);
}
