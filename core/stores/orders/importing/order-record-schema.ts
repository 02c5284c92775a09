import { z } from 'zod';
import { nameFields } from '../../importing/reading/name-fields';
import { centsField, countField, moneyField, textField } from '../../importing/reading/record-fields';
import {
  ADDRESS_FIELDS,
  LINE_FIELDS,
  ORDER_FIELDS,
  PARCEL_FIELDS,
  PAYMENT_FIELDS,
  REFUND_FIELDS,
} from './order-field-names';

const moment = z.union([z.string(), z.number()], 'must be a date').optional();
const oneOrMany = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(schema).optional(),
  );

/** Which line is meant: by its id, SKU or title; all of its pieces, if no quantity is given. */
const lineRef = z.preprocess(
  (value) =>
    typeof value === 'object'
      ? nameFields(value, { line: ['id', 'sku', 'item_id', 'title', 'name'] })
      : { line: value },
  z.object({ line: textField, quantity: countField }),
);

const lineSchema = z.preprocess(
  (value) => nameFields(value, LINE_FIELDS),
  z.object(
    {
      id: textField,
      sku: textField,
      title: textField,
      /** A text, or options by name. */
      variant: z.union([textField, z.record(z.string(), z.unknown())]),
      product_id: textField,
      variant_id: textField,
      quantity: countField,
      cancelled_quantity: countField,
      fulfilled_quantity: countField,
      refunded_quantity: countField,
      price_cents: centsField,
      price: moneyField,
      total_cents: centsField,
      total: moneyField,
    },
    'must be an object',
  ),
);

const parcelSchema = z.preprocess(
  (value) => nameFields(value, PARCEL_FIELDS),
  z.object(
    {
      id: textField,
      tracking_number: oneOrMany(textField),
      tracking_url: textField,
      carrier: textField,
      status: textField,
      shipped_at: moment,
      delivered_at: moment,
      estimated_delivery_at: moment,
      lines: oneOrMany(lineRef),
    },
    'must be an object',
  ),
);

const paymentSchema = z.preprocess(
  (value) => nameFields(value, PAYMENT_FIELDS),
  z.object(
    { id: textField, method: textField, kind: textField, amount_cents: centsField, amount: moneyField },
    'must be an object',
  ),
);

const refundSchema = z.preprocess(
  (value) => nameFields(value, REFUND_FIELDS),
  z.object(
    {
      id: textField,
      created_at: moment,
      amount_cents: centsField,
      amount: moneyField,
      reason: textField,
      lines: oneOrMany(lineRef),
    },
    'must be an object',
  ),
);

const addressSchema = z.preprocess(
  (value) => (typeof value === 'string' ? { line1: value } : nameFields(value, ADDRESS_FIELDS)),
  z.object({
    name: textField,
    company: textField,
    line1: textField,
    line2: textField,
    city: textField,
    region: textField,
    postal_code: textField,
    country: textField,
    phone: textField,
  }),
);

const noteSchema = z.preprocess(
  (value) => (typeof value === 'string' ? { text: value } : value),
  z.object({ created_at: moment, text: textField }),
);

const returnSchema = z.object({ id: textField, status: textField, lines: oneOrMany(lineRef) });

/** An order as files give it: under any of the names in order-field-names.ts; unknown fields are ignored. */
export const orderRecordSchema = z.preprocess(
  (value) => nameFields(value, ORDER_FIELDS),
  z.object(
    {
      number: z.union([z.string(), z.number()], 'number is missing'),
      email: textField,
      phone: textField,
      customer_id: textField,
      customer_name: textField,
      placed_at: z.union([z.string(), z.number()], 'placed_at is missing'),
      updated_at: moment,
      status: textField,
      payment_status: textField,
      cancelled_at: moment,
      cancel_reason: textField,
      currency: textField,
      shipping_cents: centsField,
      shipping: moneyField,
      tax_cents: centsField,
      tax: moneyField,
      discount_cents: centsField,
      discount: moneyField,
      total_cents: centsField,
      total: moneyField,
      refunded_cents: centsField,
      lines: z.array(lineSchema, 'must be a list').max(5000, 'must not be more than 5,000').default([]),
      fulfillments: oneOrMany(parcelSchema),
      payments: oneOrMany(paymentSchema),
      refunds: oneOrMany(refundSchema),
      returns: oneOrMany(returnSchema),
      return_lines: oneOrMany(lineRef),
      discount_codes: z.preprocess(
        (value) => (typeof value === 'string' ? value.split(',') : value),
        z.array(textField).optional(),
      ),
      shipping_address: addressSchema.optional(),
      shipping_method: textField,
      customer_notes: oneOrMany(noteSchema),
      status_url: textField,
      cart_token: textField,
    },
    'An order must be an object',
  ),
);

export type OrderRecord = z.infer<typeof orderRecordSchema>;
export type LineRecord = OrderRecord['lines'][number];
export type LineRef = z.infer<typeof lineRef>;
