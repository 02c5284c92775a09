import { z } from 'zod';
import type { AskOptions } from '../api/admin-client';
import { readRest } from '../api/list-pages';
import { FIRST_PARCELS, FIRST_REFUNDS } from '../documents/order-fields';
import { orderLines } from '../documents/order-lines';
import { orderParcels } from '../documents/order-parcels';
import { looseConnectionSchema } from '../documents/page-info';
import { parcelLines } from '../documents/parcel-lines';
import { refundLines } from '../documents/refund-lines';
import type { OpenShop } from '../shop/open-shop';
import { type ReadOrder, toPlatformOrder } from './to-platform-order';

const LINES_AT_ONCE = 100;
/** More parcels or refunds of one order are not read. */
const MAX_PARCELS = 20;

const partSchema = z.looseObject({ id: z.string() });
const beginningSchema = z.looseObject({
  id: z.string(),
  lineItems: looseConnectionSchema,
  fulfillments: z.array(partSchema),
  refunds: z.array(partSchema),
});
type Part = z.infer<typeof partSchema>;

/**
 * An order that came with the beginning of its lists, read to its end: a list of 300 lines takes a few requests more,
 * the usual order none.
 */
export async function readWholeOrder(shop: OpenShop, raw: unknown, options: AskOptions): Promise<ReadOrder> {
  const begun = beginningSchema.safeParse(raw);
  if (!begun.success) return toPlatformOrder(raw);
  const order = begun.data;
  const { id } = order;
  const moreLines = await readRest(
    order.lineItems.pageInfo,
    async (first, after) =>
      (await shop.admin.ask(orderLines, { id, first, after }, options)).order?.lineItems,
    LINES_AT_ONCE,
  );
  let { fulfillments, refunds } = order;
  if (fulfillments.length >= FIRST_PARCELS || refunds.length >= FIRST_REFUNDS) {
    const all = (await shop.admin.ask(orderParcels, { id, first: MAX_PARCELS }, options)).order;
    fulfillments = z.array(partSchema).parse(all?.fulfillments ?? fulfillments);
    refunds = z.array(partSchema).parse(all?.refunds ?? refunds);
  }
  return toPlatformOrder({
    ...order,
    lineItems: { nodes: [...order.lineItems.nodes, ...moreLines] },
    fulfillments: await Promise.all(
      fulfillments.map((one) => withAllLines(one, 'fulfillmentLineItems', readParcel)),
    ),
    refunds: await Promise.all(refunds.map((one) => withAllLines(one, 'refundLineItems', readRefund))),
  });

  async function readParcel(part: string, first: number, after: string) {
    return (await shop.admin.ask(parcelLines, { id: part, first, after }, options)).fulfillment
      ?.fulfillmentLineItems;
  }
  async function readRefund(part: string, first: number, after: string) {
    return (await shop.admin.ask(refundLines, { id: part, first, after }, options)).refund?.refundLineItems;
  }
}

type ReadPage = (
  part: string,
  first: number,
  after: string,
) => Promise<z.infer<typeof looseConnectionSchema> | undefined>;

/** A parcel or refund with all that is in it. */
async function withAllLines(part: Part, list: string, read: ReadPage): Promise<Part> {
  const begun = looseConnectionSchema.safeParse(part[list]);
  if (!begun.success) return part;
  const rest = await readRest(
    begun.data.pageInfo,
    (first, after) => read(part.id, first, after),
    LINES_AT_ONCE,
  );
  return { ...part, [list]: { nodes: [...begun.data.nodes, ...rest] } };
}
