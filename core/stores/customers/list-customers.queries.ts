import { z } from 'zod';
import { type Page, pageQuerySchema, pageWindow, toPage } from '@/core/contracts/page';
import type { AppContext } from '@/core/shared/context';
import { escapeLike } from '@/core/shared/like-pattern';
import { toStorableText } from '@/core/shared/storable-text';
import type { Prisma } from '@/prisma/generated/client';
import type { PlatformId } from '../platform/platform-ids';

/** A customer in the admin's list. */
export interface CustomerListItem {
  id: string;
  origin: PlatformId;
  name: string | null;
  email: string | null;
  phone: string | null;
  locale: string | null;
  updatedAt: string;
  /** Orders of the same origin that carry this customer's id. */
  orders: number;
}

export const customerListQuerySchema = pageQuerySchema.extend({
  /** Start of an e-mail address, digits of a phone number, or part of a name. */
  query: z.string().trim().max(200).transform(toStorableText).default(''),
  sort: z.enum(['name', '-updated']).default('-updated'),
});
export type CustomerListQuery = z.input<typeof customerListQuerySchema>;

/** A page of a store's customers for the admin. */
export async function listCustomers(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  storeId: string,
  input: CustomerListQuery = {},
): Promise<Page<CustomerListItem>> {
  const query = customerListQuerySchema.parse(input);
  const where: Prisma.CustomerWhereInput = { storeId, ...(query.query ? matching(query.query) : {}) };
  const [customers, total] = await Promise.all([
    ctx.db.customer.findMany({
      where,
      orderBy: [
        query.sort === 'name' ? { name: { sort: 'asc', nulls: 'last' } } : { updatedAt: 'desc' },
        { id: 'asc' },
      ],
      ...pageWindow(query),
    }),
    ctx.db.customer.count({ where }),
  ]);
  const counts = await countOrders(ctx, storeId, customers);
  const items = customers.map(({ id, origin, externalId, name, email, phone, locale, updatedAt }) => ({
    id,
    origin: origin as PlatformId,
    name,
    email,
    phone,
    locale,
    updatedAt: updatedAt.toISOString(),
    orders: counts.get(`${origin} ${externalId}`) ?? 0,
  }));
  return toPage(items, total, query);
}

function matching(text: string): Prisma.CustomerWhereInput {
  const email = { startsWith: escapeLike(text.toLowerCase()) };
  if (text.includes('@')) return { email };
  const digits = text.replace(/\D/g, '').replace(/^0+/, '');
  if (digits.length >= 4 && !/\p{L}/u.test(text)) return { phone: { contains: digits } };
  return {
    OR: [{ name: { contains: escapeLike(text), mode: 'insensitive' } }, { email }],
  };
}

/** @returns how many, by origin and external id */
async function countOrders(
  ctx: Pick<AppContext, 'sql'>,
  storeId: string,
  customers: readonly { externalId: string }[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await ctx.sql.query<{ key: string; count: number }>(
    `SELECT origin || ' ' || customer_external_id AS key, count(*)::int AS count FROM orders
     WHERE store_id = $1 AND customer_external_id = ANY($2) GROUP BY 1`,
    [storeId, customers.map(({ externalId }) => externalId)],
  );
  return new Map(rows.map(({ key, count }) => [key, count]));
}
