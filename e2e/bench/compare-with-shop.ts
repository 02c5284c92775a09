import { z } from 'zod';
import type { ShopBench } from './shop-bench';

const centsSchema = z.string().transform((price) => Math.round(Number(price) * 100));
const productsSchema = z.array(
  z.object({
    id: z.number().transform(String),
    title: z.string(),
    variants: z.array(
      z.object({
        id: z.number().transform(String),
        title: z.string(),
        price: centsSchema,
        inventoryQuantity: z.number(),
      }),
    ),
  }),
);
const ordersSchema = z.array(
  z.object({
    id: z.number().transform(String),
    name: z.string(),
    total: z.number(),
    displayFinancialStatus: z.string(),
    cancelledAt: z.string().nullable(),
    refunds: z.array(z.object({ amount: z.number() })),
    fulfillments: z.array(z.object({ displayStatus: z.string() })),
  }),
);

/**
 * What of a store's products, variants and orders is not as the shop has it now: title, prices and stock; total,
 * payment, refunds, parcels.
 * @returns a line for each product or order that differs, is missing, or is there twice or without the shop having it
 */
export async function compareWithShop(bench: ShopBench): Promise<string[]> {
  return [
    ...differences('product', await productsOfShop(bench), await productsOfStore(bench)),
    ...differences('order', await ordersOfShop(bench), await ordersOfStore(bench)),
  ];
}

/** A subject's id and what is compared of it, as text. */
type Entry = [id: string, content: string];

function differences(kind: string, shop: readonly Entry[], store: readonly Entry[]): string[] {
  const wanted = new Map(shop);
  const seen = new Set<string>();
  const lines: string[] = [];
  for (const [id, content] of store) {
    if (seen.has(id)) lines.push(`${kind} ${id} is there twice`);
    else if (wanted.get(id) === undefined) lines.push(`${kind} ${id} is not in the shop`);
    else if (wanted.get(id) !== content)
      lines.push(`${kind} ${id}: shop ${wanted.get(id)}, store ${content}`);
    seen.add(id);
  }
  for (const id of wanted.keys()) if (!seen.has(id)) lines.push(`${kind} ${id} is missing`);
  return lines;
}

/** Id, price in cents, pieces. */
type Piece = [id: string, cents: number | null, stock: number | null];

async function productsOfShop({ shop }: ShopBench): Promise<Entry[]> {
  const products = productsSchema.parse(await shop.control('products'));
  return products.map(({ id, title, variants }) => [id, productText(title, variants.map(toPiece))]);
}

/** A product without a choice is kept as one thing, and sold more often than it was there counts as none left. */
function toPiece(variant: z.infer<typeof productsSchema>[number]['variants'][number]): Piece {
  const id = variant.title === 'Default Title' ? '' : variant.id;
  return [id, variant.price, Math.max(0, variant.inventoryQuantity)];
}

async function productsOfStore({ instance, storeId }: ShopBench): Promise<Entry[]> {
  const { rows } = await instance.ctx.sql.query<{ externalId: string; title: string; pieces: Piece[] }>(
    `SELECT p.external_id AS "externalId", p.title, coalesce(v.pieces,
       json_build_array(json_build_array('', p.price_cents, p.stock))) AS pieces
     FROM products p LEFT JOIN (
       SELECT product_id, json_agg(json_build_array(external_id, price_cents, stock)) AS pieces
       FROM variants WHERE store_id = $1 GROUP BY product_id) v ON v.product_id = p.id
     WHERE p.store_id = $1`,
    [storeId],
  );
  return rows.map(({ externalId, title, pieces }) => [externalId, productText(title, pieces)]);
}

function productText(title: string, pieces: Piece[]): string {
  return JSON.stringify([title, pieces.sort(([a], [b]) => Number(a) - Number(b))]);
}

async function ordersOfShop({ shop }: ShopBench): Promise<Entry[]> {
  const orders = ordersSchema.parse(await shop.control('orders'));
  return orders.map((order) => [
    order.id,
    JSON.stringify([
      order.name,
      order.total,
      order.refunds.reduce((sum, { amount }) => sum + amount, 0),
      order.displayFinancialStatus.toLowerCase(),
      order.cancelledAt !== null,
      order.fulfillments.map(({ displayStatus }) => displayStatus === 'DELIVERED'),
    ]),
  ]);
}

const detailSchema = z.object({ fulfillments: z.array(z.object({ status: z.string() })) });

async function ordersOfStore({ instance, storeId }: ShopBench): Promise<Entry[]> {
  const orders = await instance.ctx.db.order.findMany({ where: { storeId } });
  return orders.map((order) => [
    order.externalId,
    JSON.stringify([
      order.number,
      order.totalCents,
      order.refundedCents,
      order.paymentStatus,
      order.status === 'cancelled',
      detailSchema.parse(order.detail).fulfillments.map(({ status }) => status === 'delivered'),
    ]),
  ]);
}
