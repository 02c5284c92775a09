import type { FileImport } from '../../importing/file-import';
import { recordFormatSchema } from '../../importing/reading/read-record-file';
import type { PlatformOrder } from '../platform-order';
import { writeOrders } from '../write-orders.queries';
import { detectOrderFormat, readOrderFile } from './read-order-file';
import { resolveSkus } from './resolve-skus.queries';

/** An order with what belongs to it; 1,000 of them make a batch. */
const ORDER_WEIGHT = 4;

/** Order files. @param now of two states without a time of their own, the one imported later stays */
export function orderFileImport(now: Date): FileImport<PlatformOrder> {
  return {
    kind: 'orders',
    fallbackName: 'orders',
    indexed: false,
    detectFormat: detectOrderFormat,
    hasHeader: (format) => format === 'csv',
    read: (file, format, settings, meter) =>
      readOrderFile(file, recordFormatSchema.parse(format), settings, meter),
    keyOf: (order) => order.externalId,
    repeated: ({ number }, firstRow) => ({
      field: 'number',
      message: `Order “${number}” stands in row ${firstRow} already. In a table, put all rows of an order directly below one another; this was left out.`,
    }),
    weigh: (order) => Math.max(ORDER_WEIGHT, order.lines.length),
    write: async (client, storeId, orders) =>
      writeOrders(client, storeId, 'file', await resolveSkus(client, storeId, orders), now),
  };
}
