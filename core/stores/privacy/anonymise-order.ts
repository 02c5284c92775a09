/**
 * The detail of an order (core/stores/orders/order-rows.ts) without what tells whose it was: address, phone, notes,
 * reasons in free text, tracking numbers, which show the recipient to anybody, and how it was paid. A test lists what is
 * left, so that whatever orders get besides is decided on. Lines and amounts
 * stay for the books.
 */
export function anonymiseDetail(detail: unknown): Record<string, unknown> {
  const order = isRecord(detail) ? detail : {};
  return {
    ...order,
    phone: null,
    shippingAddress: null,
    customerNotes: [],
    cancelReason: null,
    discountCodes: [],
    fulfillments: records(order.fulfillments).map((one) => ({
      ...one,
      trackingNumber: null,
      trackingUrl: null,
    })),
    refunds: records(order.refunds).map((one) => ({ ...one, reason: null })),
    returns: records(order.returns).map(({ paymentMethodId: _, ...one }) => one),
    payments: records(order.payments).map(({ methodId: _, ...one }) => ({ ...one, method: '' })),
  };
}

function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
