import { cleanLine } from '@/core/shared/text-files/clean-text';
import { readUrl } from '../../catalog/reading/read-fields';
import { normaliseEmail } from '../../customers/contact-details';
import type { FileSettings } from '../../importing/file-import';
import { FieldFault, readMoment } from '../../importing/reading/record-fields';
import { toNumberKey } from '../order-number';
import type { PlatformOrder, PostalAddress } from '../platform-order';
import type { OrderRecord } from './order-record-schema';
import { readOrderStatus } from './order-words';
import { readLines } from './read-lines';
import { readParcels } from './read-parcels';
import { readMoney } from './read-payments';
import { refsToLines } from './refs-to-lines';

/**
 * An order of a file in core's own shape. What the file does not say is derived as docs/importing-orders.md tells.
 * Products are not yet known by their SKU, see resolve-skus.queries.ts.
 * @throws FieldFault for the first field that cannot be read
 */
export function toFileOrder(record: OrderRecord, settings: FileSettings): PlatformOrder {
  const number = cleanLine(String(record.number), 255);
  const externalId = toNumberKey(number);
  if (externalId === '') throw new FieldFault('number', 'The order has no number.');
  const placedAt = readMoment(record.placed_at, 'placed_at');
  if (!placedAt) throw new FieldFault('placed_at', 'placed_at is missing.');
  const updatedAt = readMoment(record.updated_at, 'updated_at');
  const { status, returned } = readOrderStatus(record.status);
  const currency = readCurrency(record.currency, settings.currency);

  const parcels = readParcels(record, status);
  const lines = readLines(record, { status, currency, parcels });
  const fulfillments = parcels.map(({ refs, ...parcel }) => ({ ...parcel, lines: refsToLines(refs, lines) }));
  const money = readMoney(record, { status, currency, lines, at: updatedAt ?? placedAt });
  const cancelledAt = readMoment(record.cancelled_at, 'cancelled_at');
  const returns = (record.returns ?? []).map((one, index) => ({
    externalId: one.id ?? `${index + 1}`,
    status: one.status?.toLowerCase() ?? 'requested',
    lines: refsToLines(one.lines, lines),
  }));
  if (returned && returns.length === 0) {
    returns.push({ externalId: '1', status: returned, lines: refsToLines(record.return_lines, lines) });
  }
  return {
    externalId,
    number,
    email: readEmail(record.email),
    phone: record.phone,
    customerExternalId: record.customer_id,
    customerName: record.customer_name ?? record.shipping_address?.name ?? null,
    placedAt,
    updatedAt,
    status,
    platformStatus: record.status ?? status,
    cancelledAt: cancelledAt ?? (status === 'cancelled' ? (updatedAt ?? placedAt) : null),
    cancelReason: record.cancel_reason,
    currency,
    ...money,
    lines,
    fulfillments,
    returns,
    discountCodes: (record.discount_codes ?? []).filter((code) => code !== null),
    shippingAddress: record.shipping_address ? readAddress(record.shipping_address) : null,
    shippingMethod: record.shipping_method,
    customerNotes: (record.customer_notes ?? []).flatMap(({ text, created_at }, index) =>
      text === null
        ? []
        : [{ createdAt: readMoment(created_at, `customer_notes.${index}.created_at`) ?? placedAt, text }],
    ),
    statusUrl: record.status_url === null ? null : readUrl(record.status_url, settings.websiteUrl),
    cartToken: record.cart_token,
  };
}

function readEmail(text: string | null): string | null {
  if (text === null) return null;
  const email = normaliseEmail(text);
  if (email === null) throw new FieldFault('email', `“${text.slice(0, 60)}” is not an e-mail address.`);
  return email;
}

/** The file's own currency, or the store's. */
function readCurrency(text: string | null, fallback: string): string {
  if (text === null) return fallback;
  const code = text.toUpperCase();
  if (!/^[A-Z]{3}$/.test(code)) {
    throw new FieldFault('currency', `“${text.slice(0, 20)}” is not a currency. Use a code like EUR or USD.`);
  }
  return code;
}

function readAddress({
  postal_code,
  country,
  ...address
}: NonNullable<OrderRecord['shipping_address']>): PostalAddress {
  const code = country !== null && /^[a-z]{2}$/i.test(country) ? country.toUpperCase() : country;
  return { ...address, postalCode: postal_code, country: code };
}
