import { z } from 'zod';

const text = z.string().nullish();
const when = z.coerce.date();
const count = z.number().int().min(0);
const items = <T extends z.ZodType>(item: T) =>
  z.object({ nodes: z.array(item) }).transform(({ nodes }) => nodes);

/** In what the customer paid, not in the shop's own currency. */
const money = z
  .object({ presentmentMoney: z.object({ amount: z.string(), currencyCode: z.string() }) })
  .transform(({ presentmentMoney }) => presentmentMoney);

const linePart = z.object({ quantity: count.nullish(), lineItem: z.object({ id: z.string() }) });

export const shopifyLineSchema = z.object({
  id: z.string(),
  title: z.string(),
  variantTitle: text,
  sku: text,
  quantity: count,
  currentQuantity: count,
  product: z.object({ id: z.string() }).nullish(),
  variant: z.object({ id: z.string() }).nullish(),
  originalUnitPriceSet: money,
  discountedTotalSet: money,
});
export type ShopifyLine = z.infer<typeof shopifyLineSchema>;

export const shopifyFulfillmentSchema = z.object({
  id: z.string(),
  status: z.string(),
  displayStatus: text,
  createdAt: when,
  deliveredAt: when.nullish(),
  estimatedDeliveryAt: when.nullish(),
  trackingInfo: z.array(z.object({ company: text, number: text, url: text })).catch([]),
  fulfillmentLineItems: items(linePart),
});
export type ShopifyFulfillment = z.infer<typeof shopifyFulfillmentSchema>;

const refund = z.object({
  id: z.string(),
  createdAt: when.nullish(),
  processedAt: when,
  totalRefundedSet: money,
  refundLineItems: items(linePart),
});

const returned = z.object({
  id: z.string(),
  status: z.string(),
  returnLineItems: items(
    z.object({
      quantity: count,
      fulfillmentLineItem: z.object({ lineItem: z.object({ id: z.string() }) }).nullish(),
    }),
  ),
});

const transaction = z.object({
  id: z.string(),
  kind: z.string(),
  status: z.string(),
  formattedGateway: text,
  amountSet: money,
  paymentDetails: z.object({ company: text, number: text }).nullish(),
});
export type ShopifyTransaction = z.infer<typeof transaction>;

const address = z.object({
  name: text,
  company: text,
  address1: text,
  address2: text,
  city: text,
  province: text,
  zip: text,
  country: text,
  countryCodeV2: text,
  phone: text,
});
export type ShopifyAddress = z.infer<typeof address>;

/** An order with all its parts. */
export const shopifyOrderSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: text,
  phone: text,
  processedAt: when,
  updatedAt: when,
  cancelledAt: when.nullish(),
  cancelReason: text,
  displayFinancialStatus: text,
  displayFulfillmentStatus: z.string(),
  presentmentCurrencyCode: z.string().length(3),
  discountCodes: z.array(z.string()).catch([]),
  statusPageUrl: text,
  customAttributes: z.array(z.object({ key: z.string(), value: text })).catch([]),
  subtotalPriceSet: money.nullish(),
  totalShippingPriceSet: money,
  totalTaxSet: money.nullish(),
  totalDiscountsSet: money.nullish(),
  totalPriceSet: money,
  totalRefundedSet: money,
  customer: z
    .object({
      id: z.string(),
      firstName: text,
      lastName: text,
      defaultEmailAddress: z.object({ emailAddress: z.string() }).nullish(),
      defaultPhoneNumber: z.object({ phoneNumber: z.string() }).nullish(),
    })
    .nullish(),
  shippingAddress: address.nullish(),
  shippingLine: z.object({ title: z.string() }).nullish(),
  transactions: z.array(transaction).catch([]),
  lineItems: items(shopifyLineSchema),
  fulfillments: z.array(shopifyFulfillmentSchema),
  refunds: z.array(refund),
  returns: items(returned).nullish(),
});
export type ShopifyOrder = z.infer<typeof shopifyOrderSchema>;
