import type { OrderStatus } from '@/core/contracts/order-status';
import type { ImportedProduct } from '@/core/stores/catalog/reading/imported-product';
import type { CustomerDetail } from '@/core/stores/customers/customer-detail';
import type { PlatformCustomer } from '@/core/stores/customers/platform-customer';
import type { PlatformOrder, PostalAddress } from '@/core/stores/orders/platform-order';
import type { TauAddress, TauDatabase, TauOrder, TauProduct, TauUser } from './tau2-shapes';

export const toCents = (amount: number): number => Math.round(amount * 100);

/** The data has no dates: all orders were placed on this day. */
const PLACED = new Date('2024-05-01T12:00:00Z');

const STATUS: Record<string, OrderStatus> = {
  pending: 'pending',
  processed: 'processing',
  delivered: 'delivered',
  cancelled: 'cancelled',
};

export function toProduct({ product_id, name, variants }: TauProduct): ImportedProduct {
  return {
    externalId: product_id,
    title: name,
    currency: 'USD',
    status: 'active',
    variants: Object.values(variants).map(({ item_id, options, available, price }) => ({
      externalId: item_id,
      sku: null,
      title: Object.values(options).join(' / '),
      options,
      priceCents: toCents(price),
      compareAtCents: null,
      stock: null,
      available,
      imageUrl: null,
    })),
  };
}

export function toCustomer({ user_id, name, email }: TauUser): PlatformCustomer {
  return {
    externalId: user_id,
    email,
    phone: null,
    name: `${name.first_name} ${name.last_name}`,
    locale: 'en',
    updatedAt: null,
  };
}

export function toCustomerDetail({ name, address, payment_methods }: TauUser): CustomerDetail {
  return {
    address: toPostalAddress(address, `${name.first_name} ${name.last_name}`),
    paymentMethods: Object.values(payment_methods).map((method) => ({
      id: method.id,
      kind: method.source === 'gift_card' ? 'gift_card' : 'other',
      label: labelOf(method),
      balanceCents: method.balance === undefined ? null : toCents(method.balance),
    })),
  };
}

function labelOf({ source, id, brand, last_four }: TauUser['payment_methods'][string]): string {
  switch (source) {
    case 'credit_card':
      return `${brand ?? 'card'} •••• ${last_four ?? ''}`;
    case 'paypal':
      return 'PayPal';
    case 'gift_card':
      return `Gift card ${id.replace(/\D/g, '')}`;
  }
}

function toPostalAddress(address: TauAddress, name: string): PostalAddress {
  return {
    name,
    company: null,
    line1: address.address1,
    line2: address.address2 || null,
    city: address.city,
    region: address.state,
    postalCode: address.zip,
    country: address.country,
    phone: null,
  };
}

/** Each item becomes a line of one piece, so that two of the same can go different ways. */
export function toOrder(order: TauOrder, db: TauDatabase): PlatformOrder {
  const user = db.users[order.user_id];
  if (!user) throw new Error(`${order.order_id} belongs to nobody.`);
  const status = STATUS[order.status];
  if (!status) throw new Error(`${order.order_id} has the unknown status ${order.status}.`);
  const name = `${user.name.first_name} ${user.name.last_name}`;
  const lines = order.items.map((item, i) => ({
    externalId: `${order.order_id}-${i + 1}`,
    productExternalId: item.product_id,
    variantExternalId: item.item_id,
    sku: null,
    title: item.name,
    variantTitle: Object.values(item.options).join(' / '),
    quantity: 1,
    currentQuantity: 1,
    fulfilledQuantity: status === 'delivered' ? 1 : 0,
    refundedQuantity: 0,
    priceCents: toCents(item.price),
    totalCents: toCents(item.price),
  }));
  const total = lines.reduce((sum, { totalCents }) => sum + totalCents, 0);
  const refundedCents = order.payment_history
    .filter(({ transaction_type }) => transaction_type === 'refund')
    .reduce((sum, { amount }) => sum + toCents(amount), 0);
  return {
    externalId: order.order_id,
    number: order.order_id,
    email: user.email,
    phone: null,
    customerExternalId: user.user_id,
    customerName: name,
    placedAt: PLACED,
    updatedAt: null,
    status,
    platformStatus: order.status,
    paymentStatus: status === 'cancelled' ? 'refunded' : 'paid',
    cancelledAt: status === 'cancelled' ? PLACED : null,
    cancelReason: order.cancel_reason ?? null,
    currency: 'USD',
    subtotalCents: total,
    shippingCents: 0,
    taxCents: 0,
    discountCents: 0,
    totalCents: total,
    refundedCents,
    lines,
    fulfillments: order.fulfillments.map(({ tracking_id, item_ids }, i) => ({
      externalId: `${order.order_id}-f${i + 1}`,
      status: status === 'delivered' ? ('delivered' as const) : ('preparing' as const),
      carrier: null,
      trackingNumber: tracking_id.join(', ') || null,
      trackingUrl: null,
      shippedAt: null,
      deliveredAt: null,
      estimatedDeliveryAt: null,
      lines: takeLines(item_ids, lines),
    })),
    refunds: [],
    returns: [],
    payments: order.payment_history.map((payment, i) => {
      const method = user.payment_methods[payment.payment_method_id];
      return {
        externalId: `${order.order_id}-p${i + 1}`,
        method: method ? labelOf(method) : '',
        amountCents: toCents(payment.amount),
        kind: payment.transaction_type,
        methodId: payment.payment_method_id,
      };
    }),
    discountCodes: [],
    shippingAddress: toPostalAddress(order.address, name),
    shippingMethod: null,
    customerNotes: [],
    statusUrl: null,
    cartToken: null,
  };
}

function takeLines(itemIds: readonly string[], lines: PlatformOrder['lines']) {
  const left = [...lines];
  return itemIds.flatMap((itemId) => {
    const at = left.findIndex(({ variantExternalId }) => variantExternalId === itemId);
    const [line] = at === -1 ? [] : left.splice(at, 1);
    return line ? [{ lineExternalId: line.externalId, quantity: 1 }] : [];
  });
}
