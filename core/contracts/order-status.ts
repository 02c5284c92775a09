import { z } from 'zod';

/** One word for where an order stands, whatever the platform calls it. */
export const orderStatusSchema = z.enum([
  /** Placed, not yet paid or held back. */
  'pending',
  /** Paid or accepted, nothing shipped yet. */
  'processing',
  'partially_shipped',
  'shipped',
  'delivered',
  'cancelled',
  /** All money was given back. */
  'refunded',
  /** The payment failed. */
  'failed',
]);
export type OrderStatus = z.infer<typeof orderStatusSchema>;

/** The same for one parcel. */
export const parcelStatusSchema = z.enum([
  'preparing',
  'shipped',
  'in_transit',
  'out_for_delivery',
  'ready_for_pickup',
  'delivered',
  'attempted',
  'failed',
  'cancelled',
]);
