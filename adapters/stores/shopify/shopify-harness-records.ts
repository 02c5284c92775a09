import { minorUnitDigits } from '@/core/shared/money';
import type { PlatformCustomer } from '@/core/stores/customers/platform-customer';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { PlatformProduct } from '@/core/stores/platform/store-platform';
import type { FulfillmentRecord, LinePart, OrderRecord } from '@/e2e/fakes/shopify/shop/order-records';
import type { CustomerRecord, ProductRecord, VariantRecord } from '@/e2e/fakes/shopify/shop/records';

/** Every product at Shopify has a variant; that of a product without variants gets this id. */
export const defaultVariantId = (productId: string): number => 50_000_000 + Number(productId);

const toMoney = (cents: number, currency: string): string => {
  const digits = minorUnitDigits(currency);
  return (cents / 10 ** digits).toFixed(digits);
};

export function toProductRecord(product: PlatformProduct, rawTitle = product.title): ProductRecord {
  const updatedAt = product.updatedAt ?? new Date('2026-01-01');
  const base = {
    __typename: 'ProductVariant',
    barcode: null,
    image: null,
    createdAt: updatedAt,
    updatedAt,
  } as const;
  const offer = (one: NonNullable<PlatformProduct['offer']>) => ({
    price: toMoney(one.priceCents ?? 0, product.currency),
    compareAtPrice: one.compareAtCents ? toMoney(one.compareAtCents, product.currency) : null,
    inventoryQuantity: one.stock ?? 0,
    tracked: one.stock !== null,
    inventoryPolicy: 'DENY' as const,
  });
  const variants = product.variants?.map(
    (variant): VariantRecord => ({
      ...base,
      ...offer(variant),
      id: Number(variant.externalId),
      title: variant.title,
      sku: variant.sku,
      selectedOptions: Object.entries(variant.options).map(([name, value]) => ({ name, value })),
    }),
  );
  const only: VariantRecord = {
    ...base,
    ...offer(product.offer ?? {}),
    id: defaultVariantId(product.externalId),
    title: 'Default Title',
    sku: product.sku ?? null,
    selectedOptions: [{ name: 'Title', value: 'Default Title' }],
  };
  return {
    __typename: 'Product',
    id: Number(product.externalId),
    title: rawTitle,
    handle: `product-${product.externalId}`,
    descriptionHtml: `<p>${product.description ?? ''}</p>`,
    vendor: product.brand ?? '',
    productType: product.category ?? '',
    categoryName: null,
    tags: product.tags ?? [],
    status: product.status === 'draft' ? 'DRAFT' : 'ACTIVE',
    createdAt: updatedAt,
    updatedAt,
    publishedAt: updatedAt,
    options: [],
    images: [],
    metafields: [],
    collectionIds: [],
    isGiftCard: false,
    variants: variants?.length ? variants : [only],
  };
}

export function toCustomerRecord(customer: PlatformCustomer): CustomerRecord {
  const [firstName = null, ...rest] = customer.name?.split(' ') ?? [];
  const at = customer.updatedAt ?? new Date('2026-01-01');
  return {
    __typename: 'Customer',
    id: Number(customer.externalId),
    firstName,
    lastName: rest.join(' ') || null,
    email: customer.email,
    phone: customer.phone,
    locale: customer.locale ?? 'en',
    tags: [],
    addresses: [],
    createdAt: at,
    updatedAt: at,
  };
}

export function toOrderRecord(order: PlatformOrder): OrderRecord {
  const updatedAt = order.updatedAt ?? order.placedAt;
  let part = Number(order.externalId) * 1000;
  const parts = (lines: { lineExternalId: string | null; quantity: number }[]): LinePart[] =>
    lines.map(({ lineExternalId, quantity }) => ({
      id: ++part,
      lineItemId: Number(lineExternalId),
      quantity,
    }));
  const [firstName = null, ...rest] = order.shippingAddress?.name?.split(' ') ?? [];
  const address = order.shippingAddress;
  return {
    __typename: 'Order',
    id: Number(order.externalId),
    name: order.number,
    email: order.email,
    phone: order.phone,
    customerId: order.customerExternalId === null ? null : Number(order.customerExternalId),
    customerLocale: null,
    createdAt: order.placedAt,
    processedAt: order.placedAt,
    updatedAt,
    closedAt: null,
    cancelledAt: order.cancelledAt,
    cancelReason: order.cancelledAt ? 'CUSTOMER' : null,
    displayFinancialStatus: order.paymentStatus.toUpperCase(),
    presentmentCurrencyCode: order.currency,
    subtotal: order.subtotalCents,
    shipping: order.shippingCents,
    tax: order.taxCents,
    discounts: order.discountCents,
    total: order.totalCents,
    discountCodes: order.discountCodes,
    note: null,
    customAttributes: order.cartToken ? [{ key: 'storefolk_cart', value: order.cartToken }] : [],
    tags: [],
    test: false,
    shippingAddress: address && {
      firstName,
      lastName: rest.join(' ') || null,
      company: address.company,
      address1: address.line1,
      address2: address.line2,
      city: address.city,
      province: address.region,
      provinceCode: null,
      zip: address.postalCode,
      country: address.country,
      countryCodeV2: address.country,
      phone: address.phone,
    },
    shippingTitle: order.shippingMethod,
    landingPage: null,
    lineItems: order.lines.map((line) => ({
      __typename: 'LineItem',
      id: Number(line.externalId),
      productId: line.productExternalId === null ? null : Number(line.productExternalId),
      variantId: line.variantExternalId === null ? null : Number(line.variantExternalId),
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
    fulfillments: order.fulfillments.map((parcel) => ({
      __typename: 'Fulfillment',
      id: Number(parcel.externalId),
      name: parcel.externalId,
      status: parcel.status === 'cancelled' ? 'CANCELLED' : 'SUCCESS',
      displayStatus: DISPLAY_STATUS[parcel.status] ?? 'FULFILLED',
      createdAt: parcel.shippedAt ?? updatedAt,
      updatedAt,
      inTransitAt: null,
      deliveredAt: parcel.deliveredAt,
      estimatedDeliveryAt: parcel.estimatedDeliveryAt,
      trackingInfo: [{ company: parcel.carrier, number: parcel.trackingNumber, url: parcel.trackingUrl }],
      lines: parts(parcel.lines),
    })),
    refunds: order.refunds.map((refund) => ({
      __typename: 'Refund',
      id: Number(refund.externalId),
      createdAt: refund.createdAt,
      note: refund.reason,
      amount: refund.amountCents,
      lines: parts(refund.lines),
    })),
    returns: order.returns.map((one) => ({
      __typename: 'Return',
      id: Number(one.externalId),
      name: one.externalId,
      status: one.status.toUpperCase() as OrderRecord['returns'][number]['status'],
      createdAt: updatedAt,
      lines: parts(one.lines),
    })),
    transactions: order.payments.map((payment) => ({
      __typename: 'OrderTransaction',
      id: Number(payment.externalId),
      kind: payment.kind === 'refund' ? 'REFUND' : 'SALE',
      status: 'SUCCESS',
      gateway: payment.method,
      formattedGateway: payment.method,
      amount: payment.amountCents,
      card: null,
      createdAt: order.placedAt,
    })),
  };
}

const DISPLAY_STATUS: Record<string, FulfillmentRecord['displayStatus']> = {
  in_transit: 'IN_TRANSIT',
  delivered: 'DELIVERED',
  out_for_delivery: 'OUT_FOR_DELIVERY',
  cancelled: 'CANCELED',
};
