// Orders and their parts. Amounts: integer, minor units of the order's presentment currency, from which both sides of a
// MoneyBag are made. For the rest see records.ts.

export interface AddressRecord {
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  address1: string | null;
  address2: string | null;
  city: string | null;
  province: string | null;
  provinceCode: string | null;
  zip: string | null;
  country: string | null;
  countryCodeV2: string | null;
  phone: string | null;
}

export interface LineItemRecord {
  readonly __typename: 'LineItem';
  readonly id: number;
  productId: number | null;
  variantId: number | null;
  title: string;
  variantTitle: string | null;
  sku: string | null;
  vendor: string | null;
  /** As ordered. */
  quantity: number;
  /** Less what was removed or refunded. */
  currentQuantity: number;
  fulfilledQuantity: number;
  unitPrice: number;
  /** Of all pieces as ordered, after discounts. */
  discountedTotal: number;
  customAttributes: { key: string; value: string | null }[];
}

export interface FulfillmentRecord {
  readonly __typename: 'Fulfillment';
  readonly id: number;
  name: string;
  status: 'SUCCESS' | 'CANCELLED' | 'FAILURE' | 'ERROR' | 'PENDING' | 'OPEN';
  displayStatus: string;
  createdAt: Date;
  updatedAt: Date;
  inTransitAt: Date | null;
  deliveredAt: Date | null;
  estimatedDeliveryAt: Date | null;
  trackingInfo: { company: string | null; number: string | null; url: string | null }[];
  lines: LinePart[];
}

export interface LinePart {
  readonly id: number;
  lineItemId: number;
  quantity: number;
}

export interface RefundRecord {
  readonly __typename: 'Refund';
  readonly id: number;
  createdAt: Date;
  note: string | null;
  amount: number;
  lines: LinePart[];
}

export interface ReturnRecord {
  readonly __typename: 'Return';
  readonly id: number;
  name: string;
  status: 'CANCELED' | 'CLOSED' | 'DECLINED' | 'OPEN' | 'REQUESTED';
  createdAt: Date;
  lines: LinePart[];
  /** What is sent instead, where it is an exchange. */
  exchange?: { variantId: number; quantity: number }[];
}

export interface TransactionRecord {
  readonly __typename: 'OrderTransaction';
  readonly id: number;
  kind: 'SALE' | 'AUTHORIZATION' | 'CAPTURE' | 'REFUND' | 'VOID';
  status: 'SUCCESS' | 'PENDING' | 'FAILURE' | 'ERROR';
  gateway: string;
  formattedGateway: string;
  amount: number;
  /** null: paid without a card. */
  card: { company: string; number: string } | null;
  createdAt: Date;
}

export interface OrderRecord {
  readonly __typename: 'Order';
  readonly id: number;
  /** With prefix, e.g. "#1001". */
  name: string;
  email: string | null;
  phone: string | null;
  customerId: number | null;
  customerLocale: string | null;
  createdAt: Date;
  processedAt: Date;
  updatedAt: Date;
  closedAt: Date | null;
  cancelledAt: Date | null;
  cancelReason: 'CUSTOMER' | 'DECLINED' | 'FRAUD' | 'INVENTORY' | 'OTHER' | 'STAFF' | null;
  displayFinancialStatus: string;
  /** What the buyer paid in; the shop's own currency comes from FakeShop. */
  presentmentCurrencyCode: string;
  subtotal: number;
  shipping: number;
  tax: number;
  discounts: number;
  total: number;
  discountCodes: string[];
  note: string | null;
  customAttributes: { key: string; value: string | null }[];
  tags: string[];
  test: boolean;
  shippingAddress: AddressRecord | null;
  shippingTitle: string | null;
  /** Path and query that the buyer came in by, e.g. "/cart/1:1?utm_source=chat". */
  landingPage: string | null;
  lineItems: LineItemRecord[];
  fulfillments: FulfillmentRecord[];
  refunds: RefundRecord[];
  returns: ReturnRecord[];
  transactions: TransactionRecord[];
}

/** An order as it is being edited. Nothing of it counts before it is committed. */
export interface OrderEditRecord {
  readonly id: number;
  readonly orderId: number;
  /** Pieces that shall be left, by line. */
  quantities: Map<number, number>;
  added: LineItemRecord[];
}
