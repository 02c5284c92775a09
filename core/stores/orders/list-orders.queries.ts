import { z } from 'zod';
import { orderStatusSchema } from '@/core/contracts/order-status';
import { type Page, pageQuerySchema, pageWindow, toPage } from '@/core/contracts/page';
import type { AppContext } from '@/core/shared/context';
import { escapeLike } from '@/core/shared/like-pattern';
import { toStorableText } from '@/core/shared/storable-text';
import type { Prisma } from '@/prisma/generated/client';
import { toNumberKey } from './order-number';
import { LIST_FIELDS, type OrderListItem, toListItem } from './order-view';

export const orderListQuerySchema = pageQuerySchema.extend({
  /** Start or end of a number, start of an e-mail address, or part of a name. */
  query: z.string().trim().max(200).transform(toStorableText).default(''),
  status: orderStatusSchema.optional(),
  sort: z.enum(['placed', '-placed']).default('-placed'),
});
export type OrderListQuery = z.input<typeof orderListQuerySchema>;

/** A page of a store's orders for the admin, newest first unless asked otherwise. */
export async function listOrders(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  input: OrderListQuery = {},
): Promise<Page<OrderListItem>> {
  const query = orderListQuerySchema.parse(input);
  const where: Prisma.OrderWhereInput = {
    storeId,
    ...(query.status ? { status: query.status } : {}),
    ...(query.query ? matching(query.query) : {}),
  };
  const direction = query.sort === 'placed' ? 'asc' : 'desc';
  const [orders, total] = await Promise.all([
    ctx.db.order.findMany({
      where,
      select: LIST_FIELDS,
      orderBy: [{ placedAt: direction }, { id: direction }],
      ...pageWindow(query),
    }),
    ctx.db.order.count({ where }),
  ]);
  const assisted = await findAssisted(ctx, storeId, orders);
  return toPage(
    orders.map((order) => toListItem(order, assisted.has(order.id))),
    total,
    query,
  );
}

/** What is searched follows from what was typed, so that each search has its index. */
function matching(text: string): Prisma.OrderWhereInput {
  const email = { startsWith: escapeLike(text.toLowerCase()) };
  if (text.includes('@')) return { email };
  const key = toNumberKey(text);
  if (/\d/.test(key)) return { OR: [{ numberKey: { startsWith: key } }, { numberKey: { endsWith: key } }] };
  return {
    OR: [
      { customerName: { contains: escapeLike(text), mode: 'insensitive' } },
      { email },
      ...(key ? [{ numberKey: { startsWith: key } }] : []),
    ],
  };
}

/** Which of some orders are the order of a cart. */
async function findAssisted(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  orders: readonly { id: string; cartToken: string | null }[],
): Promise<ReadonlySet<string>> {
  const tokens = orders.flatMap(({ cartToken }) => cartToken ?? []);
  if (tokens.length === 0) return new Set();
  const carts = await ctx.db.cart.findMany({
    where: { storeId, token: { in: tokens } },
    select: { orderId: true },
  });
  return new Set(carts.flatMap(({ orderId }) => orderId ?? []));
}
