import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import { inTransaction } from '@/core/shared/in-transaction';
import type { SqlPool } from '@/core/shared/sql-pool';
import { findCustomerDetail, writeCustomerDetails } from '@/core/stores/customers/customer-detail.queries';
import { type PostalAddress, postalAddressSchema } from '@/core/stores/orders/platform-order';
import { readUndo } from '@/core/stores/platform/checks/read-undo';

const undoSchema = z.object({
  kind: z.literal('profile'),
  customerExternalId: z.string(),
  previous: postalAddressSchema.nullable(),
  written: postalAddressSchema,
});

/** @throws AppError `conflict` when there is no such customer */
export async function changeProfileAddress(
  sql: SqlPool,
  storeId: string,
  customerExternalId: string,
  address: PostalAddress,
): Promise<{ undo: Record<string, unknown> }> {
  const previous = await replaceAddress(sql, storeId, customerExternalId, () => address);
  return { undo: { kind: 'profile', customerExternalId, previous, written: address } };
}

/** @throws AppError `conflict` when the address was changed again since */
export async function undoProfileAddress(
  sql: SqlPool,
  storeId: string,
  undo: Record<string, unknown>,
): Promise<void> {
  const { customerExternalId, previous, written } = readUndo(undoSchema, undo);
  await replaceAddress(sql, storeId, customerExternalId, (now) => {
    if (JSON.stringify(now && postalAddressSchema.parse(now)) !== JSON.stringify(written))
      throw new AppError('conflict', 'The address has changed since.');
    return previous;
  });
}

/** @returns the address before */
async function replaceAddress(
  sql: SqlPool,
  storeId: string,
  externalId: string,
  replace: (now: PostalAddress | null) => PostalAddress | null,
): Promise<PostalAddress | null> {
  return inTransaction(sql, async (client) => {
    const detail = await findCustomerDetail(client, { storeId, origin: 'file', externalId }, true);
    if (!detail) throw new AppError('conflict', 'There is no such customer any more.');
    const address = replace(detail.address);
    await writeCustomerDetails(client, storeId, 'file', [{ externalId, detail: { ...detail, address } }]);
    return detail.address;
  });
}
