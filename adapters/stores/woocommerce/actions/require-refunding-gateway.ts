import { z } from 'zod';
import { AppError, isAppError } from '@/core/shared/app-error';
import { listOf, text } from '../api/loose-fields';
import type { ShopClient } from '../api/shop-client';

const gatewaySchema = z.object({ method_supports: listOf(text) });

/**
 * Refuses where the payment's plugin cannot send money back. WooCommerce would note such a refund all the same, and the
 * customer would wait for money that nobody has sent.
 * @param method id of the way the order was paid, e.g. "bacs"
 * @throws AppError `conflict`
 */
export async function requireRefundingGateway(
  client: ShopClient,
  method: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (/^[\w-]+$/.test(method) && (await canRefund(client, method, signal))) return;
  throw new AppError(
    'conflict',
    'The way this order was paid cannot give money back by itself. A person has to do it in the shop.',
  );
}

async function canRefund(
  client: ShopClient,
  method: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  try {
    const { data } = await client.get(`payment_gateways/${method}`, {}, { signal });
    return gatewaySchema.safeParse(data).data?.method_supports.includes('refunds') ?? false;
  } catch (error) {
    // Its plugin was removed since.
    if (isAppError(error) && error.code === 'not_found') return false;
    throw error;
  }
}
