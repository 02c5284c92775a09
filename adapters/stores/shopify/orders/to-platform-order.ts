import { readUrl } from '@/core/stores/catalog/reading/read-fields';
import { normaliseEmail } from '@/core/stores/customers/contact-details';
import type { OrderLine, PlatformOrder, PostalAddress } from '@/core/stores/orders/platform-order';
import { plainId } from '../api/gid';
import { CART_TOKEN_ATTRIBUTE } from '../checkout/cart-token-attribute';
import { toCents } from './order-money';
import { type ShopifyAddress, type ShopifyLine, type ShopifyOrder, shopifyOrderSchema } from './order-shape';
import { readCancelReason, readOrderStatus, readPaymentStatus } from './order-status';
import { toFulfillments } from './to-fulfillments';
import { toPayments } from './to-payments';

export type ReadOrder =
  | { kind: 'order'; order: PlatformOrder }
  | { kind: 'fault'; externalId: string | null; message: string };

/**
 * One of Shopify's orders as ours, or why it is none. Amounts are in the currency that the customer paid.
 * @param raw with all lines, parcels and refunds
 */
export function toPlatformOrder(raw: unknown): ReadOrder {
  const parsed = shopifyOrderSchema.safeParse(raw);
  if (!parsed.success) {
    const id = (raw as { id?: unknown } | null)?.id;
    return {
      kind: 'fault',
      externalId: typeof id === 'string' ? plainId(id) : null,
      message: `“${parsed.error.issues[0]?.path.join('.')}” cannot be read.`,
    };
  }
  return { kind: 'order', order: mapOrder(parsed.data) };
}

function mapOrder(source: ShopifyOrder): PlatformOrder {
  const { customer, shippingAddress } = source;
  const fulfillments = source.fulfillments.flatMap(toFulfillments);
  const refunds = source.refunds.map((refund) => ({
    externalId: plainId(refund.id),
    createdAt: refund.createdAt ?? refund.processedAt,
    amountCents: toCents(refund.totalRefundedSet),
    // Shopify's note on a refund is for the shop's people.
    reason: null,
    lines: refund.refundLineItems.map(toPart),
  }));
  const shipped = fulfillments.filter(({ status }) => !['cancelled', 'failed', 'preparing'].includes(status));
  return {
    externalId: plainId(source.id),
    number: source.name,
    email: normaliseEmail(source.email ?? customer?.defaultEmailAddress?.emailAddress),
    phone: source.phone || shippingAddress?.phone || customer?.defaultPhoneNumber?.phoneNumber || null,
    customerExternalId: customer ? plainId(customer.id) : null,
    customerName: joinName(customer) ?? (shippingAddress?.name || null),
    placedAt: source.processedAt,
    updatedAt: source.updatedAt,
    status: readOrderStatus(source, fulfillments),
    platformStatus: source.cancelledAt ? 'cancelled' : source.displayFulfillmentStatus.toLowerCase(),
    paymentStatus: readPaymentStatus(source.displayFinancialStatus),
    cancelledAt: source.cancelledAt ?? null,
    cancelReason: readCancelReason(source.cancelReason),
    currency: source.presentmentCurrencyCode,
    subtotalCents: toCents(source.subtotalPriceSet),
    shippingCents: toCents(source.totalShippingPriceSet),
    taxCents: toCents(source.totalTaxSet),
    discountCents: toCents(source.totalDiscountsSet),
    totalCents: toCents(source.totalPriceSet),
    refundedCents: toCents(source.totalRefundedSet),
    lines: source.lineItems.map((line) => toLine(line, { shipped, refunds })),
    fulfillments,
    refunds,
    returns: (source.returns ?? []).map((one) => ({
      externalId: plainId(one.id),
      status: one.status.toLowerCase(),
      lines: one.returnLineItems.map(({ quantity, fulfillmentLineItem }) => ({
        lineExternalId: fulfillmentLineItem ? plainId(fulfillmentLineItem.lineItem.id) : null,
        quantity,
      })),
    })),
    payments: toPayments(source.transactions),
    discountCodes: source.discountCodes,
    shippingAddress: shippingAddress ? toAddress(shippingAddress) : null,
    shippingMethod: source.shippingLine?.title ?? null,
    // The order's own note is what the customer wrote; Shopify has none that goes the other way.
    customerNotes: [],
    statusUrl: readUrl(source.statusPageUrl ?? '', null),
    cartToken: source.customAttributes.find(({ key }) => key === CART_TOKEN_ATTRIBUTE)?.value || null,
  };
}

interface Parts {
  lines: { lineExternalId: string; quantity: number }[];
}

function toLine(line: ShopifyLine, parts: { shipped: Parts[]; refunds: Parts[] }): OrderLine {
  const externalId = plainId(line.id);
  const pieces = (of: Parts[]) =>
    of
      .flatMap(({ lines }) => lines)
      .reduce((sum, part) => sum + (part.lineExternalId === externalId ? part.quantity : 0), 0);
  return {
    externalId,
    productExternalId: line.product ? plainId(line.product.id) : null,
    variantExternalId: line.variant ? plainId(line.variant.id) : null,
    sku: line.sku || null,
    title: line.title,
    variantTitle: line.variantTitle && line.variantTitle !== 'Default Title' ? line.variantTitle : null,
    quantity: line.quantity,
    currentQuantity: line.currentQuantity,
    fulfilledQuantity: pieces(parts.shipped),
    refundedQuantity: pieces(parts.refunds),
    priceCents: toCents(line.originalUnitPriceSet),
    totalCents: toCents(line.discountedTotalSet),
  };
}

function toPart(part: { quantity?: number | null | undefined; lineItem: { id: string } }) {
  return { lineExternalId: plainId(part.lineItem.id), quantity: part.quantity ?? 0 };
}

function toAddress(address: ShopifyAddress): PostalAddress {
  return {
    name: address.name || null,
    company: address.company || null,
    line1: address.address1 || null,
    line2: address.address2 || null,
    city: address.city || null,
    region: address.province || null,
    postalCode: address.zip || null,
    country: address.countryCodeV2 || address.country || null,
    phone: address.phone || null,
  };
}

function joinName(customer: ShopifyOrder['customer']): string | null {
  return [customer?.firstName, customer?.lastName].filter(Boolean).join(' ') || null;
}
