import { z } from 'zod';
import { orderStatusSchema, parcelStatusSchema } from './order-status';

/** An order as its owner sees it below an answer. Amounts: integer, minor units. Times: ISO 8601 in UTC. */
export const orderCardSchema = z.object({
  number: z.string(),
  placedAt: z.string(),
  status: orderStatusSchema,
  currency: z.string(),
  totalCents: z.number().int(),
  refundedCents: z.number().int(),
  lines: z.array(
    z.object({
      title: z.string(),
      variantTitle: z.string().nullable(),
      quantity: z.number().int(),
      imageUrl: z.string().nullable(),
    }),
  ),
  /** Lines that are not listed, because there are too many. */
  moreLines: z.number().int(),
  parcels: z.array(
    z.object({
      status: parcelStatusSchema,
      carrier: z.string().nullable(),
      trackingNumber: z.string().nullable(),
      trackingUrl: z.string().nullable(),
      estimatedDeliveryAt: z.string().nullable(),
      deliveredAt: z.string().nullable(),
    }),
  ),
  /** The shop's own page of the order. */
  statusUrl: z.string().nullable(),
  /** When the platform was last asked; set when the answer is from a copy, as the platform could not be reached. */
  asOf: z.string().nullable(),
});
export type OrderCard = z.infer<typeof orderCardSchema>;
