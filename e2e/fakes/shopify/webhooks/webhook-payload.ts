import { toGid, toIso } from '../graphql/shopify-values';
import type { FakeShop } from '../shop/fake-shop';
import { toMoney } from '../shop/money';
import { fulfillmentStatusOf, orderStatusPath, refundedOf } from '../shop/order-facts';
import type { AddressRecord, OrderRecord } from '../shop/order-records';
import type { CustomerRecord, ProductRecord } from '../shop/records';
import type { ShopEvent } from '../shop/shop-event';

/**
 * What a webhook's body says: the subject as it is now, in the older names of Shopify's REST interface.
 *
 * @returns null when the subject is gone, so that nothing is left to tell
 */
export function toPayload(event: ShopEvent, shop: FakeShop): Record<string, unknown> | null {
  if (event.topic.endsWith('/delete')) return { id: event.id };
  const [kind] = event.topic.split('/');
  if (kind === 'products') return map(shop.products.get(event.id), toProduct);
  if (kind === 'orders') return map(shop.orders.get(event.id), (order) => toOrder(order, shop));
  if (kind === 'customers') return map(shop.customers.get(event.id), toCustomer);
  if (kind === 'app' || kind === 'shop') return toShop(shop);
  throw new Error(`The fake shop has no payload for ${event.topic}.`);
}

function toProduct(product: ProductRecord) {
  return {
    id: product.id,
    admin_graphql_api_id: toGid('Product', product.id),
    title: product.title,
    body_html: product.descriptionHtml,
    vendor: product.vendor,
    product_type: product.productType,
    handle: product.handle,
    status: product.status.toLowerCase(),
    tags: product.tags.join(', '),
    created_at: toIso(product.createdAt),
    updated_at: toIso(product.updatedAt),
    published_at: product.publishedAt && toIso(product.publishedAt),
    options: product.options.map((option, index) => ({
      ...option,
      position: index + 1,
      product_id: product.id,
    })),
    images: product.images.map((image) => ({ id: image.id, src: image.url, alt: image.altText })),
    variants: product.variants.map((variant, index) => ({
      id: variant.id,
      product_id: product.id,
      admin_graphql_api_id: toGid('ProductVariant', variant.id),
      title: variant.title,
      price: variant.price,
      compare_at_price: variant.compareAtPrice,
      sku: variant.sku,
      position: index + 1,
      inventory_policy: variant.inventoryPolicy.toLowerCase(),
      inventory_quantity: variant.inventoryQuantity,
      barcode: variant.barcode,
      updated_at: toIso(variant.updatedAt),
    })),
  };
}

function toOrder(order: OrderRecord, shop: FakeShop) {
  const money = (minor: number) => toMoney(minor, order.presentmentCurrencyCode);
  const shipped = { UNFULFILLED: null, PARTIALLY_FULFILLED: 'partial', FULFILLED: 'fulfilled' };
  const customer = order.customerId === null ? undefined : shop.customers.get(order.customerId);
  return {
    id: order.id,
    admin_graphql_api_id: toGid('Order', order.id),
    name: order.name,
    order_number: Number(/\d+/.exec(order.name)?.[0] ?? 0),
    email: order.email,
    contact_email: order.email,
    phone: order.phone,
    created_at: toIso(order.createdAt),
    processed_at: toIso(order.processedAt),
    updated_at: toIso(order.updatedAt),
    cancelled_at: order.cancelledAt && toIso(order.cancelledAt),
    cancel_reason: order.cancelReason?.toLowerCase() ?? null,
    closed_at: order.closedAt && toIso(order.closedAt),
    currency: shop.settings.currencyCode,
    presentment_currency: order.presentmentCurrencyCode,
    financial_status: order.displayFinancialStatus.toLowerCase(),
    fulfillment_status: shipped[fulfillmentStatusOf(order)],
    subtotal_price: money(order.subtotal),
    total_price: money(order.total),
    total_tax: money(order.tax),
    total_discounts: money(order.discounts),
    current_total_price: money(order.total - refundedOf(order)),
    note: order.note,
    note_attributes: order.customAttributes.map(({ key, value }) => ({ name: key, value })),
    tags: order.tags.join(', '),
    discount_codes: order.discountCodes.map((code) => ({ code })),
    landing_site: order.landingPage,
    order_status_url: `${shop.settings.origin}${orderStatusPath(order, shop)}`,
    customer: customer ? toCustomer(customer) : null,
    shipping_address: order.shippingAddress && toAddress(order.shippingAddress),
    line_items: order.lineItems.map((line) => ({
      id: line.id,
      admin_graphql_api_id: toGid('LineItem', line.id),
      product_id: line.productId,
      variant_id: line.variantId,
      title: line.title,
      variant_title: line.variantTitle,
      sku: line.sku,
      quantity: line.quantity,
      current_quantity: line.currentQuantity,
      price: money(line.unitPrice),
    })),
    fulfillments: order.fulfillments.map((parcel) => ({
      id: parcel.id,
      status: parcel.status.toLowerCase(),
      shipment_status: parcel.displayStatus.toLowerCase(),
      tracking_company: parcel.trackingInfo[0]?.company ?? null,
      tracking_number: parcel.trackingInfo[0]?.number ?? null,
      tracking_url: parcel.trackingInfo[0]?.url ?? null,
      created_at: toIso(parcel.createdAt),
    })),
    refunds: order.refunds.map((refund) => ({
      id: refund.id,
      note: refund.note,
      created_at: toIso(refund.createdAt),
      refund_line_items: refund.lines.map((part) => ({
        line_item_id: part.lineItemId,
        quantity: part.quantity,
      })),
    })),
  };
}

function toCustomer(customer: CustomerRecord) {
  return {
    id: customer.id,
    admin_graphql_api_id: toGid('Customer', customer.id),
    email: customer.email,
    phone: customer.phone,
    first_name: customer.firstName,
    last_name: customer.lastName,
    tags: customer.tags.join(', '),
    created_at: toIso(customer.createdAt),
    updated_at: toIso(customer.updatedAt),
  };
}

function toAddress(address: AddressRecord) {
  return {
    first_name: address.firstName,
    last_name: address.lastName,
    company: address.company,
    address1: address.address1,
    address2: address.address2,
    city: address.city,
    province: address.province,
    zip: address.zip,
    country: address.country,
    country_code: address.countryCodeV2,
    phone: address.phone,
  };
}

function toShop({ settings }: FakeShop) {
  return {
    id: settings.id,
    name: settings.name,
    email: settings.email,
    domain: new URL(settings.origin).host,
    myshopify_domain: settings.myshopifyDomain,
    currency: settings.currencyCode,
    iana_timezone: settings.ianaTimezone,
    primary_locale: settings.primaryLocale,
  };
}

function map<T, R>(value: T | undefined, change: (value: T) => R): R | null {
  return value === undefined ? null : change(value);
}
