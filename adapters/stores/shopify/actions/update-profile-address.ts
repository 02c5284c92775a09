import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import { readUndo } from '@/core/stores/platform/checks/read-undo';
import type { OrderActions } from '@/core/stores/platform/order-actions';
import type { AskOptions } from '../api/admin-client';
import { createCustomerAddress } from '../documents/create-customer-address';
import { defaultAddress } from '../documents/default-address';
import { deleteCustomerAddress } from '../documents/delete-customer-address';
import { updateCustomerAddress } from '../documents/update-customer-address';
import type { OpenShop } from '../shop/open-shop';
import { toGid } from './read-order';
import { requireDone, sendWrite } from './send-write';
import { toAddressInput } from './to-address-input';

/** How to take the change back: what stood there, or null where the address is new. */
const undoSchema = z.object({
  customerExternalId: z.string(),
  /** Shopify's own id with all that belongs to it: the plain number does not do for addresses. */
  addressId: z.string(),
  before: z.record(z.string(), z.string().nullable()).nullable(),
});

/**
 * Changes the address that a customer's next order goes to, or enters the first one.
 * @throws AppError `not_found` for a customer that is gone, `conflict` when Shopify refuses the address
 */
export async function updateProfileAddress(
  shop: OpenShop,
  request: Parameters<NonNullable<OrderActions['updateProfileAddress']>>[0],
  options: AskOptions,
): Promise<{ undo: Record<string, unknown> | null }> {
  const customerId = toGid('Customer', request.customerExternalId);
  const { customer } = await shop.admin.ask(defaultAddress, { id: customerId }, options);
  if (!customer) throw new AppError('not_found', 'Shopify does not have this customer any more.');
  const { customerExternalId } = request;
  const known = customer.defaultAddress;
  if (!known) {
    const variables = { customerId, address: toAddressInput(request.address) };
    const answer = await sendWrite(shop, createCustomerAddress, variables, options);
    const { address: created } = requireDone(answer.customerAddressCreate);
    return { undo: created ? { customerExternalId, addressId: created.id, before: null } : null };
  }
  const { id: addressId, countryCodeV2, ...before } = known;
  const address = toAddressInput({
    ...request.address,
    name: request.address.name ?? ([known.firstName, known.lastName].filter(Boolean).join(' ') || null),
    phone: request.address.phone ?? known.phone ?? null,
  });
  const answer = await sendWrite(shop, updateCustomerAddress, { customerId, addressId, address }, options);
  requireDone(answer.customerAddressUpdate);
  return {
    undo: { customerExternalId, addressId, before: { ...before, countryCode: countryCodeV2 ?? null } },
  };
}

/** @throws AppError `invalid_input` for what is no such undo */
export async function undoProfileAddress(
  shop: OpenShop,
  undo: Record<string, unknown>,
  options: AskOptions,
): Promise<void> {
  const { customerExternalId, addressId, before } = readUndo(undoSchema, undo);
  const customerId = toGid('Customer', customerExternalId);
  if (before) {
    const variables = { customerId, addressId, address: before };
    requireDone((await sendWrite(shop, updateCustomerAddress, variables, options)).customerAddressUpdate);
  } else {
    const variables = { customerId, addressId };
    requireDone((await sendWrite(shop, deleteCustomerAddress, variables, options)).customerAddressDelete);
  }
}
