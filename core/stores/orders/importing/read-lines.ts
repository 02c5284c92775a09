import type { OrderStatus } from '@/core/contracts/order-status';
import { readTitle } from '../../catalog/reading/read-fields';
import { FieldFault, readAmount } from '../../importing/reading/record-fields';
import type { OrderLine } from '../platform-order';
import type { LineRecord, OrderRecord } from './order-record-schema';
import type { FileParcel } from './read-parcels';
import { countPieces, refsToLines } from './refs-to-lines';

interface OrderFacts {
  status: OrderStatus;
  currency: string;
  parcels: readonly FileParcel[];
}

/**
 * The lines of an order. How many pieces are shipped or refunded is as the line says it, else as parcels and refunds
 * do, else as the order's status does.
 */
export function readLines(record: OrderRecord, { status, currency, parcels }: OrderFacts): OrderLine[] {
  const lines = record.lines.map((line, index) => readLine(line, index, currency));
  const sent = parcels.filter((parcel) => parcel.status !== 'cancelled' && parcel.status !== 'preparing');
  const shipped = countPieces(
    refsToLines(
      sent.flatMap(({ refs }) => refs),
      lines,
    ),
  );
  const refunded = countPieces(
    refsToLines(
      (record.refunds ?? []).flatMap((refund) => refund.lines ?? []),
      lines,
    ),
  );
  const allShipped = shipped.size === 0 && (status === 'shipped' || status === 'delivered');
  return lines.map((line, index) => {
    const said = record.lines[index];
    const some = (count: number) => Math.min(line.quantity, count);
    const refundedQuantity = some(
      said?.refunded_quantity ?? refunded.get(line.externalId) ?? (status === 'refunded' ? line.quantity : 0),
    );
    const gone = refundedQuantity + (said?.cancelled_quantity ?? 0);
    return {
      ...line,
      fulfilledQuantity: some(
        said?.fulfilled_quantity ?? (allShipped ? line.quantity : (shipped.get(line.externalId) ?? 0)),
      ),
      refundedQuantity,
      currentQuantity: status === 'cancelled' ? 0 : Math.max(0, line.quantity - gone),
    };
  });
}

function readLine(line: LineRecord, index: number, currency: string): OrderLine {
  const field = `lines.${index}`;
  const priceCents = readAmount(line.price_cents, line.price, currency, `${field}.price_cents`);
  if (priceCents === null) throw new FieldFault(`${field}.price_cents`, 'price_cents is missing.');
  if (line.title === null && line.sku === null) throw new FieldFault(`${field}.title`, 'title is missing.');
  const quantity = line.quantity ?? 1;
  return {
    externalId: line.id ?? `${index + 1}`,
    productExternalId: line.product_id,
    variantExternalId: line.variant_id,
    sku: line.sku,
    title: readTitle(line.title ?? '') || (line.sku ?? ''),
    variantTitle: readVariantTitle(line.variant),
    quantity,
    currentQuantity: quantity,
    fulfilledQuantity: 0,
    refundedQuantity: 0,
    priceCents,
    totalCents:
      readAmount(line.total_cents, line.total, currency, `${field}.total_cents`) ?? priceCents * quantity,
  };
}

/** Options by name become "Blue / M". */
function readVariantTitle(variant: LineRecord['variant']): string | null {
  if (variant === null || typeof variant === 'string') return variant && (readTitle(variant) || null);
  const values = Object.values(variant).filter((value) => typeof value !== 'object');
  return readTitle(values.join(' / ')) || null;
}
