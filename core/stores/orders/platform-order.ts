import { z } from 'zod';
import { orderStatusSchema, parcelStatusSchema } from '@/core/contracts/order-status';

export const paymentStatusSchema = z.enum([
  'pending',
  'authorized',
  'partially_paid',
  'paid',
  'partially_refunded',
  'refunded',
  'voided',
  'failed',
]);
export type PaymentStatus = z.infer<typeof paymentStatusSchema>;

const cents = z.number().int();
const when = z.coerce.date();

/** Every amount: integer, minor units of the order's currency. */
export const orderLineSchema = z.object({
  externalId: z.string(),
  /** null: the product is gone at the platform. */
  productExternalId: z.string().nullable(),
  variantExternalId: z.string().nullable(),
  sku: z.string().nullable(),
  title: z.string(),
  /** "Blue / M"; null without options. */
  variantTitle: z.string().nullable(),
  /** As ordered. */
  quantity: z.number().int().min(0),
  /** What of it is still part of the order: fewer after removals and refunds with restock. */
  currentQuantity: z.number().int().min(0),
  fulfilledQuantity: z.number().int().min(0),
  refundedQuantity: z.number().int().min(0),
  /** Of one piece, before discounts. */
  priceCents: cents,
  /** Of all pieces, after discounts, as ordered. */
  totalCents: cents,
});
export type OrderLine = z.infer<typeof orderLineSchema>;

export const postalAddressSchema = z.object({
  name: z.string().nullable(),
  company: z.string().nullable(),
  line1: z.string().nullable(),
  line2: z.string().nullable(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  postalCode: z.string().nullable(),
  /** ISO 3166-1 alpha-2 where the platform gives it, else its words. */
  country: z.string().nullable(),
  phone: z.string().nullable(),
});
export type PostalAddress = z.infer<typeof postalAddressSchema>;

/** One parcel. */
export const fulfillmentSchema = z.object({
  externalId: z.string(),
  status: parcelStatusSchema,
  carrier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  trackingUrl: z.url({ protocol: /^https?$/ }).nullable(),
  shippedAt: when.nullable(),
  deliveredAt: when.nullable(),
  /** As the carrier or platform estimates it; never our own guess. */
  estimatedDeliveryAt: when.nullable(),
  /** What is in it; empty: the platform does not say. */
  lines: z.array(z.object({ lineExternalId: z.string(), quantity: z.number().int().min(0) })),
});
export type Fulfillment = z.infer<typeof fulfillmentSchema>;

export const refundSchema = z.object({
  externalId: z.string(),
  createdAt: when,
  amountCents: cents,
  reason: z.string().nullable(),
  lines: z.array(z.object({ lineExternalId: z.string(), quantity: z.number().int().min(0) })),
});
export type Refund = z.infer<typeof refundSchema>;

export const returnSchema = z.object({
  externalId: z.string(),
  /** The platform's words in lower case, e.g. "requested", "open", "closed", "declined". */
  status: z.string(),
  lines: z.array(
    z.object({
      lineExternalId: z.string().nullable(),
      quantity: z.number().int().min(0),
      /** What is sent instead; absent: nothing, the money goes back. */
      newVariantExternalId: z.string().optional(),
    }),
  ),
  /** How the money goes back, or the difference is paid; absent: the platform does not say. */
  paymentMethodId: z.string().optional(),
  /** Of an exchange: what the customer pays on top; negative: what goes back. */
  differenceCents: cents.optional(),
});

/** An order as every store platform gives it. */
export const platformOrderSchema = z.object({
  externalId: z.string(),
  /** As the shop shows it, e.g. "#1001". */
  number: z.string(),
  /** Lower case; null: the platform gives none, or withholds it (see ShopFacts.missing). */
  email: z.string().nullable(),
  /** As the platform has it. */
  phone: z.string().nullable(),
  /** null: a guest's order. */
  customerExternalId: z.string().nullable(),
  customerName: z.string().nullable(),
  placedAt: when,
  /** The platform's own time of the last change. */
  updatedAt: when.nullable(),
  status: orderStatusSchema,
  /** The platform's own word, e.g. "on-hold". */
  platformStatus: z.string(),
  paymentStatus: paymentStatusSchema,
  cancelledAt: when.nullable(),
  cancelReason: z.string().nullable(),
  /** ISO 4217, as the customer paid. */
  currency: z.string().length(3),
  subtotalCents: cents,
  shippingCents: cents,
  taxCents: cents,
  discountCents: cents,
  totalCents: cents,
  refundedCents: cents,
  lines: z.array(orderLineSchema),
  fulfillments: z.array(fulfillmentSchema),
  refunds: z.array(refundSchema),
  returns: z.array(returnSchema),
  payments: z.array(
    z.object({
      externalId: z.string(),
      /** How it was paid, e.g. "PayPal", "Visa •••• 4242", "gift card". */
      method: z.string(),
      amountCents: cents,
      kind: z.enum(['payment', 'refund']),
      /** The customer's way to pay that was used; absent: the platform does not say. */
      methodId: z.string().optional(),
    }),
  ),
  discountCodes: z.array(z.string()),
  shippingAddress: postalAddressSchema.nullable(),
  shippingMethod: z.string().nullable(),
  /** What the shop tells its customer on the order: notes "to customer" only. */
  customerNotes: z.array(z.object({ createdAt: when, text: z.string() })),
  /** The platform's page where the customer sees the order. */
  statusUrl: z.url({ protocol: /^https?$/ }).nullable(),
  /** Token of the cart that was handed to the checkout (see CheckoutRequest); null: it did not come through a chat. */
  cartToken: z.string().nullable(),
});
export type PlatformOrder = z.infer<typeof platformOrderSchema>;
