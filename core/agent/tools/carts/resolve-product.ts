import { requireUuid } from '@/core/shared/ids';
import type { CartOwner } from '@/core/stores/carts/cart-piece';
import type { ToolScope } from '../tool';

/**
 * @param name id or ref (P1) of a product from an earlier result
 * @throws AppError `not_found` for text that can be neither
 */
export function resolveProductId(scope: ToolScope, name: string): string {
  const id = scope.references.product(name.trim())?.id ?? name.trim();
  return requireUuid(id, 'The product');
}

/** Whose cart a tool works on. */
export function cartOwner({ storeId, contactId, conversationId }: ToolScope): CartOwner {
  return { storeId, contactId, conversationId };
}
