import { z } from 'zod';
import { type Page, pageQuerySchema, pageWindow, toPage } from '@/core/contracts/page';
import type { AppContext } from '@/core/shared/context';
import type { Prisma } from '@/prisma/generated/client';
import { LIST_FIELDS, type ProductListItem, toListItem } from './product-view';

export const productListQuerySchema = pageQuerySchema.extend({
  /** Words that must all be in title, SKU, brand or category. */
  query: z.string().trim().max(200).default(''),
  status: z.enum(['active', 'draft', 'archived']).optional(),
  stock: z.enum(['in', 'out']).optional(),
  sort: z.enum(['title', 'updated', 'price', '-price']).default('updated'),
});
export type ProductListQuery = z.input<typeof productListQuerySchema>;

const ORDER: Record<
  z.infer<typeof productListQuerySchema>['sort'],
  Prisma.ProductOrderByWithRelationInput[]
> = {
  title: [{ title: 'asc' }],
  updated: [{ updatedAt: 'desc' }],
  price: [{ priceCents: { sort: 'asc', nulls: 'last' } }],
  '-price': [{ priceCents: { sort: 'desc', nulls: 'last' } }],
};

/** A page of a store's products for the admin. */
export async function listProducts(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  input: ProductListQuery = {},
): Promise<Page<ProductListItem>> {
  const query = productListQuerySchema.parse(input);
  const where: Prisma.ProductWhereInput = {
    storeId,
    ...(query.status ? { status: query.status } : {}),
    ...(query.stock ? { inStock: query.stock === 'in' } : {}),
    AND: query.query.split(/\s+/).filter(Boolean).slice(0, 8).map(matchesWord),
  };
  const [products, total] = await Promise.all([
    ctx.db.product.findMany({
      where,
      select: LIST_FIELDS,
      orderBy: [...ORDER[query.sort], { id: 'asc' }],
      ...pageWindow(query),
    }),
    ctx.db.product.count({ where }),
  ]);
  return toPage(products.map(toListItem), total, query);
}

function matchesWord(word: string): Prisma.ProductWhereInput {
  const contains = { contains: word, mode: 'insensitive' } as const;
  return { OR: [{ title: contains }, { sku: contains }, { brand: contains }, { category: contains }] };
}
