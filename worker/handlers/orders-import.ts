import type { JobPayload } from '@/core/contracts/jobs';
import type { AppContext } from '@/core/shared/context';
import { runOrderImport } from '@/core/stores/orders/importing/run-order-import';

/** Works an import of orders off. */
export async function handleOrdersImport(
  ctx: AppContext,
  payload: JobPayload<'orders-import'>,
  signal: AbortSignal,
): Promise<void> {
  await runOrderImport(ctx, payload, { signal });
}
