import type { Fulfillment, PlatformOrder } from '@/core/stores/orders/platform-order';
import type { FakeShop } from './fake-shop';
import type {
  AddressRecord,
  FulfillmentRecord,
  LinePart,
  OrderRecord,
  ReturnRecord,
  TransactionRecord,
} from './order-records';
import { toNumericId } from './seed-ids';
import { splitName } from './split-name';

/** By what an order of the chat's cart is known, as an attribute of the cart. */
const usualCartAttribute = 'storefolk_cart';

const financial: Record<PlatformOrder['paymentStatus'], string> = {
  pending: 'PENDING',
  authorized: 'AUTHORIZED',
  partially_paid: 'PARTIALLY_PAID',
  paid: 'PAID',
  partially_refunded: 'PARTIALLY_REFUNDED',
  refunded: 'REFUNDED',
  voided: 'VOIDED',
  // Shopify has no failed orders: a payment that never came expires.
  failed: 'EXPIRED',
};

const display: Record<Fulfillment['status'], string> = {
  preparing: 'LABEL_PRINTED',
  shipped: 'FULFILLED',
  in_transit: 'IN_TRANSIT',
  out_for_delivery: 'OUT_FOR_DELIVERY',
  ready_for_pickup: 'READY_FOR_PICKUP',
  delivered: 'DELIVERED',
  attempted: 'ATTEMPTED_DELIVERY',
  failed: 'FAILURE',
  cancelled: 'CANCELED',
};

/** Puts an order of core's into the shop, or replaces it, as Shopify would hold it. */
export function seedOrder(
  shop: FakeShop,
  source: PlatformOrder,
  cartAttribute: string = usualCartAttribute,
): OrderRecord {
  const id = shop.reserveId(toNumericId(source.externalId));
  return shop.orders.put({
    __typename: 'Order',
    id,
    name: source.number,
    email: source.email,
    phone: source.phone,
    customerId: source.customerExternalId === null ? null : toNumericId(source.customerExternalId),
    customerLocale: null,
    createdAt: source.placedAt,
    processedAt: source.placedAt,
    updatedAt: source.updatedAt ?? source.placedAt,
    closedAt: null,
    cancelledAt: source.cancelledAt,
    cancelReason: source.cancelReason === null ? null : toCancelReason(source.cancelReason),
    displayFinancialStatus: financial[source.paymentStatus],
    presentmentCurrencyCode: source.currency,
    subtotal: source.subtotalCents,
    shipping: source.shippingCents,
    tax: source.taxCents,
    discounts: source.discountCents,
    total: source.totalCents,
    discountCodes: source.discountCodes,
    note: null,
    customAttributes: source.cartToken === null ? [] : [{ key: cartAttribute, value: source.cartToken }],
    tags: [],
    test: false,
    shippingAddress: source.shippingAddress && toAddress(source.shippingAddress),
    shippingTitle: source.shippingMethod,
    landingPage: null,
    lineItems: source.lines.map((line) => ({
      __typename: 'LineItem',
      id: shop.reserveId(toNumericId(line.externalId)),
      productId: line.productExternalId === null ? null : toNumericId(line.productExternalId),
      variantId: line.variantExternalId === null ? null : toNumericId(line.variantExternalId),
      title: line.title,
      variantTitle: line.variantTitle,
      sku: line.sku,
      vendor: null,
      quantity: line.quantity,
      currentQuantity: line.currentQuantity,
      fulfilledQuantity: line.fulfilledQuantity,
      unitPrice: line.priceCents,
      discountedTotal: line.totalCents,
      customAttributes: [],
    })),
    fulfillments: source.fulfillments.map((parcel) => toFulfillment(shop, parcel, source)),
    refunds: source.refunds.map((refund) => ({
      __typename: 'Refund',
      id: shop.reserveId(toNumericId(refund.externalId)),
      createdAt: refund.createdAt,
      note: refund.reason,
      amount: refund.amountCents,
      lines: toParts(shop, refund.lines),
    })),
    returns: source.returns.map((one, index) => ({
      __typename: 'Return',
      id: shop.reserveId(toNumericId(one.externalId)),
      name: `${source.number}-R${index + 1}`,
      status: one.status.toUpperCase() as ReturnRecord['status'],
      createdAt: source.updatedAt ?? source.placedAt,
      lines: toParts(
        shop,
        one.lines.flatMap(({ lineExternalId, quantity }) =>
          lineExternalId === null ? [] : [{ lineExternalId, quantity }],
        ),
      ),
    })),
    transactions: source.payments.map((payment) => toTransaction(shop, payment, source.placedAt)),
  });
}

function toFulfillment(shop: FakeShop, parcel: Fulfillment, order: PlatformOrder): FulfillmentRecord {
  const createdAt = parcel.shippedAt ?? order.placedAt;
  const { carrier, trackingNumber, trackingUrl } = parcel;
  return {
    __typename: 'Fulfillment',
    id: shop.reserveId(toNumericId(parcel.externalId)),
    name: `${order.number}.${order.fulfillments.indexOf(parcel) + 1}`,
    status: parcel.status === 'cancelled' ? 'CANCELLED' : 'SUCCESS',
    displayStatus: display[parcel.status],
    createdAt,
    updatedAt: parcel.deliveredAt ?? createdAt,
    inTransitAt: null,
    deliveredAt: parcel.deliveredAt,
    estimatedDeliveryAt: parcel.estimatedDeliveryAt,
    trackingInfo:
      carrier === null && trackingNumber === null && trackingUrl === null
        ? []
        : [{ company: carrier, number: trackingNumber, url: trackingUrl }],
    lines: toParts(shop, parcel.lines),
  };
}

function toParts(shop: FakeShop, lines: { lineExternalId: string; quantity: number }[]): LinePart[] {
  return lines.map((line) => ({
    id: shop.newId(),
    lineItemId: toNumericId(line.lineExternalId),
    quantity: line.quantity,
  }));
}

function toTransaction(
  shop: FakeShop,
  payment: PlatformOrder['payments'][number],
  createdAt: Date,
): TransactionRecord {
  const card = /^(.+) •••• (\d{4})$/.exec(payment.method);
  return {
    __typename: 'OrderTransaction',
    id: shop.reserveId(toNumericId(payment.externalId)),
    kind: payment.kind === 'refund' ? 'REFUND' : 'SALE',
    status: 'SUCCESS',
    gateway: card ? 'shopify_payments' : payment.method.toLowerCase().replaceAll(' ', '_'),
    formattedGateway: card ? 'Shopify Payments' : payment.method,
    amount: payment.amountCents,
    card: card?.[1] ? { company: card[1], number: `•••• •••• •••• ${card[2]}` } : null,
    createdAt,
  };
}

function toAddress(address: NonNullable<PlatformOrder['shippingAddress']>): AddressRecord {
  return {
    ...splitName(address.name),
    company: address.company,
    address1: address.line1,
    address2: address.line2,
    city: address.city,
    province: address.region,
    provinceCode: null,
    zip: address.postalCode,
    country: address.country,
    countryCodeV2: /^[A-Z]{2}$/.test(address.country ?? '') ? address.country : null,
    phone: address.phone,
  };
}

function toCancelReason(reason: string): NonNullable<OrderRecord['cancelReason']> {
  const known = ['CUSTOMER', 'DECLINED', 'FRAUD', 'INVENTORY', 'STAFF'] as const;
  return known.find((one) => one === reason.toUpperCase()) ?? 'OTHER';
}
