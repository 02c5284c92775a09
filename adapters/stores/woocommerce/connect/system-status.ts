import { z } from 'zod';
import { listOf, text } from '../api/loose-fields';
import type { ShopClient } from '../api/shop-client';

const statusSchema = z.object({
  environment: z.object({ version: text, language: text }).catch({ version: '', language: '' }),
  /** In English whatever the shop's language: "Terms and conditions". */
  pages: listOf(z.object({ page_name: text, page_id: text })),
});
export type SystemStatus = z.infer<typeof statusSchema>;

/** WooCommerce's report on itself; only administrators and shop managers may ask for it. */
export async function readSystemStatus(client: ShopClient, signal?: AbortSignal): Promise<SystemStatus> {
  const params = { _fields: 'environment,pages' };
  const { data } = await client.get('system_status', params, { signal });
  return statusSchema.parse(data ?? {});
}
