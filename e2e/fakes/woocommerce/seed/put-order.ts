import { toDecimalText } from '@/core/shared/decimal-text';
import type { OrderLine, PlatformOrder, PostalAddress } from '@/core/stores/orders/platform-order';
import { BLANK_BILLING, BLANK_SHIPPING, blankOrder } from '../shop/blank-order';
import type { FakeShop, WooRecord } from '../shop/fake-shop';
import { dated, gmtText } from '../shop/shop-clock';
import { orderBody } from '../shop/shop-links';

const STATUSES: Record<PlatformOrder['status'], string> = {
  pending: 'pending',
  processing: 'processing',
  partially_shipped: 'processing',
  shipped: 'completed',
  delivered: 'completed',
  cancelled: 'cancelled',
  refunded: 'refunded',
  failed: 'failed',
};

/**
 * Puts an order into the shop, or in the place of the one with its id. Its parcels are kept as Advanced Shipment
 * Tracking and TrackShip do, announced returns as Shiptastic does, and numbers as a plugin for such does.
 */
export function putOrder(shop: FakeShop, order: PlatformOrder, { tell = false } = {}): WooRecord {
  const id = Number(order.externalId);
  const known = shop.orders.has(id);
  const record = blankOrder(shop, id);
  const money = moneyIn(order.currency);
  const [firstName = '', ...names] = (order.customerName ?? '').split(' ');
  const person = { first_name: firstName, last_name: names.join(' ') };
  const paid = order.payments.some(({ kind }) => kind === 'payment') ? order.placedAt : null;
  const completed = STATUSES[order.status] === 'completed' ? (order.updatedAt ?? order.placedAt) : null;
  Object.assign(record, {
    ...dated(shop, 'date_created', order.placedAt),
    ...dated(shop, 'date_modified', order.updatedAt ?? order.placedAt),
    ...dated(shop, 'date_paid', paid),
    ...dated(shop, 'date_completed', completed),
    status: STATUSES[order.status],
    number: order.number,
    currency: order.currency,
    total: money(order.totalCents),
    total_tax: money(order.taxCents),
    shipping_total: money(order.shippingCents),
    discount_total: money(order.discountCents),
    customer_id: Number(order.customerExternalId ?? 0),
    billing: {
      ...BLANK_BILLING,
      ...addressOf(order.shippingAddress),
      ...person,
      email: order.email ?? '',
      phone: order.phone ?? '',
    },
    shipping: order.shippingAddress
      ? { ...BLANK_SHIPPING, ...person, ...addressOf(order.shippingAddress) }
      : BLANK_SHIPPING,
    payment_method: 'paypal',
    payment_method_title: order.payments[0]?.method ?? 'Bank transfer',
    line_items: order.lines.map((line, index) =>
      lineOf(line, order.currency, index === 0 ? order.discountCents : 0),
    ),
    shipping_lines: [
      { id: id * 10, method_title: order.shippingMethod ?? '', total: money(order.shippingCents) },
    ],
    coupon_lines: order.discountCodes.map((code, index) => ({ id: id * 10 + 1 + index, code })),
    meta_data: metaOf(order),
    refunds: [],
    ...(order.returns.length > 0 && { shipments: order.returns.map(returnOf) }),
  });
  shop.orders.set(id, record);
  putRefunds(shop, order);
  if (tell) {
    if (!known) shop.sender.emit('order.created', orderBody(shop, record));
    shop.sender.emit('order.updated', orderBody(shop, record));
  }
  return record;
}

function lineOf(line: OrderLine, currency: string, discountCents: number) {
  const money = moneyIn(currency);
  const subtotal = line.priceCents * line.quantity;
  const key = 'variant';
  const option = {
    id: 1,
    key,
    value: line.variantTitle,
    display_key: 'Variant',
    display_value: line.variantTitle,
  };
  return {
    id: Number(line.externalId),
    name: line.variantTitle ? `${line.title} - ${line.variantTitle}` : line.title,
    parent_name: line.variantTitle ? line.title : null,
    product_id: Number(line.productExternalId ?? 0),
    variation_id: Number(line.variantExternalId ?? 0),
    quantity: line.quantity,
    subtotal: money(subtotal),
    subtotal_tax: '0.00',
    total: money(subtotal - discountCents),
    total_tax: '0.00',
    taxes: [],
    meta_data: line.variantTitle ? [option] : [],
    sku: line.sku ?? '',
    global_unique_id: '',
    price: line.priceCents / 100,
    image: { id: '', src: '' },
  };
}

function metaOf(order: PlatformOrder): object[] {
  const values: [key: string, value: unknown][] = [];
  if (order.fulfillments.length > 0) {
    values.push(
      ['_wc_shipment_tracking_items', order.fulfillments.map(trackingItem)],
      [
        'shipment_status',
        order.fulfillments.map(({ status, deliveredAt, estimatedDeliveryAt }) => ({
          status: status === 'shipped' ? '' : status,
          status_date: deliveredAt ? gmtText(deliveredAt).replace('T', ' ') : '',
          est_delivery_date: estimatedDeliveryAt ? gmtText(estimatedDeliveryAt).slice(0, 10) : '',
        })),
      ],
    );
  }
  if (order.cartToken) {
    values.push(
      ['_wc_order_attribution_source_type', 'utm'],
      ['_wc_order_attribution_utm_source', 'storefolk'],
      ['_wc_order_attribution_utm_id', order.cartToken],
    );
  }
  return values.map(([key, value], index) => ({ id: index + 1, key, value }));
}

function trackingItem(parcel: PlatformOrder['fulfillments'][number]) {
  return {
    tracking_provider: '',
    custom_tracking_provider: parcel.carrier ?? '',
    custom_tracking_link: parcel.trackingUrl ?? '',
    tracking_number: parcel.trackingNumber ?? '',
    date_shipped: parcel.shippedAt ? String(Math.floor(parcel.shippedAt.getTime() / 1000)) : '',
    tracking_id: parcel.externalId,
    products_list: parcel.lines.map(({ lineExternalId, quantity }) => ({
      product: '0',
      item_id: lineExternalId,
      qty: String(quantity),
    })),
  };
}

function returnOf({ externalId, status, lines }: PlatformOrder['returns'][number]) {
  const items = lines.map((line) => ({
    order_item_id: Number(line.lineExternalId),
    quantity: line.quantity,
  }));
  return { id: Number(externalId), type: 'return', status, tracking_id: '', items };
}

function putRefunds(shop: FakeShop, order: PlatformOrder): void {
  const orderId = Number(order.externalId);
  for (const refund of [...shop.refunds.values()])
    if (refund.parent_id === orderId) shop.refunds.delete(refund.id);
  for (const refund of order.refunds) {
    const line_items = refund.lines.map(({ lineExternalId, quantity }) => ({
      id: shop.nextId(),
      quantity: -quantity,
      meta_data: [{ id: 1, key: '_refunded_item_id', value: lineExternalId }],
    }));
    shop.refunds.set(Number(refund.externalId), {
      id: Number(refund.externalId),
      ...dated(shop, 'date_created', refund.createdAt),
      amount: moneyIn(order.currency)(refund.amountCents),
      reason: refund.reason ?? '',
      refunded_by: 1,
      refunded_payment: false,
      meta_data: [],
      line_items,
      parent_id: orderId,
    });
  }
}

function addressOf(address: PostalAddress | null): Record<string, string> {
  return {
    company: address?.company ?? '',
    address_1: address?.line1 ?? '',
    address_2: address?.line2 ?? '',
    city: address?.city ?? '',
    state: address?.region ?? '',
    postcode: address?.postalCode ?? '',
    country: address?.country ?? '',
    phone: address?.phone ?? '',
  };
}

/** Shops write amounts with the digits of their currency. */
function moneyIn(currency: string): (cents: number) => string {
  return (cents) => toDecimalText(cents, currency);
}
