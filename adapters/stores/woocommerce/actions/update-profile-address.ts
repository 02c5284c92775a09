import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import { readUndo } from '@/core/stores/platform/checks/read-undo';
import type { OrderActions } from '@/core/stores/platform/order-actions';
import type { ShopClient } from '../api/shop-client';
import { wooAddressSchema } from '../customers/address-schema';
import { toAddressFields } from './address-fields';
import { sendWrite } from './send-write';

type Fields = z.infer<typeof wooAddressSchema>;
const customerSchema = z.object({
  shipping: wooAddressSchema.catch({}),
  billing: wooAddressSchema.catch({}),
});

const undoSchema = z.object({
  customerExternalId: z.string().regex(/^\d{1,15}$/),
  before: z.object({ shipping: wooAddressSchema, billing: wooAddressSchema.optional() }),
});

/**
 * Changes where a customer's next order goes. The billing address goes along where it was the same or empty: it is what
 * WooCommerce falls back to.
 * @throws AppError `not_found` for a customer that is gone
 */
export async function updateProfileAddress(
  client: ShopClient,
  request: Parameters<NonNullable<OrderActions['updateProfileAddress']>>[0],
  signal: AbortSignal | undefined,
): Promise<{ undo: Record<string, unknown> | null }> {
  const { customerExternalId } = request;
  if (!/^\d{1,15}$/.test(customerExternalId)) throw new AppError('invalid_input', 'The shop has no such id.');
  const path = `customers/${customerExternalId}`;
  const { shipping, billing } = customerSchema.parse((await client.get(path, {}, { signal })).data);
  const fields = toAddressFields(request.address);
  const both = isEmpty(billing) || placeOf(billing) === placeOf(shipping);
  await sendWrite(client, 'put', path, { shipping: fields, ...(both ? { billing: fields } : {}) }, signal);
  return { undo: { customerExternalId, before: { shipping, ...(both ? { billing } : {}) } } };
}

/** @throws AppError `invalid_input` for what is no such undo */
export async function undoProfileAddress(
  client: ShopClient,
  undo: Record<string, unknown>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { customerExternalId, before } = readUndo(undoSchema, undo);
  await sendWrite(client, 'put', `customers/${customerExternalId}`, before, signal);
}

function isEmpty({ address_1, city, postcode }: Fields): boolean {
  return !address_1 && !city && !postcode;
}

function placeOf({ address_1, address_2, city, postcode, country }: Fields): string {
  return JSON.stringify([address_1 ?? '', address_2 ?? '', city ?? '', postcode ?? '', country ?? '']);
}
