import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import { id, listOf, text } from '../api/loose-fields';
import type { ShopClient } from '../api/shop-client';

const itemSchema = z.object({
  id,
  quantity: z.coerce.number().catch(1),
  /** Without tax. */
  total: text,
  taxes: listOf(z.object({ id, total: text })),
});

const paidOrderSchema = z.object({
  currency: z.string(),
  payment_method: text,
  line_items: listOf(itemSchema),
  fee_lines: listOf(itemSchema),
});
/** What of an order matters for giving money back, as WooCommerce has it. */
export type PaidOrder = z.infer<typeof paidOrderSchema>;

/** @throws AppError `unavailable` for an answer that cannot be read */
export async function readPaidOrder(
  client: ShopClient,
  orderId: string,
  signal: AbortSignal | undefined,
): Promise<PaidOrder> {
  const { data } = await client.get(`orders/${orderId}`, {}, { signal });
  const read = paidOrderSchema.safeParse(data);
  if (read.success) return read.data;
  throw new AppError('unavailable', 'The shop’s answer about the order cannot be read.', {
    retryable: false,
  });
}
