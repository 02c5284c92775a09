import { z } from 'zod';
import { readName } from '@/core/stores/catalog/reading/read-fields';
import { normaliseEmail } from '@/core/stores/customers/contact-details';
import type { PlatformCustomer } from '@/core/stores/customers/platform-customer';
import type { ListRequest, PlatformBatch } from '@/core/stores/platform/store-platform';
import { listItems, PAGE_SIZE, readRows } from '../api/list-items';
import { text } from '../api/loose-fields';
import type { ShopClient } from '../api/shop-client';
import { readGmtTime } from '../shop/shop-time';

const contact = z.object({ first_name: text, last_name: text, email: text, phone: text }).partial().catch({});

/** @see https://woocommerce.github.io/woocommerce-rest-api-docs/#customer-properties */
const customerSchema = z.object({
  id: z.number().int().positive(),
  date_created_gmt: text,
  date_modified_gmt: text,
  email: text,
  first_name: text,
  last_name: text,
  billing: contact,
});

/**
 * Everybody with the role "customer"; buyers without an account stand in their orders only. WooCommerce has no filter
 * for when customers changed, so `since` is compared here and all pages are read.
 */
export async function* listCustomers(
  client: ShopClient,
  { since, cursor, signal }: ListRequest = {},
): AsyncGenerator<PlatformBatch<PlatformCustomer>> {
  for await (const page of listItems(client, 'customers', {}, { cursor, signal })) {
    const read = page.rows.map((row) => ({ row, customer: toCustomer(row) }));
    yield {
      items: read.flatMap(({ customer }) => (customer && changedSince(customer, since) ? [customer] : [])),
      faults: read.flatMap(({ row, customer }) =>
        customer ? [] : [{ externalId: String(row.id), message: 'The customer cannot be read.' }],
      ),
      cursor: page.cursor,
      total: page.total,
    };
  }
}

export async function fetchCustomers(
  client: ShopClient,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<PlatformCustomer[]> {
  const include = ids.filter((id) => /^\d{1,15}$/.test(id)).join(',');
  if (include === '') return [];
  const { data } = await client.get('customers', { include, per_page: PAGE_SIZE }, { signal });
  return readRows(data).flatMap((row) => toCustomer(row) ?? []);
}

function toCustomer(row: unknown): PlatformCustomer | null {
  const raw = customerSchema.safeParse(row).data;
  if (!raw) return null;
  const { billing } = raw;
  return {
    externalId: String(raw.id),
    email: normaliseEmail(raw.email) ?? normaliseEmail(billing.email),
    phone: readName(billing.phone ?? ''),
    name:
      readName(`${raw.first_name} ${raw.last_name}`) ??
      readName(`${billing.first_name ?? ''} ${billing.last_name ?? ''}`),
    locale: null,
    updatedAt: readGmtTime(raw.date_modified_gmt) ?? readGmtTime(raw.date_created_gmt),
  };
}

function changedSince({ updatedAt }: PlatformCustomer, since: Date | undefined): boolean {
  return !since || !updatedAt || updatedAt >= since;
}
