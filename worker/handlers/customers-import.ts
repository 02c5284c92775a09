import type { JobPayload } from '@/core/contracts/jobs';
import type { AppContext } from '@/core/shared/context';
import { runCustomerImport } from '@/core/stores/customers/importing/run-customer-import';

/** Works an import of customers off. */
export async function handleCustomersImport(
  ctx: AppContext,
  payload: JobPayload<'customers-import'>,
  signal: AbortSignal,
): Promise<void> {
  await runCustomerImport(ctx, payload, { signal });
}
