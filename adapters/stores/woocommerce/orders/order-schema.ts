import { z } from 'zod';
import { anything, flag, id, listOf, metaData, text } from '../api/loose-fields';
import { wooAddressSchema } from '../customers/address-schema';

const address = wooAddressSchema.extend({ email: text.optional() }).catch({});
export type WooAddress = z.infer<typeof address>;

const lineMeta = listOf(
  z.object({
    key: z.string(),
    value: anything,
    display_key: text.optional(),
    display_value: text.optional(),
  }),
);

const lineItem = z.object({
  id,
  name: text,
  /** Of a variable product, whose name stands in `parent_name`. */
  parent_name: z.string().nullish().catch(null),
  /** 0: deleted since. */
  product_id: id,
  variation_id: id,
  quantity: z.coerce.number().catch(0),
  subtotal: text,
  subtotal_tax: text,
  total: text,
  total_tax: text,
  sku: z.string().nullish().catch(null),
  meta_data: lineMeta,
});
export type WooLineItem = z.infer<typeof lineItem>;

const charge = z.object({ id, name: text, total: text, total_tax: text });

/** @see https://woocommerce.github.io/woocommerce-rest-api-docs/#order-properties */
export const wooOrderSchema = z.object({
  id: z.number().int().positive(),
  number: text,
  status: text,
  currency: z.string().regex(/^[A-Z]{3}$/),
  prices_include_tax: flag,
  date_created_gmt: text,
  date_modified_gmt: text,
  date_paid_gmt: text,
  date_completed_gmt: text,
  discount_total: text,
  discount_tax: text,
  shipping_total: text,
  shipping_tax: text,
  total: text,
  total_tax: text,
  customer_id: id,
  billing: address,
  shipping: address,
  payment_method_title: text,
  transaction_id: text,
  payment_url: text,
  /** False: nothing of it has to be packed or sent. */
  needs_processing: z.boolean().catch(true),
  meta_data: metaData,
  line_items: listOf(lineItem),
  fee_lines: listOf(charge),
  shipping_lines: listOf(z.object({ method_title: text })),
  coupon_lines: listOf(z.object({ code: text })),
  /** Only amounts, below zero; what was given back stands at the order's refunds. */
  refunds: listOf(z.object({ id, total: text })),
  /** Put there by the plugin Shiptastic (Germanized). */
  shipments: anything,
});
export type WooOrder = z.infer<typeof wooOrderSchema>;

/** @see https://woocommerce.github.io/woocommerce-rest-api-docs/#order-refund-properties */
export const wooRefundSchema = z.object({
  id: z.number().int().positive(),
  date_created_gmt: text,
  amount: text,
  reason: text,
  line_items: listOf(z.object({ quantity: z.coerce.number().catch(0), meta_data: lineMeta })),
});
export type WooRefund = z.infer<typeof wooRefundSchema>;

export const wooNoteSchema = z.object({ date_created_gmt: text, note: text, customer_note: flag });
export type WooNote = z.infer<typeof wooNoteSchema>;
